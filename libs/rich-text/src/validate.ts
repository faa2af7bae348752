/**
 * From unknown JSON to a document that may be stored.
 *
 * Pulls ProseMirror in; reached through `@ruche/rich-text/schema`.
 */
import { getSchema } from '@tiptap/core';
import { Fragment, type Node } from '@tiptap/pm/model';
import type { RichDoc } from './document';
import { extensions } from './extensions';
import { inspect } from './inspect';
import type { Problem } from './problem';

export type Result = { ok: true; doc: RichDoc } | ({ ok: false } & Problem);

/** What a document may hold, made from the editor's own extensions. */
export const schema = getSchema(extensions());

/**
 * Judges `input` (JSON already parsed) in steps: size, depth and number of nodes; names and attributes; which node may stand in which, by
 * ProseMirror's `check()`, since `nodeFromJSON` alone checks no content. Then writes it out again: what is to be stored is `doc`, with every
 * default filled in and split text joined, never `input`. Never throws.
 */
export function validate(input: unknown): Result {
  const problem = inspect(input);
  if (problem) return { ok: false, ...problem };
  try {
    const node = joined(schema.nodeFromJSON(input));
    const misplaced = contentProblem(node, '');
    if (misplaced) return { ok: false, ...misplaced };
    node.check();
    return { ok: true, doc: node.toJSON() as RichDoc };
  } catch (error) {
    return { ok: false, code: 'invalid_document', path: '', message: error instanceof Error ? error.message : 'not a document' };
  }
}

/** Neighbouring texts with the same marks become one, as in the editor; `nodeFromJSON` leaves them apart. */
function joined(node: Node): Node {
  return node.isLeaf ? node : node.copy(Fragment.fromArray(node.children.map(joined)));
}

/** ProseMirror's own error does not say where. */
function contentProblem(node: Node, path: string): Problem | null {
  if (!node.type.validContent(node.content)) {
    const names = node.children.map((child) => child.type.name).slice(0, 5);
    return { code: 'invalid_document', path, message: `${node.type.name} can't hold ${names.join(', ') || 'nothing'}` };
  }
  for (const [index, child] of node.children.entries()) {
    const found = contentProblem(child, path === '' ? `content.${index}` : `${path}.content.${index}`);
    if (found) return found;
  }
  return null;
}
