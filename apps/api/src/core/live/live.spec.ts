import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { stream } from '@ruche/contracts';
import type { DomainEvent } from '../../platform/events/domain-event';
import { Events } from '../../platform/events/events';
import { LiveHub } from '../../platform/live/live-hub';
import { notify } from '../../platform/live/notify';
import { type Named, useApi } from '../../testing/api';
import { aPerson, aSpace, companySpace, join, people, times } from '../../testing/factories';
import '../../testing/matchers';
import { commentCreated } from '../comments';
import { entryChanged, entryFollowed, entryVoted } from '../entries';
import { personChanged } from '../people';
import { joinRequested, membershipChanged, spaceChanged } from '../spaces';
import { LiveFeed } from './live-feed';
import { LiveStreams } from './live-streams';
import { listen, type TestStream } from './stream.factory';

const api = useApi();
const open: TestStream[] = [];
beforeAll(async () => {
  await api.app.get(LiveHub).start();
});
afterAll(() => api.app.get(LiveHub).stop());
afterEach(() => {
  for (const each of open.splice(0)) each.close();
});

async function streamOf(person: Named, age?: number): Promise<TestStream> {
  const opened = await listen(api, person, {}, age === undefined ? '' : `?age=${age}`);
  open.push(opened);
  return opened;
}
const record = (...events: DomainEvent[]) => api.db.transaction((tx) => api.app.get(Events).record(tx, ...events));
async function anEntry(author: Named, space: Named, audience = 'space'): Promise<{ id: number; spaceId: number }> {
  const [entry] = await api.db.rows<{ id: number }>(
    `INSERT INTO entries (kind, space_id, author_id, title, body, text, state, audience) VALUES ('idea', $1, $2, 'Une idée à suivre', '{"type":"doc"}', '', 'open', $3) RETURNING id`,
    [space.id, author.id, audience],
  );
  return { id: entry?.id ?? 0, spaceId: space.id };
}
/** Something that all staff hear, to know that what was before it has been told. */
async function flush(...streams: TestStream[]): Promise<void> {
  const author = await aPerson(api);
  const entry = await anEntry(author, await companySpace(api));
  await record(entryChanged(onEntry(entry, author)));
  await Promise.all(streams.map((s) => s.next((m) => m.entryId === entry.id)));
  for (const { messages } of streams)
    messages.splice(
      messages.findIndex((m) => m.entryId === entry.id),
      1,
    );
}
const onEntry = (entry: { id: number; spaceId: number }, actor: Named) => ({
  actorId: actor.id,
  entryId: entry.id,
  spaceId: entry.spaceId,
});

describe('the stream', () => {
  it('is server-sent events that nobody keeps, for those who are signed in', async () => {
    const nora = await aPerson(api);
    const opened = await streamOf(nora);
    expect(opened.status).toBe(200);
    expect(opened.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      'referrer-policy': 'same-origin',
    });
    await flush(opened);
    expect(opened.text()).toMatch(/^retry: \d{4}\n\n/);
    expect(opened.text()).toMatch(/\nid: \d+\ndata: \{"type":"entry"/);
    await expect(api.as().call(stream.open)).toBeProblem(401);
    expect((await api.as(nora).send('HEAD', '/api/stream')).status).toBe(200);
  });

  it('names the entry and the comment to whoever may read it', async () => {
    const [author, nora] = [await aPerson(api), await aPerson(api)];
    const entry = await anEntry(author, await aSpace(api));
    const opened = await streamOf(nora);
    await record(commentCreated({ ...onEntry(entry, author), commentId: 77, parentId: null, mentionIds: [] }));
    expect(await opened.next((m) => m.entryId === entry.id)).toEqual({
      type: 'comment',
      entryId: entry.id,
      commentId: 77,
      event: 'comment.created',
    });
  });

  it('keeps silent about what a person may not read', async () => {
    const owner = await aPerson(api);
    const [hidden, openSpace] = [await aSpace(api, { visibility: 'hidden', owner }), await aSpace(api)];
    const [member, outsider, guest] = [await aPerson(api, { in: hidden }), await aPerson(api), await aPerson(api, { role: 'guest' })];
    const [inside, draft, submitted] = [
      await anEntry(owner, hidden),
      await anEntry(member, openSpace, 'authors'),
      await anEntry(member, hidden, 'facilitators'),
    ];
    const entries = [inside, draft, submitted, await anEntry(owner, openSpace)];
    const streams = await Promise.all([owner, member, outsider, guest].map((p) => streamOf(p)));
    await record(...entries.map((e) => entryChanged(onEntry(e, owner))), joinRequested({ actorId: outsider.id, spaceId: hidden.id }));
    await flush(...streams.slice(0, 3));
    const seen = streams.map((s) => s.messages.flatMap((m) => (m.entryId ? [m.entryId] : [])));
    const [a, b, c, d] = entries.map((e) => e.id);
    expect(seen).toEqual([[a, c, d], [a, b, c, d], [d], []]);
    expect(streams.map((s) => s.messages.some((m) => m.event === 'join.requested'))).toEqual([true, false, false, false]);
  });

  it('tells notifications and follows only to the person', async () => {
    const [nora, jules] = [await aPerson(api), await aPerson(api)];
    const entry = await anEntry(jules, await aSpace(api));
    const [first, second, other] = [await streamOf(nora), await streamOf(nora), await streamOf(jules)];
    await api.db.transaction((tx) => notify(tx, { event: 'notifications', personIds: [nora.id] }));
    await record(entryFollowed({ ...onEntry(entry, nora), on: true }));
    for (const mine of [first, second]) {
      expect(await mine.next((m) => m.type === 'notifications')).toEqual({ type: 'notifications' });
      await mine.next((m) => m.event === 'entry.followed');
    }
    await flush(other);
    expect(other.messages.filter((m) => m.type === 'notifications' || m.entryId)).toEqual([]);
  });
});

