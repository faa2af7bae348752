/**
 * @ruche/rich-text/markdown: Markdown in and out.
 *
 * `fromMarkdown` pulls markdown-it, TipTap and ProseMirror in: for the server, and for the browser only where someone imports a page.
 * `toMarkdown` needs none of them.
 */
export { fromMarkdown, type MarkdownOptions } from './from-markdown';
export { toMarkdown } from './to-markdown';
