/**
 * Markdown in: CommonMark with GitHub's tables, strikethrough, task lists, callouts and footnotes, bare web addresses, `<details>`, and the
 * few things that only HTML can say (`<table>`, `<br>`, `<time>`).
 *
 * Pulls markdown-it, parse5 and ProseMirror in. Other HTML stays the text it is, on purpose; an import asks for its meaning.
 */

import type { Node } from '@tiptap/pm/model';
import MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import footnotes from 'markdown-it-footnote';
import { MarkdownParser, type ParseSpec } from 'prosemirror-markdown';
import { languageOf, NODE_RULES } from './attributes';
import type { BlockNode, RichDoc } from './document';
import { withFileCards } from './file-cards';
import { blocksFromHtml } from './from-html';
import { isHtmlName } from './html-names';
import { LIMITS } from './limits';
import { fileIdOf } from './links';
import { callouts, cellParagraphs, foldedParts, htmlTables, lonely } from './markdown-blocks';
import { ownTag } from './markdown-html';
import { type Resolve, tidyInline } from './markdown-inline';
import { trimEdges } from './markdown-marks';
import { taskLists } from './markdown-tasks';
import { toStorable } from './storable';
import { schema, validate } from './validate';
import { mapInline } from './walk';

export type MarkdownOptions = {
  /**
   * Rewrites an address before it is judged: an import maps the files and pages of its archive to ours. Returns it unchanged by default.
   */
  resolve?: Resolve;
  /** What HTML between the lines is: the text that was typed, or what it means, where it has a node of ours. Text by default. */
  html?: 'text' | 'meaning';
};

type Environment = { resolve: Resolve };

/** Two levels of the document per list, one per quote: leaves room below `LIMITS.depth`. */
const MAX_BLOCK_LEVEL = 40;

/** The preset's own `maxNesting`, 20, would drop content that a document has room for. */
const OPTIONS = { linkify: true, maxNesting: 100 };

/**
 * The document that `markdown` describes. Always passes `validate`: links to unsafe addresses become their text, images that aren't our
 * own files become links. What would pass a limit (more pieces than `LIMITS.nodes`) is kept whole as one block of source.
 *
 * Throws RangeError when `markdown` is longer than `LIMITS.markdown`, and nothing else.
 */
export function fromMarkdown(markdown: string, { resolve = (address) => address, html = 'text' }: MarkdownOptions = {}): RichDoc {
  if (markdown.length > LIMITS.markdown) throw new RangeError(`Markdown is longer than ${LIMITS.markdown} characters`);
  const source = toStorable(markdown);
  const environment: Environment = { resolve };
  const parsed = parsers[html].parse(source, environment).toJSON() as RichDoc;
  return sound(withFileCards(mapInline(parsed, trimEdges))) ?? sound(asSource(source)) ?? asSource(withoutControls(source));
}

function sound(json: unknown): RichDoc | null {
  const result = validate(json);
  return result.ok ? result.doc : null;
}

function asSource(text: string): RichDoc {
  return { type: 'doc', content: [{ type: 'codeBlock', attrs: { language: 'markdown' }, content: [{ type: 'text', text }] }] };
}

/** Control characters take six bytes each as JSON; without them the longest Markdown fits twice over. */
function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '\uFFFD');
}

const TOKENS: Readonly<Record<string, ParseSpec>> = {
  paragraph: { block: 'paragraph' },
  heading: { block: 'heading', getAttrs: ({ tag }) => ({ level: Math.min(4, Number(tag.slice(1))) }) },
  blockquote: { block: 'blockquote' },
  bullet_list: { block: 'bulletList' },
  ordered_list: { block: 'orderedList', getAttrs: (token) => ({ start: Number(token.attrGet('start') ?? 1) }) },
  list_item: { block: 'listItem' },
  task_list: { block: 'taskList' },
  task_item: { block: 'taskItem', getAttrs: ({ info }) => ({ checked: info === 'x' }) },
  code_block: { block: 'codeBlock', noCloseToken: true },
  fence: { block: 'codeBlock', getAttrs: ({ info }) => ({ language: languageOf(info) }), noCloseToken: true },
  hr: { node: 'horizontalRule' },
  hardbreak: { node: 'hardBreak' },
  image: { node: 'image', getAttrs: imageAttrs },
  em: { mark: 'italic' },
  strong: { mark: 'bold' },
  s: { mark: 'strike' },
  code_inline: { mark: 'code', noCloseToken: true },
  link: { mark: 'link', getAttrs: (token) => ({ href: token.attrGet('href'), title: token.attrGet('title') }) },
  table: { block: 'table' },
  thead: { ignore: true },
  tbody: { ignore: true },
  tr: { block: 'tableRow' },
  th: { block: 'tableHeader', getAttrs: cellAttrs },
  td: { block: 'tableCell', getAttrs: cellAttrs },
  callout: { block: 'callout', getAttrs: ({ info }) => ({ kind: info }) },
  aside: { block: 'callout', getAttrs: () => ({ kind: 'info' }) },
  details: { block: 'details' },
  summary: { block: 'detailsSummary' },
  folded: { block: 'detailsContent' },
  footnote_reference: { block: 'footnote', getAttrs: footnoteAttrs },
  footnote_ref: { node: 'footnoteRef', getAttrs: footnoteAttrs },
  date: { node: 'date', getAttrs: ({ info }) => ({ date: info }) },
  file: { node: 'file', getAttrs: ({ meta }) => meta },
  embed: { node: 'embed', getAttrs: ({ meta }) => meta },
};

