/**
 * Blocks of Markdown beyond CommonMark: callouts, folded parts, tables in HTML, cards and frames alone on their line.
 *
 * Works on markdown-it's state and tokens.
 */
import type MarkdownIt from 'markdown-it';
import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import type Token from 'markdown-it/lib/token.mjs';
import type { CalloutKind } from './document';
import { embedOf } from './embeds';
import { LIMITS } from './limits';
import { fileIdOf } from './links';
import type { Resolve } from './markdown-inline';

const ALERT = /^\[!(note|tip|important|warning|caution)\][ \t]*(?:\n|$)/i;
const KINDS: Readonly<Record<string, CalloutKind>> = {
  note: 'info',
  important: 'info',
  tip: 'tip',
  warning: 'warning',
  caution: 'danger',
};

/** How far from its tag the words over a folded part may end. */
const SUMMARY_LINES = 6;

/** Quotes that begin with `[!NOTE]` become callouts. Runs before the inline rules. */
export function callouts(tokens: Token[]): Token[] {
  const out: Token[] = [];
  const open: boolean[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    out.push(token);
    if (token.type === 'blockquote_open') {
      const line = tokens[i + 1]?.type === 'paragraph_open' ? tokens[i + 2] : undefined;
      const found = ALERT.exec(line?.content ?? '');
      open.push(found !== null);
      if (!found || !line) continue;
      token.type = 'callout_open';
      token.info = KINDS[found[1]?.toLowerCase() ?? ''] ?? 'info';
      line.content = line.content.slice(found[0].length);
      // The line that said so leaves with its paragraph when nothing else stood in it.
      if (line.content.trim() === '') i += 3;
    } else if (token.type === 'blockquote_close' && open.pop()) {
      token.type = 'callout_close';
    }
  }
  return out;
}

/** Gives the text of each cell a paragraph, as a document's cells hold blocks. Runs before the inline rules. */
export function cellParagraphs(tokens: readonly Token[], TokenClass: typeof Token): Token[] {
  return tokens.flatMap((token, i) => {
    const cell = token.type === 'inline' && /^t[hd]_open$/.test(tokens[i - 1]?.type ?? '');
    return cell ? [new TokenClass('paragraph_open', 'p', 1), token, new TokenClass('paragraph_close', 'p', -1)] : [token];
  });
}

/** A paragraph that is one image of a page we may frame becomes the frame; one that is one link to our own file becomes its card. */
export function lonely(tokens: readonly Token[], TokenClass: typeof Token, resolve: Resolve): Token[] {
  const out: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const inline = tokens[i]?.type === 'paragraph_open' && tokens[i + 2]?.type === 'paragraph_close' ? tokens[i + 1] : undefined;
    const card = inline && !/^(?:list_item|task_item|t[hd])_open$/.test(tokens[i - 1]?.type ?? '') && lone(inline, TokenClass, resolve);
    if (card) i += 2;
    out.push(card || (tokens[i] as Token));
  }
  return out;
}

function lone({ children }: Token, TokenClass: typeof Token, resolve: Resolve): Token | null {
  const [first, ...rest] = children ?? [];
  if (first?.type === 'image' && rest.length === 0) {
    const url = resolve(first.attrGet('src') ?? '', 'link');
    return embedOf(url) ? carrying(new TokenClass('embed', '', 0), { url }) : null;
  }
  const words = rest.slice(0, -1);
  if (first?.type !== 'link_open' || rest.at(-1)?.type !== 'link_close' || !words.every(isPlain)) return null;
  const src = resolve(first.attrGet('href') ?? '', 'link');
  const name = words.map(({ type, content }) => (type === 'softbreak' ? ' ' : content)).join('');
  const whole = name !== '' && name === name.trim() && name.length <= LIMITS.label;
  return whole && fileIdOf(src) !== null ? carrying(new TokenClass('file', '', 0), { src, name }) : null;
}

const isPlain = ({ type }: Token): boolean => type === 'text' || type === 'softbreak';

function carrying(token: Token, meta: object): Token {
  token.meta = meta;
  return token;
}

/** `<details>` and, where HTML counts, `<aside>`: what stands between the tags is Markdown. */
export function foldedParts(md: MarkdownIt, names: readonly string[], maxLevel: number): void {
  md.block.ruler.before(
    'html_block',
    'folded',
    (state, start, end, silent) => {
      const name = names.find((one) => new RegExp(`^<${one}(?:\\s[^>]*)?>`, 'i').test(lineOf(state, start)));
      if (!name || state.level >= maxLevel || isCode(state, start)) return false;
      const last = closingLine(state, name, start, end);
      if (last === null) return false;
      if (!silent) part(state, name, start, last);
      return true;
    },
    { alt: ['paragraph', 'blockquote', 'list'] },
  );
}

/** Tables written as HTML, whole: cells that cover others, and lists in them, can be said in no other way. */
export function htmlTables(md: MarkdownIt): void {
  md.block.ruler.before(
    'html_block',
    'html_table',
    (state, start, end, silent) => {
      if (!/^<table(?:\s[^>]*)?>/i.test(lineOf(state, start)) || isCode(state, start)) return false;
      const last = closingLine(state, 'table', start, end);
      if (last === null) return false;
      if (silent) return true;
      const token = state.push('html_block', '', 0);
      token.content = state.getLines(start, last + 1, state.blkIndent, false);
      token.map = [start, last + 1];
      state.line = last + 1;
      return true;
    },
    { alt: ['paragraph', 'blockquote', 'list'] },
  );
}

