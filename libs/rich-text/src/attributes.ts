/**
 * Every node, every mark and every attribute that exists, with the rule for each attribute.
 *
 * Light: no ProseMirror. `inspect` reads it to name the exact place of a mistake, and the TipTap extensions carry the same rules as
 * `validate`, so that `node.check()` holds them too on documents that never were JSON (co-editing).
 */

import { isDay } from './days';
import { calloutKinds, type MarkType, type NodeType } from './document';
import { embedOf } from './embeds';
import { HANDLE } from './handles';
import { LIMITS } from './limits';
import { fileIdOf, isAppPath, isSafeHref } from './links';
import type { ProblemCode } from './problem';
import { isStorable } from './storable';

/** What is wrong with a value, or null. */
export type Rule = (value: unknown) => ProblemCode | null;
export type Rules = Readonly<Record<string, Rule>>;

/** What editors call their languages: `c++`, `objective-c`, `ssh_config`. */
const LANGUAGE = /^[a-z0-9+#._-]{1,30}$/;

function rule(holds: (value: unknown) => boolean, code: ProblemCode = 'invalid_document'): Rule {
  return (value) => (holds(value) ? null : code);
}

/** The attribute may be null: the editor writes null for what nobody set. */
function optional(inner: Rule): Rule {
  return (value) => (value === null ? null : inner(value));
}

function integer(from: number, to: number): Rule {
  return rule((value) => Number.isInteger(value) && (value as number) >= from && (value as number) <= to);
}

function oneOf(...allowed: readonly unknown[]): Rule {
  return rule((value) => allowed.includes(value));
}

function text(max: number): Rule {
  return rule((value) => typeof value === 'string' && value.length <= max && isStorable(value));
}

function matching(test: (value: string) => boolean, code?: ProblemCode): Rule {
  return rule((value) => typeof value === 'string' && isStorable(value) && test(value), code);
}

const id = integer(1, Number.MAX_SAFE_INTEGER);
const pixels = optional(integer(1, 20_000));
const caption = optional(text(LIMITS.caption));

/** How far a cell may reach: what draws a table keeps a place for each field of it. */
const cell: Rules = {
  colspan: integer(1, LIMITS.columns),
  rowspan: integer(1, LIMITS.rowspan),
  colwidth: optional(rule((value) => Array.isArray(value) && value.length <= LIMITS.columns && value.every(isColumnWidth))),
  align: oneOf(null, 'left', 'center', 'right'),
};

function isColumnWidth(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 5_000;
}

/** What stands between `[^` and `]`. */
const footnote = matching((value) => /^[^\s[\]\\`<>|]{1,60}$/u.test(value));

export const NODE_RULES: Readonly<Record<NodeType, Rules>> = {
  doc: {},
  text: {},
  paragraph: {},
  hardBreak: {},
  horizontalRule: {},
  bulletList: {},
  listItem: {},
  taskList: {},
  heading: { level: oneOf(1, 2, 3, 4) },
  orderedList: { start: integer(0, 999_999_999), type: oneOf(null, '1', 'a', 'A', 'i', 'I') },
  taskItem: { checked: oneOf(true, false) },
  blockquote: { commentId: optional(id), author: optional(text(LIMITS.label)) },
  codeBlock: { language: optional(matching((value) => LANGUAGE.test(value))) },
  image: {
    src: matching((value) => fileIdOf(value) !== null, 'unsafe_image'),
    alt: caption,
    title: caption,
    fileId: optional(id),
    width: pixels,
    height: pixels,
  },
  table: {},
  tableRow: {},
  tableCell: cell,
  tableHeader: cell,
  callout: { kind: oneOf(...calloutKinds) },
  details: {},
  detailsSummary: {},
  detailsContent: {},
  file: {
    src: matching((value) => fileIdOf(value) !== null, 'unsafe_link'),
    name: matching((value) => value.length <= LIMITS.label && value.trim() !== ''),
    size: optional(integer(0, Number.MAX_SAFE_INTEGER)),
  },
  embed: { url: matching((value) => embedOf(value) !== null, 'unsafe_link') },
  footnote: { label: footnote },
  footnoteRef: { label: footnote },
  date: { date: matching(isDay) },
  mention: {
    kind: oneOf('person', 'entry'),
    id,
    label: matching((value) => value.length <= LIMITS.label && value.trim() !== ''),
    handle: optional(matching((value) => HANDLE.test(value))),
    url: optional(matching(isAppPath, 'unsafe_link')),
  },
};

export const MARK_RULES: Readonly<Record<MarkType, Rules>> = {
  bold: {},
  italic: {},
  strike: {},
  code: {},
  link: { href: matching(isSafeHref, 'unsafe_link'), title: caption },
};

/** Attributes that have no default: a node without them means nothing. */
export const REQUIRED: Readonly<Partial<Record<NodeType | MarkType, readonly string[]>>> = {
  heading: ['level'],
  image: ['src'],
  mention: ['kind', 'id', 'label'],
  link: ['href'],
  callout: ['kind'],
  file: ['src', 'name'],
  embed: ['url'],
  footnote: ['label'],
  footnoteRef: ['label'],
  date: ['date'],
};

/** `value` when it can name a code block's language, else null; used on what people type after a fence. */
export function languageOf(value: string): string | null {
  const name = value.trim().split(/\s/, 1)[0]?.toLowerCase() ?? '';
  return LANGUAGE.test(name) ? name : null;
}
