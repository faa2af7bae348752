import type { BlockNode, RichDoc } from '@ruche/rich-text';
import { plainText, toStorable } from '@ruche/rich-text';
import { fromMarkdown } from '@ruche/rich-text/markdown';
import { load } from 'js-yaml';
import type { SourcePage } from './source-page';

const FRONT = /^---[ \t]*\r?\n([\s\S]{0,65536}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
/** Notion's names end so. */
const NOTION_ID = / [0-9a-f]{32}$/;
/** Longest text that our Markdown reader takes. */
const LONGEST = 200_000;

type Found = Pick<SourcePage, 'title' | 'order' | 'document' | 'leftOut'>;

/** A page in Markdown: its title is that of its front matter, or its first heading, or its file's name. */
export function readMarkdown(bytes: Buffer, fallback: string): Found {
  const source = bytes.toString('utf8').replace(/^\uFEFF/, '');
  const { fields, body, leftOut } = frontMatter(source);
  const whole = body.length > LONGEST ? [...leftOut, 'text_cut'] : leftOut;
  const text = body.slice(0, LONGEST);
  const first = fromMarkdown(text.slice(0, 4_000), { html: 'meaning' });
  const heading = titleOf(first);
  const title = stringOf(fields['title']) ?? heading ?? fallback;
  const order = Number(fields['order'] ?? fields['sidebar_position'] ?? fields['weight'] ?? fields['nav_order'] ?? Number.NaN);
  return {
    title,
    order: Number.isFinite(order) ? order : 1e6,
    leftOut: whole,
    document: (resolve) => {
      const doc = fromMarkdown(text, { html: 'meaning', resolve });
      // The title stands over the page already.
      return heading !== null && heading === title ? withoutFirst(doc) : doc;
    },
  };
}

/** What a file without a title is called: `code-reviews` reads as `Code reviews`. */
export function nameAsTitle(name: string): string {
  const words = name
    .replace(/\.[^.]+$/, '')
    .replace(NOTION_ID, '')
    .replace(/^\d+[-_. ]+(?=\D)/, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return toStorable(words.charAt(0).toUpperCase() + words.slice(1)) || name;
}

const USED = new Set(['title', 'order', 'sidebar_position', 'weight', 'nav_order']);

function frontMatter(source: string): { fields: Record<string, unknown>; body: string; leftOut: string[] } {
  const found = FRONT.exec(source);
  if (!found) return { fields: {}, body: source, leftOut: [] };
  try {
    const fields = load(found[1] ?? '');
    if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) return { fields: {}, body: source, leftOut: [] };
    const names = Object.keys(fields).filter((name) => !USED.has(name));
    return {
      fields: fields as Record<string, unknown>,
      body: source.slice(found[0].length),
      leftOut: names.map((name) => `front_matter ${name.slice(0, 40)}`),
    };
  } catch {
    return { fields: {}, body: source, leftOut: [] };
  }
}

function titleOf({ content: [first] }: RichDoc): string | null {
  if (first?.type !== 'heading' || first.attrs.level !== 1) return null;
  return plainText({ type: 'doc', content: [first] }).trim() || null;
}

function withoutFirst({ content: [, ...rest] }: RichDoc): RichDoc {
  const content: BlockNode[] = rest.length ? rest : [{ type: 'paragraph' }];
  return { type: 'doc', content };
}

const stringOf = (value: unknown): string | null => (typeof value === 'string' && value.trim() ? value.trim() : null);
