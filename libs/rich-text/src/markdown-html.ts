/**
 * Inline HTML in Markdown as tokens that our reader knows.
 *
 * Works on tokens only, imports no parser: markdown-it hands over one tag at a time.
 */
import type Token from 'markdown-it/lib/token.mjs';
import { isDay } from './days';
import { isHtmlName } from './html-names';

const TAG = /^<(\/?)([a-z][a-z0-9-]*)((?:\s[^>]*)?)\/?>$/is;
const MARKS: Readonly<Record<string, string>> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  s: 's',
  del: 's',
  strike: 's',
};

/** Nothing for a comment or a tag of HTML that we have no use for, the text itself for what only looks like a tag. */
export function htmlTokens(html: string, TokenClass: typeof Token): Token[] {
  const [, slash, named, rest = ''] = TAG.exec(html) ?? [];
  if (named === undefined) return html.startsWith('<!') || html.startsWith('<?') ? [] : [text(html, TokenClass)];
  const name = named.toLowerCase();
  const mark = MARKS[name];
  if (mark) return [new TokenClass(`${mark}_${slash ? 'close' : 'open'}`, name, slash ? -1 : 1)];
  if (name === 'br') return [new TokenClass('hardbreak', 'br', 0)];
  if (name === 'a') return [link(rest, slash === '/', TokenClass)];
  if (name === 'img' && !slash) return [image(rest, TokenClass)];
  return isHtmlName(name) ? [] : [text(html, TokenClass)];
}

/** `<br>` and `<time>2026-11-22</time>`: what we write ourselves, understood in every Markdown. */
export function ownTag(source: string, TokenClass: typeof Token): { token: Token; length: number } | null {
  const br = /^<br\s*\/?>[ \t]*/i.exec(source)?.[0];
  if (br) return { token: new TokenClass('hardbreak', 'br', 0), length: br.length };
  const time = /^<time(?: datetime="[\d-]{10}")?>(\d{4}-\d{2}-\d{2})<\/time>/.exec(source);
  if (!time?.[1] || !isDay(time[1])) return null;
  const token = new TokenClass('date', 'time', 0);
  token.info = time[1];
  return { token, length: time[0].length };
}

function link(attributes: string, closes: boolean, TokenClass: typeof Token): Token {
  const token = new TokenClass(closes ? 'link_close' : 'link_open', 'a', closes ? -1 : 1);
  token.attrs = [['href', attributeOf(attributes, 'href') ?? '']];
  return token;
}

function image(attributes: string, TokenClass: typeof Token): Token {
  const token = new TokenClass('image', 'img', 0);
  token.attrs = [['src', attributeOf(attributes, 'src') ?? '']];
  for (const name of ['width', 'height']) {
    const value = attributeOf(attributes, name);
    if (value !== null) token.attrs.push([name, value]);
  }
  token.children = [text(attributeOf(attributes, 'alt') ?? '', TokenClass)];
  return token;
}

function attributeOf(source: string, name: string): string | null {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(source);
  return found ? decoded(found[1] ?? found[2] ?? found[3] ?? '') : null;
}

/** The few entities that attributes of addresses and names carry. */
function decoded(value: string): string {
  return value
    .replace(/&quot;/g, '"')
    .replace(/&#39;|&apos;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}

function text(content: string, TokenClass: typeof Token): Token {
  const token = new TokenClass('text', '', 0);
  token.content = content;
  return token;
}
