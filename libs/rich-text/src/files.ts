/**
 * Which of our files a document shows.
 *
 * Light: no dependency. The id is read from `src`, the only thing a browser will fetch; `fileId` merely repeats it.
 */
import type { ImageAttrs, RichDoc } from './document';
import { fileIdOf } from './links';
import { nodesOf } from './walk';

/** Every image of `doc` in reading order. */
export function imagesOf(doc: RichDoc): ImageAttrs[] {
  const images: ImageAttrs[] = [];
  for (const node of nodesOf(doc)) {
    if (node.type === 'image') images.push(node.attrs);
  }
  return images;
}

/** Ids of the files shown, each once: what a writer must be allowed to read, and what must not be cleaned up as unused. */
export function fileIdsOf(doc: RichDoc): number[] {
  const ids = imagesOf(doc).map(({ src }) => fileIdOf(src));
  return [...new Set(ids.filter((id) => id !== null))];
}
