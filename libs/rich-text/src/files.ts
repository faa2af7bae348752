/**
 * Which of our files a document shows and leads to.
 *
 * Light: no dependency. The id is read from `src`, the only thing a browser will fetch; `fileId` merely repeats it.
 */
import type { DocNode, ImageAttrs, RichDoc } from './document';
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

/** Ids of the files shown, as pictures or as cards, each once: what a writer must be allowed to read. */
export function fileIdsOf(doc: RichDoc): number[] {
  return idsIn(doc, (node) => (node.type === 'image' || node.type === 'file' ? [node.attrs.src] : []));
}

/** Ids of the files that links lead to, each once: like those shown, they must not be cleaned up as unused. */
export function linkedFileIdsOf(doc: RichDoc): number[] {
  return idsIn(doc, (node) => {
    const marks = 'marks' in node && node.marks ? node.marks : [];
    return marks.flatMap((mark) => (mark.type === 'link' ? [mark.attrs.href] : []));
  });
}

function idsIn(doc: RichDoc, addressesOf: (node: DocNode) => string[]): number[] {
  const ids = new Set<number>();
  for (const node of nodesOf(doc)) {
    for (const address of addressesOf(node)) {
      const id = fileIdOf(address);
      if (id !== null) ids.add(id);
    }
  }
  return [...ids];
}
