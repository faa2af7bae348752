import { type EntryPage, type EntryPatch, entryLimits, type File } from '@ruche/contracts';
import { emptyDoc, isEmpty, type RichDoc } from '@ruche/rich-text';

/** An entry as it is being written, whatever its kind. */
export interface EntryForm {
  title: string;
  spaceId: number | null;
  body: RichDoc;
  themeIds: number[];
  files: File[];
}
export type EntryField = keyof EntryForm;
export type EntryMistake = 'short' | 'long' | 'space' | 'body';

/** The title as it is kept: one line, no double spaces. */
export const tidyTitle = (title: string): string => title.replace(/\s+/g, ' ').trim();

export const emptyEntry = (title: string, spaceId: number | null): EntryForm => ({
  title,
  spaceId,
  body: emptyDoc(),
  themeIds: [],
  files: [],
});

/** What the server holds, as a form. */
export const entryFormOf = (entry: Pick<EntryPage, 'title' | 'space' | 'body' | 'themes' | 'files'>): EntryForm => ({
  title: entry.title,
  spaceId: entry.space.id,
  body: entry.body.doc as unknown as RichDoc,
  themeIds: entry.themes.map(({ id }) => id),
  files: entry.files,
});

/** The whole of it, as the API takes a new entry's words or a change of them. */
export const entryWordsOf = (form: EntryForm) => ({
  title: tidyTitle(form.title),
  body: { doc: form.body as unknown as Record<string, unknown> },
  themeIds: form.themeIds,
  fileIds: form.files.map(({ id }) => id),
});

/** Only what differs from `before`: what was not touched is not sent, so that it overwrites nobody's change. */
export function entryPatchOf(form: EntryForm, before: EntryForm): EntryPatch {
  const [now, then] = [entryWordsOf(form), entryWordsOf(before)];
  const changed = (Object.keys(now) as (keyof typeof now)[]).filter((key) => JSON.stringify(now[key]) !== JSON.stringify(then[key]));
  return Object.fromEntries(changed.map((key) => [key, now[key]]));
}

/** Fields of which two forms say something else. */
export function differingFields(one: EntryForm, other: EntryForm): EntryField[] {
  const changed = Object.keys(entryPatchOf(one, other)).map((key) => (key === 'fileIds' ? 'files' : key) as EntryField);
  return one.spaceId === other.spaceId ? changed : [...changed, 'spaceId'];
}

/** My words on theirs: where I changed nothing since `before`, theirs go on. */
export const mergedOnto = (theirs: EntryForm, mine: EntryForm, before: EntryForm): EntryForm => ({
  ...theirs,
  ...Object.fromEntries(differingFields(mine, before).map((field) => [field, mine[field]])),
});

/** Do two forms say the same? */
export const sameEntry = (one: EntryForm, other: EntryForm): boolean =>
  one.spaceId === other.spaceId && Object.keys(entryPatchOf(one, other)).length === 0;

/** What a kind asks of its words; left out: a title of the usual length, a space, a text. */
export interface EntryAsks {
  limits?: { min: number; max: number };
  anywhere?: boolean;
  bodyOptional?: boolean;
}

/** What stands between this text and its being published, by field. */
export function entryMistakes(form: EntryForm, asks: EntryAsks = {}): Partial<Record<EntryField, EntryMistake>> {
  const { limits = entryLimits.anyTitle, anywhere = false, bodyOptional = false } = asks;
  const length = [...tidyTitle(form.title)].length;
  const found: Partial<Record<EntryField, EntryMistake>> = {};
  if (length < limits.min) found.title = 'short';
  else if (length > limits.max) found.title = 'long';
  if (form.spaceId === null && !anywhere) found.spaceId = 'space';
  if (isEmpty(form.body) && !bodyOptional) found.body = 'body';
  return found;
}