describe('what changed before the stream was open', () => {
  it('is told to whoever says since when they read, as far as they may read it, and to nobody else', async () => {
    const owner = await aPerson(api);
    const hidden = await aSpace(api, { visibility: 'hidden', owner });
    const [seen, unseen] = [await anEntry(owner, await aSpace(api)), await anEntry(owner, hidden)];
    const [nora, jules] = [await aPerson(api), await aPerson(api)];
    const his = await streamOf(jules);
    // A node says nothing of the time before it listened; this one has listened for long.
    Object.assign(Reflect.get(api.app.get(LiveFeed), 'recent') as object, { complete: 0 });
    const began = performance.now();
    await record(...[seen, unseen].map((entry) => entryChanged(onEntry(entry, owner))));
    await his.next((m) => m.entryId === seen.id);
    await flush(his);
    his.messages.length = 0;
    const [late, alone] = [await streamOf(nora, Math.ceil((performance.now() - began) / 1_000) + 1), await streamOf(owner)];
    expect(await late.next((m) => m.entryId === seen.id)).toEqual({ type: 'entry', entryId: seen.id, event: 'entry.changed' });
    await flush(late, alone, his);
    expect(late.messages.filter((m) => m.entryId === seen.id)).toHaveLength(1);
    expect([late, alone, his].map((s) => s.messages.some((m) => m.entryId === unseen.id))).toEqual([false, false, false]);
    expect([alone, his].map((s) => s.messages.some((m) => m.entryId === seen.id))).toEqual([false, false]);
  });

  it('is read anew when nobody can say it any more', async () => {
    api.app.get(LiveFeed).forget();
    const opened = await streamOf(await aPerson(api), 30);
    expect(await opened.next((m) => m.type === 'missed')).toEqual({ type: 'missed' });
    expect((await listen(api, await aPerson(api), {}, '?age=31')).status).toBe(400);
  });
});

