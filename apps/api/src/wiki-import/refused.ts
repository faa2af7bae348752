/** Why an import can't be: the code of a refusal, for whoever asked. */
export class ImportRefused extends Error {
  constructor(readonly code: RefusalCode) {
    super(code);
  }
}
export type RefusalCode =
  | 'bad_archive'
  | 'archive_too_large'
  | 'too_many_files'
  | 'unsafe_archive'
  | 'no_pages'
  | 'too_many_pages'
  | 'tree_too_deep';
