import { randomUUID } from 'node:crypto';
import type { Role, SpaceRole, Visibility } from '@ruche/contracts';
import type { Audience } from '../core/entries';
import type { Api } from './api';

let count = 0;
/** A number that no other call of this process gets. */
export const next = (): number => ++count;
/** Spec files of one worker share a database, and each counts from 1. */
const file = randomUUID().slice(0, 6);
const unique = (): string => `${process.env['JEST_WORKER_ID'] ?? 0}-${file}-${next()}`;

export interface TestPerson {
  id: number;
  handle: string;
  name: string;
  email: string;
}
export interface TestSpace {
  id: number;
  slug: string;
}

/** A person; of the given spaces as plain member unless `as` says otherwise. */
export async function aPerson(
  api: Api,
  with_: { role?: Role; name?: string; in?: TestSpace | TestSpace[]; as?: SpaceRole; locale?: 'fr' | 'en' } = {},
): Promise<TestPerson> {
  const handle = `p-${unique()}`.toLowerCase();
  const name = with_.name ?? `Person ${handle}`;
  const [person] = await api.db.rows<TestPerson>(
    `INSERT INTO people (handle, email, name, role, locale, password_hash, created_at, credentials_valid_after)
     VALUES ($1, $1 || '@spec.test', $2, $3, $4, NULL, now() - interval '1 hour', now() - interval '1 hour') RETURNING id, handle, name, email`,
    [handle, name, with_.role ?? 'member', with_.locale ?? 'fr'],
  );
  if (!person) throw new Error('no person');
  for (const space of [with_.in ?? []].flat()) await join(api, space, person, with_.as ?? 'member');
  return person;
}

export const people = (api: Api, n: number, with_: Parameters<typeof aPerson>[1] = {}): Promise<TestPerson[]> =>
  Promise.all(Array.from({ length: n }, () => aPerson(api, with_)));

export async function aSpace(api: Api, with_: { visibility?: Visibility; owner?: TestPerson; name?: string } = {}): Promise<TestSpace> {
  const slug = `s-${unique()}`.toLowerCase();
  const [space] = await api.db.rows<TestSpace>('INSERT INTO spaces (slug, name, visibility) VALUES ($1, $2, $3) RETURNING id, slug', [
    slug,
    with_.name ?? `Space ${slug}`,
    with_.visibility ?? 'open',
  ]);
  if (!space) throw new Error('no space');
  if (with_.owner) await join(api, space, with_.owner, 'owner');
  return space;
}

export async function join(api: Api, space: TestSpace, person: TestPerson, role: SpaceRole = 'member'): Promise<void> {
  await api.db.rows(
    `WITH added AS (INSERT INTO memberships (space_id, person_id, role) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING 1)
     UPDATE spaces SET member_count = member_count + (SELECT count(*) FROM added) WHERE id = $1`,
    [space.id, person.id, role],
  );
}

/** The space of the whole company. */
export async function companySpace(api: Api): Promise<TestSpace> {
  const [space] = await api.db.rows<TestSpace>('SELECT id, slug FROM spaces WHERE company');
  if (!space) throw new Error('no company space');
  return space;
}
export const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));

/** A bare entry of any kind, for specs about what all of them have in common. */
export async function anEntry(api: Api, with_: { space: TestSpace; author: TestPerson; audience?: Audience }): Promise<{ id: number }> {
  const [entry] = await api.db.rows<{ id: number }>(
    `INSERT INTO entries (kind, space_id, author_id, title, body, text, state, audience)
     VALUES ('post', $1, $2, $3, '{"type":"doc","content":[]}', '', 'published', $4) RETURNING id`,
    [with_.space.id, with_.author.id, `Entry ${next()}`, with_.audience ?? 'space'],
  );
  if (!entry) throw new Error('no entry');
  return entry;
}
