import { describe, expect, it } from '@jest/globals';
import { entries, notifications } from '@ruche/contracts';
import { commentDeleted } from '../../core/comments';
import { rows } from '../../platform/database/database';
import { Dispatcher } from '../../platform/events/dispatcher';
import { useApi } from '../../testing/api';
import { aPerson, people, times } from '../../testing/factories';
import '../../testing/matchers';
import { aComment, anEntry, happens } from '../story.factory';
import { bellsOf, on } from './bells.factory';
import { NotificationsConsumer } from './notifications.consumer';

const api = useApi();
const { bell, comments, unreadOf, world } = bellsOf(api);

describe('the bell', () => {
  it('rings no more for what was read on its own page', async () => {
    const { author, nora, idea } = await world();
    const other = await anEntry(api, { author, space: { id: idea.spaceId } });
    for (const entry of [idea, other]) await comments(nora, entry);
    await api.as(nora).call(entries.read, { params: { id: String(idea.id) } });
    expect(await unreadOf(author)).toBe(2);
    await api.as(author).call(entries.read, { params: { id: String(idea.id) } });
    expect((await bell(author)).map((n) => [n.entry?.id, n.readAt !== null])).toEqual([
      [other.id, false],
      [idea.id, true],
    ]);
  });

  it('pages by what is latest, filters, and refuses a foreign cursor', async () => {
    const { space, author, nora } = await world();
    const ideas = await Promise.all(times(5, () => anEntry(api, { author, space })));
    for (const idea of ideas) await comments(nora, idea);
    const seen: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await api.as(author).call(notifications.list, { query: { limit: '2', ...(cursor ? { cursor } : {}) } });
      expect(page.unread).toBe(5);
      seen.push(...page.items.map((n) => n.entry?.id ?? 0));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(ideas.map((i) => i.id).reverse());
    const { nextCursor } = await api.as(author).call(notifications.list, { query: { limit: '2' } });
    await expect(api.as(author).call(notifications.list, { query: { limit: '2', unread: 'true', cursor: nextCursor ?? '' } })).toBeProblem(
      400,
      'bad_cursor',
    );
    await expect(api.as(nora).call(notifications.list, { query: { limit: '2', cursor: nextCursor ?? '' } })).toBeProblem(400, 'bad_cursor');
    expect((await api.as(author).call(notifications.list, { query: { class: 'followed' } })).items).toEqual([]);
    await api.as(author).call(notifications.read);
    expect((await api.as(author).call(notifications.list, { query: { unread: 'true' } })).items).toEqual([]);
    expect((await api.as(author).call(notifications.list, { query: { unread: 'false' } })).items).toHaveLength(5);
  });

  it('marks as read and unread only one’s own, and one group once', async () => {
    const { author, nora, idea } = await world();
    await comments(nora, idea);
    const [old] = await bell(author);
    const ids = [old?.id ?? 0];
    await api.as(nora).call(notifications.read, { body: { ids } });
    expect(await unreadOf(author)).toBe(1);
    expect(await api.as(author).call(notifications.read)).toEqual({ unread: 0 });
    expect(await api.as(nora).call(notifications.unread, { body: { ids } })).toEqual({ unread: 0 });
    expect(await unreadOf(author)).toBe(0);
    expect(await api.as(author).call(notifications.unread, { body: { ids } })).toEqual({ unread: 1 });
    await api.as(author).call(notifications.read);
    await comments(nora, idea);
    const both = (await bell(author)).map((n) => n.id);
    expect(both).toHaveLength(2);
    expect(await api.as(author).call(notifications.unread, { body: { ids: both } })).toEqual({ unread: 1 });
    await Promise.all([
      ...times(10, (i) => api.as(author).call(i % 2 ? notifications.unread : notifications.read, { body: { ids: both } })),
      comments(nora, idea),
    ]);
    expect((await bell(author)).filter((n) => !n.readAt).length).toBeLessThanOrEqual(1);
  });

  it('is for those who are signed in', async () => {
    await expect(api.as().call(notifications.list)).toBeProblem(401);
    await expect(api.as().call(notifications.read)).toBeProblem(401);
    await expect(api.as(await aPerson(api)).call(notifications.unread, { body: { ids: [] } })).toBeProblem(400);
  });
});

