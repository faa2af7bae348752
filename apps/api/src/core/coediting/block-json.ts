import * as Y from 'yjs';

type Json = Record<string, unknown>;

/** The shared document holds something that no document can. */
export class NotADocument extends Error {}

/**
 * A block of the shared document as ProseMirror JSON, as y-tiptap reads it in the browser; but nothing is passed over in
 * silence: whatever a browser would not show must not be in there.
 * @throws NotADocument
 */
export function blockJson(item: unknown): Json {
  if (!(item instanceof Y.XmlElement)) throw new NotADocument('a block is an element');
  return elementJson(item);
}

function elementJson(element: Y.XmlElement): Json {
  const attrs = element.getAttributes();
  const content = element.toArray().flatMap((child): Json[] => {
    if (child instanceof Y.XmlText) return textJson(child);
    if (child instanceof Y.XmlElement) return [elementJson(child)];
    throw new NotADocument('unknown shared type');
  });
  return {
    type: element.nodeName,
    ...(Object.keys(attrs).length ? { attrs } : {}),
    ...(content.length ? { content } : {}),
  };
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
