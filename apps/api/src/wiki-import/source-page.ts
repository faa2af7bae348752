import type { RichDoc } from '@ruche/rich-text';
import type { Resolve } from '@ruche/rich-text/markdown';

/** One page as it was found. */
export interface SourcePage {
  /** Of its file; of a folder that has no page of its own, the folder's path and a slash. */
  name: string;
  title: string;
  /** The name of the page that it stands below. */
  parent: string | null;
  /** Smaller first; then by name. */
  order: number;
  /** Its document, with every address put through `resolve`. */
  document(resolve: Resolve): RichDoc;
  /** What of it has no place here. */
  leftOut: string[];
}
