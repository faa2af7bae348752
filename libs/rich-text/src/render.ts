/**
 * Turning a document into anything: HTML strings here, React elements in the web application.
 *
 * Light: no dependency. `renderDoc` does what each renderer would otherwise repeat: it walks, and joins neighbours under one mark, so that
 * a link around three differently styled words is one link and not three.
 */
import type { DocMark, DocNode, RichDoc, TextNode } from './document';
import { childrenOf } from './walk';

export type Visitor<T> = {
  text(node: TextNode, key: number): T;
  /** Any node but text, with its children already rendered; marks are wrapped around the result. */
  node(node: Exclude<DocNode, TextNode>, children: T[], key: number): T;
  mark(mark: DocMark, children: T[], key: number): T;
};

/** What `visitor` makes of `doc`. `key` is unique among siblings and stable for the same document, as React wants it. */
export function renderDoc<T>(doc: RichDoc, visitor: Visitor<T>): T {
  return renderNode(doc, 0, visitor);
}

function renderNode<T>(node: DocNode, key: number, visitor: Visitor<T>): T {
  return node.type === 'text' ? visitor.text(node, key) : visitor.node(node, renderRun(childrenOf(node), 0, visitor), key);
}

/** Renders siblings that already share their first `level` marks. */
function renderRun<T>(nodes: readonly DocNode[], level: number, visitor: Visitor<T>): T[] {
  const out: T[] = [];
  for (let start = 0; start < nodes.length; ) {
    const node = nodes[start] as DocNode;
    const mark = marksOf(node)[level];
    let end = start + 1;
    if (mark) {
      while (end < nodes.length && sameMark(mark, marksOf(nodes[end] as DocNode)[level])) end++;
      out.push(visitor.mark(mark, renderRun(nodes.slice(start, end), level + 1, visitor), start));
    } else {
      out.push(renderNode(node, start, visitor));
    }
    start = end;
  }
  return out;
}

/** A mention and the call of a footnote are links themselves, and links can't nest. */
function marksOf(node: DocNode): readonly DocMark[] {
  if (!('marks' in node) || !node.marks) return [];
  return node.type === 'mention' || node.type === 'footnoteRef' ? node.marks.filter(({ type }) => type !== 'link') : node.marks;
}

function sameMark(a: DocMark, b: DocMark | undefined): boolean {
  if (a.type !== b?.type) return false;
  if (a.type !== 'link' || b.type !== 'link') return true;
  return a.attrs.href === b.attrs.href && (a.attrs.title ?? null) === (b.attrs.title ?? null);
}
