/**
 * Markdown in: CommonMark, strikethrough, task lists and bare web addresses.
 *
 * Pulls markdown-it and ProseMirror in. Tables are not there yet and stay the text they are; so does raw HTML, on purpose.
 */
import MarkdownIt from 'markdown-it';
import { MarkdownParser } from 'prosemirror-markdown';
import { languageOf } from './attributes';
import type { RichDoc } from './document';
import { LIMITS } from './limits';
import { fileIdOf } from './links';
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
};

type Environment = { resolve: Resolve };

/** Two levels of the document per list, one per quote: leaves room below `LIMITS.depth`. */
const MAX_BLOCK_LEVEL = 40;

/** The preset's own `maxNesting`, 20, would drop content that a document has room for. */
const OPTIONS = { html: false, linkify: true, maxNesting: 100 };

/**
 * The document that `markdown` describes. Always passes `validate`: links to unsafe addresses become their text, images that aren't our
 * own files become links. What would pass a limit (more pieces than `LIMITS.nodes`) is kept whole as one block of source.
 *
 * Throws RangeError when `markdown` is longer than `LIMITS.markdown`, and nothing else.
 */
export function fromMarkdown(markdown: string, { resolve = (address) => address }: MarkdownOptions = {}): RichDoc {
  if (markdown.length > LIMITS.markdown) throw new RangeError(`Markdown is longer than ${LIMITS.markdown} characters`);
  const source = toStorable(markdown);
  const environment: Environment = { resolve };
  const parsed = parser.parse(source, environment).toJSON() as RichDoc;
  return sound(mapInline(parsed, trimEdges)) ?? sound(asSource(source)) ?? asSource(withoutControls(source));
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

const parser = new MarkdownParser(schema, tokenizer(), {
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
  image: { node: 'image', getAttrs: (token) => imageAttrs(token.attrGet('src') ?? '', token.content, token.attrGet('title')) },
  em: { mark: 'italic' },
  strong: { mark: 'bold' },
  s: { mark: 'strike' },
  code_inline: { mark: 'code', noCloseToken: true },
  link: { mark: 'link', getAttrs: (token) => ({ href: token.attrGet('href'), title: token.attrGet('title') }) },
});

function imageAttrs(src: string, alt: string, title: string | null) {
  return { src, alt: alt || null, title, fileId: fileIdOf(src) };
}

function tokenizer(): MarkdownIt {
  const md = new MarkdownIt('commonmark', OPTIONS);
  md.enable(['strikethrough', 'linkify']);
  // Only whole addresses: `jules.martin` and `plan.md` must not become links.
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false }).add('ftp:', null).add('//', null);
  // Unsafe ones are parsed too, so that `tidyInline` can leave their text rather than their source.
  md.validateLink = () => true;
  keepDeepBlocksAsText(md);
  md.core.ruler.push('task_lists', (state) => {
    state.tokens = taskLists(state.tokens, state.Token);
  });
  md.core.ruler.push('tidy_inline', (state) => {
    state.tokens = tidyInline(state.tokens, state.Token, (state.env as Environment).resolve);
  });
  return md;
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
