import type { EntryKind } from '@ruche/contracts';
import type { Audience } from '../core/entries';
import { type Tx } from '../platform/database/database';
import type { DomainEvent } from '../platform/events/domain-event';
import { Events } from '../platform/events/events';
import type { Api, Named } from '../testing/api';
import { next } from '../testing/factories';
import { drainJobs } from '../testing/jobs';

export interface TestEntry {
  id: number;
  spaceId: number;
  title: string;
}
const docOf = (text: string) => ({
  type: 'doc',
  content: text.split('\n').map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })),
});

/** An entry as a feature would leave it; an open idea unless said otherwise. */
export async function anEntry(
  api: Api,
  with_: { author: Named; space: Named; kind?: EntryKind; state?: string; audience?: Audience; title?: string; text?: string },
): Promise<TestEntry> {
  const { kind = 'idea', state = 'open', audience = 'space', text = 'Une proposition.' } = with_;
  const [entry] = await api.db.rows<TestEntry>(
    `INSERT INTO entries (kind, space_id, author_id, title, body, text, state, audience, published_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, CASE WHEN $8 = 'space' THEN now() END)
     RETURNING id, space_id AS "spaceId", title`,
    [kind, with_.space.id, with_.author.id, with_.title ?? `Une idée numéro ${next()}`, docOf(text), text, state, audience],
  );
  if (!entry) throw new Error('no entry');
  if (kind === 'idea') await api.db.rows('INSERT INTO ideas (entry_id) VALUES ($1)', [entry.id]);
  return entry;
}

/** A comment, without its event. */
export async function aComment(
  api: Api,
  entry: TestEntry,
  author: Named,
  text = 'Un commentaire.',
  parentId: number | null = null,
): Promise<number> {
  const [comment] = await api.db.rows<{ id: number }>(
    'INSERT INTO comments (entry_id, author_id, parent_id, body, text) VALUES ($1, $2, $3, $4, $5) RETURNING id',
    [entry.id, author.id, parentId, docOf(text), text],
  );
  if (!comment) throw new Error('no comment');
  return comment.id;
}

export const follow = (api: Api, entry: TestEntry, ...people: Named[]) =>
  api.db.rows('INSERT INTO follows (entry_id, person_id) SELECT $1, unnest($2::bigint[]) ON CONFLICT DO NOTHING', [
    entry.id,
    people.map((p) => p.id),
  ]);

/** Writes, records and lets the given queues follow. */
export async function happens(
  api: Api,
  events: DomainEvent[],
  write: (tx: Tx) => Promise<unknown> = () => Promise.resolve(),
): Promise<void> {
  await api.db.transaction(async (tx) => {
    await write(tx);
    await api.app.get(Events).record(tx, ...events);
  });
  await drainJobs(api, ['notifications']);
}