function part(state: StateBlock, name: string, start: number, last: number): void {
  const folds = name === 'details';
  const source = Array.from({ length: Math.min(SUMMARY_LINES, last - start + 1) }, (_, i) => lineOf(state, start + i)).join('\n');
  const opening = /^<[^>]*>/.exec(source)?.[0] ?? '';
  const summary = folds ? (/^\s*<summary[^>]*>([\s\S]*?)<\/summary>/i.exec(source.slice(opening.length)) ?? null) : null;
  const head = opening + (summary?.[0] ?? '');
  const next = start + head.split('\n').length;
  state.push(`${name}_open`, name, 1).map = [start, last + 1];
  if (folds) {
    state.push('summary_open', 'summary', 1);
    inline(state, summary?.[1]?.replace(/[ \t\n]+/g, ' ').trim() ?? '', start);
    state.push('summary_close', 'summary', -1);
    state.push('folded_open', 'div', 1);
  }
  const closing = new RegExp(`</${name}>.*$`, 'i');
  paragraph(state, (source.slice(head.length).split('\n', 1)[0] ?? '').replace(closing, ''), start);
  if (next <= last) {
    const { lineMax, parentType } = state;
    state.lineMax = last;
    state.md.block.tokenize(state, next, last);
    state.lineMax = lineMax;
    state.parentType = parentType;
    paragraph(state, lineOf(state, last).replace(closing, ''), last);
  }
  if (folds) state.push('folded_close', 'div', -1);
  state.push(`${name}_close`, name, -1);
  state.line = last + 1;
}

function paragraph(state: StateBlock, text: string, line: number): void {
  const content = text.trim();
  if (content === '') return;
  state.push('paragraph_open', 'p', 1);
  inline(state, content, line);
  state.push('paragraph_close', 'p', -1);
}

function inline(state: StateBlock, content: string, line: number): void {
  const token = state.push('inline', '', 0);
  token.content = content;
  token.map = [line, line + 1];
  token.children = [];
}

/** The line on which the tag that opens at `start` is closed; null when that is never, or not in the same list or quote. */
function closingLine(state: StateBlock, name: string, start: number, end: number): number | null {
  const last = closingsIn(state, name).get(start);
  if (last === undefined || last >= end) return null;
  for (let line = start + 1; line <= last; line++) {
    if (!state.isEmpty(line) && (state.sCount[line] ?? 0) < state.blkIndent) return null;
  }
  return last;
}

type Closings = ReadonlyMap<number, number>;
const known = new WeakMap<object, Map<string, Closings>>();

/** Found once for a whole text: looking again from each tag would take its time squared. */
function closingsIn({ src, env }: StateBlock, name: string): Closings {
  const all = known.get(env) ?? new Map<string, Closings>();
  known.set(env, all);
  const found = all.get(name) ?? closings(src, name);
  all.set(name, found);
  return found;
}

/**
 * For each line that opens an element the one that closes it. Within tables each tag counts; what is folded is Markdown, so there only tags at
 * the beginning and the end of a line do, and none in code.
 */
function closings(source: string, name: string): Closings {
  const found = new Map<number, number>();
  const open: number[] = [];
  const begins = new RegExp(`^[\\s>]*(?:(?:[-*+]|\\d+[.)])\\s+)*<${name}(?:\\s[^>]*)?>`, 'i');
  const ends = new RegExp(`^[\\s>]*</${name}>|(?<!\\\\)</${name}>\\s*$`, 'i');
  const tags = new RegExp(`<(/?)${name}(?:\\s[^>]*)?>`, 'gi');
  let fence: string | null = null;
  for (const [line, text] of source.split('\n').entries()) {
    fence = fenceAfter(text, fence);
    if (fence !== null) continue;
    if (name === 'table' && (open.length > 0 || begins.test(text))) {
      for (const [, slash] of text.matchAll(tags)) {
        const opened = slash ? open.pop() : open.push(line);
        if (slash && opened !== undefined) found.set(opened, line);
      }
    } else {
      if (begins.test(text)) open.push(line);
      const opened = ends.test(text) ? open.pop() : undefined;
      if (opened !== undefined) found.set(opened, line);
    }
  }
  return found;
}

/** The fence of code that is open after a line. */
function fenceAfter(text: string, open: string | null): string | null {
  const fence = /^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)*(`{3,}|~{3,})(.*)$/.exec(text);
  const [, marks = '', info = ''] = fence ?? [];
  if (open === null) return marks === '' || (marks.startsWith('`') && info.includes('`')) ? null : marks;
  return marks.startsWith(open) && info.trim() === '' ? null : open;
}

const isCode = (state: StateBlock, line: number): boolean => (state.sCount[line] ?? 0) - state.blkIndent >= 4;

function lineOf(state: StateBlock, line: number): string {
  return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line] ?? 0);
}