describe('rights', () => {
  it('follow a membership that ends or begins, at once', async () => {
    const owner = await aPerson(api);
    const space = await aSpace(api, { visibility: 'hidden', owner });
    const nora = await aPerson(api, { in: space });
    const entry = await anEntry(owner, space);
    const [hers, his] = [await streamOf(nora), await streamOf(owner)];
    await api.db.transaction(async (tx) => {
      await tx.query('DELETE FROM memberships WHERE person_id = $1', [nora.id]);
      await api.app
        .get(Events)
        .record(
          tx,
          membershipChanged({ actorId: owner.id, spaceId: space.id, personId: nora.id, role: null }),
          entryChanged(onEntry(entry, owner)),
        );
    });
    await hers.next((m) => m.type === 'session');
    await his.next((m) => m.entryId === entry.id);
    await flush(hers);
    expect(hers.messages.filter((m) => m.entryId || m.spaceId === space.id)).toEqual([]);
    await join(api, space, nora);
    await record(
      membershipChanged({ actorId: owner.id, spaceId: space.id, personId: nora.id, role: 'member' }),
      entryVoted({ ...onEntry(entry, owner), value: 1 }),
    );
    expect(await hers.next((m) => m.entryId === entry.id)).toBeDefined();
  });

  it('follow a space that is hidden from now on, and a role that changes', async () => {
    const owner = await aPerson(api);
    const space = await aSpace(api, { owner });
    const [nora, rose] = [await aPerson(api), await aPerson(api)];
    const entry = await anEntry(owner, space);
    const [hers, other] = [await streamOf(nora), await streamOf(rose)];
    await api.db.rows(`UPDATE spaces SET visibility = 'hidden' WHERE id = $1`, [space.id]);
    await record(spaceChanged({ actorId: owner.id, spaceId: space.id }), entryChanged(onEntry(entry, owner)));
    await hers.next((m) => m.type === 'session');
    await flush(hers, other);
    expect(hers.messages.filter((m) => m.entryId || m.spaceId === space.id)).toEqual([]);
    const before = other.messages.filter((m) => m.type === 'session').length;
    await api.db.rows(`UPDATE people SET name = 'Nora B.' WHERE id = $1`, [nora.id]);
    hers.messages.length = 0;
    await record(personChanged({ actorId: nora.id, personId: nora.id }));
    await hers.next((m) => m.type === 'session');
    await flush(other);
    expect(other.messages.filter((m) => m.type === 'session')).toHaveLength(before);
  });

  it('end with the session, the token or the person, within 5 seconds', async () => {
    const [nora, jules, rose] = [await aPerson(api), await aPerson(api), await aPerson(api)];
    const { tokenHash } = await import('../../platform/auth/tokens');
    await api.db.rows(`INSERT INTO api_tokens (token_hash, person_id, name, scope) VALUES ($1, $2, 'spec', 'read')`, [
      tokenHash('pat_aaaaaaaaaaaaaaaaaaaaaaaa'),
      rose.id,
    ]);
    const closing = [
      await streamOf(nora),
      await streamOf(jules),
      await listen(api, undefined, { authorization: 'Bearer pat_aaaaaaaaaaaaaaaaaaaaaaaa' }),
    ];
    const staying = await streamOf(await aPerson(api));
    expect(closing.map((s) => s.status)).toEqual([200, 200, 200]);
    const began = Date.now();
    await api.db.rows('DELETE FROM sessions WHERE person_id = $1', [nora.id]);
    await api.db.rows('UPDATE people SET active = false WHERE id = $1', [jules.id]);
    await api.db.rows('DELETE FROM api_tokens WHERE person_id = $1', [rose.id]);
    await Promise.all(closing.map((s) => s.closed));
    expect(Date.now() - began).toBeLessThan(5_000);
    await flush(staying);
  }, 10_000);
});

describe('many at once', () => {
  it('opens ten streams a person, and an eleventh once one is closed', async () => {
    const nora = await aPerson(api);
    const ten = await Promise.all(times(10, () => streamOf(nora)));
    const refused = await listen(api, nora);
    expect([refused.status, refused.headers['content-type'], refused.headers['retry-after']]).toEqual([
      429,
      expect.stringContaining('problem+json'),
      '60',
    ]);
    ten[0]?.close();
    const streams = api.app.get(LiveStreams);
    while ((streams.people.get(nora.id)?.streams.size ?? 0) > 9) await new Promise(setImmediate);
    expect((await streamOf(nora)).status).toBe(200);
  });

  it('puts a burst about one entry together: at most four a second, and always the last', async () => {
    const [author, nora] = [await aPerson(api), await aPerson(api)];
    const entry = await anEntry(author, await aSpace(api));
    const opened = await streamOf(nora);
    await flush(opened);
    for (const i of times(40, (n) => n))
      await record(
        i < 39
          ? entryVoted({ ...onEntry(entry, nora), value: 1 })
          : commentCreated({ ...onEntry(entry, nora), commentId: 5, parentId: null, mentionIds: [] }),
      );
    const last = await opened.next((m) => m.entryId === entry.id && m.event !== 'entry.voted');
    expect(['comment', 'entry']).toContain(last.type);
    expect(opened.messages.filter((m) => m.entryId === entry.id).length).toBeLessThan(8);
  });

  it('reaches 1,000 open streams within a second, with one look-up', async () => {
    const [author, ...crowd] = await people(api, 101);
    if (!author) throw new Error('nobody');
    const entry = await anEntry(author, await aSpace(api));
    const streams: TestStream[] = [];
    for (const person of crowd) streams.push(...(await Promise.all(times(10, () => streamOf(person)))));
    expect(streams.filter((s) => s.status === 200)).toHaveLength(1_000);
    await flush(...streams);
    const { db } = api;
    const rows = db.rows.bind(db);
    let looks = 0;
    db.rows = (text, values) => {
      looks += text.includes('FROM entries e WHERE e.id = ANY') ? 1 : 0;
      return rows(text, values);
    };
    const began = Date.now();
    await record(entryChanged(onEntry(entry, author)));
    await Promise.all(streams.map((s) => s.next((m) => m.entryId === entry.id)));
    expect(Date.now() - began).toBeLessThan(1_000);
    db.rows = rows;
    expect(looks).toBe(1);
  }, 60_000);

  it('ends every stream when events may have been missed', async () => {
    const opened = await streamOf(await aPerson(api));
    await flush(opened);
    await api.db.rows(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'ruche live' AND datname = current_database()`,
    );
    await opened.closed;
    const again = await streamOf(await aPerson(api));
    await flush(again);
  }, 10_000);
});
