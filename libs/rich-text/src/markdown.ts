/**
 * @ruche/rich-text/markdown: Markdown in and out, foreign HTML in.
 *
 * `fromMarkdown` pulls markdown-it, TipTap and ProseMirror in: for the server, and for the browser only where someone imports a page.
 * `toMarkdown` needs none of them.
 */

export { blocksFromHtml, blocksOf, fromHtml, type HtmlInOptions } from './from-html';
export { fromMarkdown, type MarkdownOptions } from './from-markdown';
export type { Resolve } from './markdown-inline';
export { type MarkdownOut, toMarkdown } from './to-markdown';
