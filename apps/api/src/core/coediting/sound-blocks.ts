import { inspectNode, LIMITS } from '@ruche/rich-text';
import { schema } from '@ruche/rich-text/schema';
import * as Y from 'yjs';

type Json = Record<string, unknown>;
type Node = ReturnType<typeof schema.node>;

/** The shared document holds something that no document can. */
export class NotADocument extends Error {}

/** What an element of the shared document is in ProseMirror's words. */
export interface Sound {
  json: Json;
  /** As JSON in UTF-8. */
  bytes: number;
  nodes: number;
  /** Of its deepest node, itself being 1. */
  depth: number;
  /** Nothing when something in it stands where it may not. */
  node: Node | null;
}

/**
 * Elements of the shared document as y-tiptap reads them in the browser; but nothing is passed over in silence: whatever a
 * browser would not show must not be in there. Each is read once, and again only when something in it has changed: a
 * letter in a table costs its cell, its row and the list of rows, not the table.
 */
export class SoundBlocks {
  private known = new WeakMap<object, Sound>();

  /** Something in it has changed. */
  forget(target: Y.AbstractType<unknown>): void {
    for (let at: Y.AbstractType<unknown> | null = target; at; at = at.parent as Y.AbstractType<unknown> | null) this.known.delete(at);
  }

  /** @throws NotADocument with the reason */
  of(item: unknown): Sound {
    if (!(item instanceof Y.XmlElement)) throw new NotADocument('a block is an element');
    let sound = this.known.get(item);
    if (!sound) {
      sound = this.read(item);
      this.known.set(item, sound);
    }
    return sound;
  }

  private read(element: Y.XmlElement): Sound {
    const parts = element.toArray().flatMap((child): Sound[] => {
      if (child instanceof Y.XmlText) return textJson(child).map(soundText);
      if (child instanceof Y.XmlElement) return [this.of(child)];
      throw new NotADocument('unknown shared type');
    });
    const attrs = element.getAttributes();
    const bare: Json = { type: element.nodeName, ...(Object.keys(attrs).length ? { attrs } : {}) };
    const json = parts.length ? { ...bare, content: parts.map((part) => part.json) } : bare;
    ensureSound(json);
    const sum = (of: (part: Sound) => number) => parts.reduce((all, part) => all + of(part), 0);
    const list = parts.length ? ',"content":[]'.length + parts.length - 1 : 0;
    const bytes = Buffer.byteLength(JSON.stringify(bare)) + list + sum((part) => part.bytes);
    const nodes = 1 + sum((part) => part.nodes);
    const depth = 1 + parts.reduce((most, part) => Math.max(most, part.depth), 0);
    // The document itself is one more.
    if (bytes > LIMITS.bytes) throw new NotADocument('too_large');
    if (nodes >= LIMITS.nodes) throw new NotADocument('too_many_nodes');
    if (depth >= LIMITS.depth) throw new NotADocument('too_deep');
    return { json, bytes, nodes, depth, node: nodeOf(bare, parts) };
  }
}

/** @throws NotADocument */
function ensureSound(json: Json): void {
  const problem = inspectNode(json);
  if (problem) throw new NotADocument(problem.code === 'invalid_document' ? problem.message : problem.code);
}

function soundText(json: Json): Sound {
  ensureSound(json);
  return { json, bytes: Buffer.byteLength(JSON.stringify(json)), nodes: 1, depth: 1, node: textNode(json) };
}

/** The same as `nodeFromJSON` and `check()`, from parts that are checked; attributes are sound already. */
function nodeOf({ type, attrs }: Json, parts: Sound[]): Node | null {
  const content = parts.flatMap(({ node }) => node ?? []);
  if (content.length < parts.length) return null;
  try {
    const node = schema.node(type as string, attrs as Json | undefined, content);
    return node.type.validContent(node.content) ? node : null;
  } catch {
    return null;
  }
}

function textNode(json: Json): Node | null {
  try {
    const node = schema.nodeFromJSON(json);
    node.check();
    return node;
  } catch {
    return null;
  }
}

function textJson(text: Y.XmlText): Json[] {
  if (Object.keys(text.getAttributes()).length) throw new NotADocument('text has no attributes');
  return (text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[]).map(({ insert, attributes }) => {
    if (typeof insert !== 'string') throw new NotADocument('text holds text alone');
    const marks = Object.entries(attributes ?? {}).map(([type, attrs]) => markJson(type, attrs));
    return { type: 'text', text: insert, ...(marks.length ? { marks } : {}) };
  });
}

function markJson(type: string, attrs: unknown): Json {
  if (typeof attrs !== 'object' || attrs === null) throw new NotADocument('a mark has an object of attributes');
  return Object.keys(attrs).length ? { type, attrs } : { type };
}