const parsers = { text: parserOf('text'), meaning: parserOf('meaning') };

function parserOf(html: 'text' | 'meaning'): MarkdownParser {
  const made = new MarkdownParser(schema, tokenizer(html), TOKENS);
  const { tokenHandlers } = made as unknown as { tokenHandlers: Record<string, (state: { push(node: Node): void }, token: Token) => void> };
  // Blocks that the reader of HTML has made: no spec of the parser's describes nodes that are ready.
  tokenHandlers.html_block = (state, { meta }) => {
    for (const block of meta as BlockNode[]) state.push(schema.nodeFromJSON(block));
  };
  return made;
}

function imageAttrs(token: Token) {
  const src = token.attrGet('src') ?? '';
  const pixels = (name: string) => {
    const value = Number(token.attrGet(name) ?? Number.NaN);
    return NODE_RULES.image[name]?.(value) ? null : value;
  };
  return {
    src,
    alt: token.content || null,
    title: token.attrGet('title'),
    fileId: fileIdOf(src),
    width: pixels('width'),
    height: pixels('height'),
  };
}

function cellAttrs(token: Token) {
  return { align: /text-align:(left|center|right)/.exec(token.attrGet('style') ?? '')?.[1] ?? null };
}

function footnoteAttrs({ meta }: Token) {
  return { label: (meta as { label: string }).label.replace(/[\s[\]\\`<>|]/g, '-').slice(0, 60) };
}

function tokenizer(html: 'text' | 'meaning'): MarkdownIt {
  const md = new MarkdownIt('commonmark', { ...OPTIONS, html: html === 'meaning' });
  md.enable(['strikethrough', 'linkify', 'table']);
  // Only whole addresses: `jules.martin` and `plan.md` must not become links.
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false }).add('ftp:', null).add('//', null);
  // Unsafe ones are parsed too, so that `tidyInline` can leave their text rather than their source.
  md.validateLink = () => true;
  // Notes stay where they were written, and `^[…]` stays text: a note has a label.
  md.use(footnotes as unknown as (md: MarkdownIt) => void).disable(['footnote_tail', 'footnote_inline']);
  keepDeepBlocksAsText(md);
  foldedParts(md, html === 'meaning' ? ['details', 'aside'] : ['details'], MAX_BLOCK_LEVEL);
  htmlTables(md);
  ownTags(md);
  md.core.ruler.after('block', 'blocks_of_ours', (state) => {
    const { resolve } = state.env as Environment;
    const ready = state.tokens.flatMap((token) => (token.type === 'html_block' ? htmlBlock(token, state.Token, resolve) : [token]));
    state.tokens = cellParagraphs(callouts(ready), state.Token);
  });
  md.core.ruler.push('task_lists', (state) => {
    state.tokens = taskLists(state.tokens, state.Token);
  });
  md.core.ruler.push('tidy_inline', (state) => {
    const { resolve } = state.env as Environment;
    state.tokens = tidyInline(lonely(state.tokens, state.Token, resolve), state.Token, resolve);
  });
  return md;
}

function ownTags(md: MarkdownIt): void {
  md.inline.ruler.before('autolink', 'own_tags', (state, silent) => {
    const found = state.src[state.pos] === '<' ? ownTag(state.src.slice(state.pos, state.pos + 60), state.Token) : null;
    if (!found) return false;
    if (!silent) {
      const { type, tag, nesting, info } = found.token;
      // A line ends where its words end.
      if (type === 'hardbreak') state.pending = state.pending.replace(/[ \t]+$/, '');
      state.push(type, tag, nesting).info = info;
    }
    state.pos += found.length;
    return true;
  });
}

/** What HTML alone on its lines means; a tag that isn't HTML's was meant as text, and its lines stay as they are. */
function htmlBlock(token: Token, TokenClass: typeof Token, resolve: Resolve): Token[] {
  const name = /^\s*<\/?([a-z][a-z0-9-]*)/i.exec(token.content)?.[1]?.toLowerCase();
  if (name !== undefined && !isHtmlName(name)) {
    const source = new TokenClass('code_block', 'code', 0);
    source.content = token.content.trimEnd();
    return [source];
  }
  token.meta = blocksFromHtml(token.content, { resolve });
  return (token.meta as BlockNode[]).length ? [token] : [];
}

/** markdown-it drops what is nested deeper than its own limit; we would rather keep it as it was typed. */
function keepDeepBlocksAsText(md: MarkdownIt): void {
  md.block.ruler.before('code', 'too_deep', (state, start, end) => {
    if (state.level < MAX_BLOCK_LEVEL) return false;
    const open = state.push('paragraph_open', 'p', 1);
    open.map = [start, end];
    const inline = state.push('inline', '', 0);
    inline.content = state.getLines(start, end, state.blkIndent, false).trim();
    inline.map = [start, end];
    inline.children = [];
    state.push('paragraph_close', 'p', -1);
    state.line = end;
    return true;
  });
}
