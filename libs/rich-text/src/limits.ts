/**
 * How big a document may be, measured on raw JSON before anything parses it.
 *
 * Light: no ProseMirror. The walk keeps its own stack, so that nesting can't overflow ours, and stops at the first limit passed, so that a
 * cyclic or enormous value costs no more than a full-size document.
 */
import type { Problem } from './problem';
import { jsonBytes } from './storable';

export const LIMITS = {
  /** Size as JSON in UTF-8. */
  bytes: 1_000_000,
  /** Nodes above and including the deepest one; the document itself is 1. */
  depth: 50,
  nodes: 20_000,
  /** Characters that `fromMarkdown` accepts. */
  markdown: 200_000,
  href: 4_096,
  label: 200,
  /** Alternative text and titles. */
  caption: 1_000,
  /** Columns of a table, and how many one cell may cover. */
  columns: 100,
  rowspan: 200,
} as const;

type Step = { value: unknown; depth: number; isNode: boolean };

/** The limit that `input` passes, or null. Says nothing of its shape. */
export function oversize(input: unknown): Problem | null {
  const stack: Step[] = [{ value: input, depth: 1, isNode: true }];
  let bytes = 0;
  let nodes = 0;
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { value, depth } = step;
    if (isContainer(value)) {
      if (step.isNode && ++nodes > LIMITS.nodes) return limit('too_many_nodes', `more than ${LIMITS.nodes} nodes`);
      if (depth > LIMITS.depth) return limit('too_deep', `nested deeper than ${LIMITS.depth}`);
      bytes += pushChildren(stack, value, step);
    } else {
      bytes += typeof value === 'string' ? jsonBytes(value) : String(value).length;
    }
    if (bytes > LIMITS.bytes) return limit('too_large', `more than ${LIMITS.bytes} bytes of JSON`);
  }
  return null;
}

/** Only `content` leads to nodes; attributes and marks count as bytes. Answers the bytes of what is not a child: brackets, commas, keys. */
function pushChildren(stack: Step[], value: object, { depth, isNode }: Step): number {
  if (Array.isArray(value)) {
    for (const item of value) stack.push({ value: item, depth, isNode: false });
    return punctuation(value.length);
  }
  const entries = Object.entries(value);
  let bytes = punctuation(entries.length);
  for (const [key, child] of entries) {
    bytes += jsonBytes(key) + 1;
    if (isNode && key === 'content' && Array.isArray(child)) {
      bytes += punctuation(child.length);
      for (const item of child) stack.push({ value: item, depth: depth + 1, isNode: true });
    } else {
      stack.push({ value: child, depth, isNode: false });
    }
  }
  return bytes;
}

/** Two brackets, and commas between. */
function punctuation(children: number): number {
  return 2 + Math.max(0, children - 1);
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function limit(code: 'too_large' | 'too_deep' | 'too_many_nodes', message: string): Problem {
  return { code, path: '', message };
}