describe('the consumer', () => {
  const lastEvent = async () => (await api.db.rows<{ id: number }>('SELECT max(id) AS id FROM domain_events'))[0]?.id ?? 0;
  const stored = async (id: number) => {
    const [e] = await api.db.rows<Record<string, unknown>>(
      'SELECT id, type, actor_id AS "actorId", entry_id AS "entryId", space_id AS "spaceId", comment_id AS "commentId", payload, created_at AS "createdAt" FROM domain_events WHERE id = $1',
      [id],
    );
    return e as never;
  };

  it('has no second effect when it runs again, even without the note that it ran', async () => {
    const { author, nora, idea } = await world();
    const id = await comments(nora, idea);
    const event = await lastEvent();
    const before = JSON.stringify(await bell(author));
    await api.app.get(Dispatcher).consume('notifications', event);
    for (const _ of times(2, String))
      await api.db.transaction(async (tx) => api.app.get(NotificationsConsumer).handle(tx, await stored(event)));
    expect(JSON.stringify(await bell(author))).toBe(before);
    await happens(api, [commentDeleted({ ...on(idea, nora), actorId: nora.id, commentId: id })], (tx) =>
      rows(tx, 'UPDATE comments SET deleted_at = now() WHERE id = $1', [id]),
    );
    const removal = await lastEvent();
    await api.db.transaction(async (tx) => api.app.get(NotificationsConsumer).handle(tx, await stored(removal)));
    await api.db.transaction(async (tx) => api.app.get(NotificationsConsumer).handle(tx, await stored(event)));
    expect(await bell(author)).toEqual([]);
  });

  it('counts distinct actors when events about one entry are handled at once', async () => {
    const { author, idea } = await world();
    const crowd = await people(api, 6);
    const events: number[] = [];
    for (const person of [...crowd, ...crowd]) {
      const commentId = await aComment(api, idea, person);
      const [row] = await api.db.rows<{ id: number }>(
        `INSERT INTO domain_events (type, actor_id, entry_id, space_id, comment_id, payload) VALUES ('comment.created', $1, $2, $3, $4, '{"mentionIds":[]}') RETURNING id`,
        [person.id, idea.id, idea.spaceId, commentId],
      );
      events.push(row?.id ?? 0);
    }
    await Promise.all(events.map((id) => api.app.get(Dispatcher).consume('notifications', id)));
    expect(await bell(author)).toMatchObject([{ actorCount: 6 }]);
  });

  it('tells 1,000 followers with as many statements as 5', async () => {
    const count = async (followers: number) => {
      const { nora, idea } = await world();
      await api.db.rows(
        `WITH p AS (INSERT INTO people (handle, email, name) SELECT 'f-' || $2 || '-' || i, 'f-' || $2 || '-' || i || '@spec.test', 'F' FROM generate_series(1, $3::int) i RETURNING id)
         INSERT INTO follows (entry_id, person_id) SELECT $1, id FROM p`,
        [idea.id, `${idea.id}`, followers],
      );
      const commentId = await aComment(api, idea, nora);
      const [e] = await api.db.rows<{ id: number }>(
        `INSERT INTO domain_events (type, actor_id, entry_id, space_id, comment_id, payload) VALUES ('comment.created', $1, $2, $3, $4, '{"mentionIds":[]}') RETURNING id`,
        [nora.id, idea.id, idea.spaceId, commentId],
      );
      const event = await stored(e?.id ?? 0);
      let statements = 0;
      await api.db.transaction(async (tx) => {
        const runner = tx.queryRunner as unknown as { query: (...args: unknown[]) => Promise<unknown> };
        const query = runner.query.bind(runner);
        runner.query = (...args) => {
          statements++;
          return query(...args);
        };
        await api.app.get(NotificationsConsumer).handle(tx, event);
      });
      const [told] = await api.db.rows<{ n: number }>('SELECT count(*)::int AS n FROM notifications WHERE entry_id = $1', [idea.id]);
      expect(told?.n).toBe(followers + 1);
      return statements;
    };
    const few = await count(5);
    expect(await count(1_000)).toBe(few);
    expect(few).toBeLessThanOrEqual(5);
  });
});
