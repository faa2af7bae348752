import { randomBytes } from 'node:crypto';
import { type SearchHit, search } from '@ruche/contracts';
import type { Api, Named } from '../../testing/api';
import type { TestPerson, TestSpace } from '../../testing/factories';

const docOf = (text: string) => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });

export interface Written {
  id: number;
  kind: string;
  title: string;
}

/** An entry as a feature would leave it, without its event. */
export async function written(
  api: Api,
  with_: {
    author: TestPerson;
    space: TestSpace;
    title: string;
    text?: string;
    kind?: string;
    audience?: 'space' | 'facilitators' | 'authors';
    doc?: object;
  },
): Promise<Written> {
  const { kind = 'page', text = 'Du texte.', audience = 'space' } = with_;
  const [entry] = await api.db.rows<Written>(
    `INSERT INTO entries (kind, space_id, author_id, title, body, text, state, audience, published_at) VALUES ($1, $2, $3, $4, $5, $6, 'published', $7, now()) RETURNING id, kind, title`,
    [kind, with_.space.id, with_.author.id, with_.title, with_.doc ?? docOf(text), text, audience],
  );
  if (!entry) throw new Error('no entry');
  return entry;
}

/** A comment, without its event. */
export async function said(api: Api, entry: Written, author: TestPerson, text: string): Promise<number> {
  const [comment] = await api.db.rows<{ id: number }>(
    'INSERT INTO comments (entry_id, author_id, body, text) VALUES ($1, $2, $3, $4) RETURNING id',
    [entry.id, author.id, docOf(text), text],
  );
  if (!comment) throw new Error('no comment');
  return comment.id;
}

/** A word that nothing else has. */
export const aWord = (): string =>
  `zyb${randomBytes(8)
    .toString('hex')
    .replace(/\d/g, (digit) => 'klmnpqrstv'.charAt(Number(digit)))}`;

export const find = (api: Api, who: Named, q: string, more: Record<string, string> = {}) =>
  api.as(who).call(search.find, { query: { q, ...more } });
export const suggest = async (api: Api, who: Named, q: string): Promise<SearchHit[]> =>
  (await api.as(who).call(search.suggest, { query: { q } })).items;
/** What is found, as `kind:id`. */
export const found = async (api: Api, who: Named, q: string, more: Record<string, string> = {}): Promise<string[]> =>
  (await find(api, who, q, more)).items.map((hit) => `${hit.kind}:${hit.id}`).sort();
