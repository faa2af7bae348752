/**
 * Makes markdown-it's inline tokens fit our document.
 *
 * Works on tokens only, imports no editor code.
 */
import type Token from 'markdown-it/lib/token.mjs';
import { LIMITS } from './limits';
import { fileIdOf, isSafeHref } from './links';
import { htmlTokens } from './markdown-html';

export type Resolve = (address: string, use: 'link' | 'image') => string;

/** Rewrites the inline content of every block and drops paragraphs that turn out to hold nothing. */
export function tidyInline(tokens: readonly Token[], TokenClass: typeof Token, resolve: Resolve): Token[] {
  const out: Token[] = [];
  for (const token of tokens) {
    if (token.type === 'inline') {
      token.children = new Line(TokenClass, resolve, isOneLine(out.at(-1))).tidy(token.children ?? []);
    }
    const open = out.at(-2);
    if (token.type === 'paragraph_close' && open?.type === 'paragraph_open' && !out.at(-1)?.children?.some(isContent)) out.length -= 2;
    else out.push(token);
  }
  return out;
}

/** A heading is one line in Markdown as in the document, and so are the words over a folded part. */
const isOneLine = (open: Token | undefined): boolean => open?.type === 'heading_open' || open?.type === 'summary_open';

/** One block's inline tokens on their way through. */
class Line {
  private readonly out: Token[] = [];
  /** How many of each mark are open: a document's marks are a set, so `*a *b* c*` is one emphasis. */
  private readonly open = new Map<string, number>();
  /** For each link being read, whether it is kept. */
  private readonly links: boolean[] = [];

  constructor(
    private readonly TokenClass: typeof Token,
    private readonly resolve: Resolve,
    private readonly oneLine: boolean,
  ) {}

  tidy(tokens: readonly Token[]): Token[] {
    for (const token of tokens) this.take(token);
    this.dropLastBreaks();
    return this.out;
  }

  /** They mean nothing at a block's end, and a paragraph of nothing else is none. */
  private dropLastBreaks(): void {
    for (let i = this.out.length - 1; i >= 0; i--) {
      const token = this.out[i] as Token;
      if (token.type === 'hardbreak') this.out.splice(i, 1);
      else if (isContent(token)) return;
    }
  }

  private take(token: Token): void {
    if (token.type === 'link_open') this.openLink(token);
    else if (token.type === 'link_close') this.closeLink(token);
    else if (token.type === 'image') this.image(token);
    else if (token.type === 'html_inline') for (const one of htmlTokens(token.content, this.TokenClass)) this.take(one);
    else if (token.nesting !== 0) this.mark(token);
    else if (token.type === 'softbreak' || (token.type === 'hardbreak' && this.oneLine)) this.text(' ');
    else if (token.type === 'text') this.text(token.content);
    else this.out.push(token);
  }

  private openLink(token: Token): void {
    const href = this.resolve(token.attrGet('href') ?? '', 'link');
    const kept = isSafeHref(href) && !this.links.includes(true);
    this.links.push(kept);
    if (kept) this.out.push(this.link(href, token.attrGet('title')));
  }

  private closeLink(token: Token): void {
    if (this.links.pop()) this.out.push(token);
  }

  /** An image of another site becomes a link to it: showing it would tell that site who reads the page. */
  private image(token: Token): void {
    const src = this.resolve(token.attrGet('src') ?? '', 'image');
    const alt = caption(textOf(token.children ?? [])) ?? '';
    if (fileIdOf(src) !== null) {
      const own = new this.TokenClass('image', '', 0);
      own.attrs = attributes({
        src,
        title: caption(token.attrGet('title')),
        width: token.attrGet('width'),
        height: token.attrGet('height'),
      });
      own.content = alt;
      this.out.push(own);
    } else if (isSafeHref(src) && !this.links.includes(true)) {
      this.out.push(this.link(src, token.attrGet('title')));
      this.text(alt || src);
      this.out.push(new this.TokenClass('link_close', 'a', -1));
    } else {
      this.text(alt);
    }
  }

  private mark(token: Token): void {
    const name = token.type.replace(/_(open|close)$/, '');
    const before = this.open.get(name) ?? 0;
    this.open.set(name, before + token.nesting);
    if (token.nesting === 1 ? before === 0 : before === 1) this.out.push(token);
  }

  /** Line ends come from entities such as `&#10;`; a paragraph has none but its hard breaks. */
  private text(content: string): void {
    const token = new this.TokenClass('text', '', 0);
    token.content = content.replace(/[\r\n]+/g, ' ');
    this.out.push(token);
  }

  private link(href: string, title: string | null): Token {
    const token = new this.TokenClass('link_open', 'a', 1);
    token.attrs = attributes({ href, title: caption(title) });
    return token;
  }
}

function isContent(token: Token): boolean {
  return token.nesting === 0 && (token.type !== 'text' || token.content !== '');
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map((token) => (token.type.endsWith('break') ? ' ' : token.children ? textOf(token.children) : token.content)).join('');
}

/** Alternative texts and titles are one line, and no longer than a document may hold. */
export function caption(text: string | null): string | null {
  const line = (text ?? '').replace(/\s+/g, ' ').trim();
  return line === '' ? null : line.slice(0, LIMITS.caption).replace(/[\uD800-\uDBFF]$/, '');
}

function attributes(given: Record<string, string | null>): [string, string][] {
  return Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== null);
}
