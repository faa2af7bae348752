import { describe, expect, it } from '@jest/globals';
import { notifications } from '@ruche/contracts';
import { commentCreated, commentDeleted, commentEdited, commentRestored } from '../../core/comments';
import { rows } from '../../platform/database/database';
import { type Named, useApi } from '../../testing/api';
import { aPerson, aSpace, join, people } from '../../testing/factories';
import '../../testing/matchers';
import { aComment, anEntry, follow, happens } from '../story.factory';
import { bellsOf, on } from './bells.factory';

const api = useApi();
const { bell, comments, unreadOf, world } = bellsOf(api);

describe('who is told of a comment', () => {
  it('tells the author, followers and co-authors, never whoever wrote it', async () => {
    const { author, nora, jules, idea } = await world();
    const coAuthor = await aPerson(api);
    await api.db.rows(`INSERT INTO contributions (entry_id, person_id, role) VALUES ($1, $2, 'co_author')`, [idea.id, coAuthor.id]);
    await follow(api, idea, nora, jules);
    const commentId = await comments(nora, idea, 'Et pour les livreurs ?');
    expect(await bell(author)).toMatchObject([
      {
        type: 'comment',
        reason: 'author',
        class: 'direct',
        actorCount: 1,
        actors: [{ id: nora.id }],
        entry: { id: idea.id },
        excerpt: 'Et pour les livreurs ?',
        readAt: null,
      },
    ]);
    expect((await bell(author))[0]?.url).toBe(`${(await bell(author))[0]?.entry?.url}#comment-${commentId}`);
    expect((await bell(coAuthor))[0]).toMatchObject({ reason: 'author' });
    expect((await bell(jules))[0]).toMatchObject({ reason: 'following', class: 'followed' });
    expect(await bell(nora)).toEqual([]);
    expect(await unreadOf(jules)).toBe(1);
  });

  it('gives one notification a person, for the strongest reason', async () => {
    const { author, nora, jules, idea } = await world();
    await follow(api, idea, nora, jules);
    const parentId = await comments(jules, idea);
    await comments(nora, idea, 'Merci !', { parentId, mentionIds: [author.id] });
    expect(await bell(jules)).toMatchObject([{ type: 'reply', reason: 'replied_to', actors: [{ id: nora.id }] }]);
    expect((await bell(author)).map((n) => [n.type, n.reason])).toEqual([
      ['mention', 'mentioned'],
      ['comment', 'author'],
    ]);
  });

  it('groups what is unread, latest actor first, and begins anew once read', async () => {
    const { author, idea } = await world();
    const crowd = await people(api, 5);
    for (const person of [...crowd, crowd[0] as Named]) await comments(person, idea);
    const [first, ...rest] = await bell(author);
    expect(rest).toEqual([]);
    expect(first).toMatchObject({ actorCount: 5, actors: [crowd[0], crowd[4], crowd[3]].map((p) => ({ id: p?.id })) });
    expect(await unreadOf(author)).toBe(1);
    expect(await api.as(author).call(notifications.read, { body: { ids: [first?.id ?? 0] } })).toEqual({ unread: 0 });
    await comments(crowd[1] as Named, idea);
    expect(await bell(author)).toMatchObject([
      { actorCount: 1, readAt: null },
      { actorCount: 5, readAt: expect.any(String) },
    ]);
  });

  it('quotes the paragraph of a mention, cut, and follows an edit', async () => {
    const { author, nora, jules, idea } = await world();
    const commentId = await aComment(api, idea, nora, 'x');
    const mention = (id: number) => ({ type: 'mention', attrs: { kind: 'person', id, label: 'Jules', handle: 'jules', url: null } });
    const doc = {
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'Un début.' }] },
        { type: 'paragraph', content: [{ type: 'text', text: 'Avec ' }, mention(jules.id)] },
      ],
    };
    await api.db.rows('UPDATE comments SET body = $2, text = $3 WHERE id = $1', [commentId, doc, `Un début. ${'long '.repeat(80)}`]);
    const event = { ...on(idea, nora), actorId: nora.id, commentId };
    await happens(api, [commentCreated({ ...event, parentId: null, mentionIds: [jules.id] })]);
    expect((await bell(jules))[0]).toMatchObject({ type: 'mention', excerpt: 'Avec @Jules' });
    expect((await bell(author))[0]?.excerpt).toMatch(/^Un début\. long .*…$/);
    expect((await bell(author))[0]?.excerpt.length).toBeLessThanOrEqual(200);
    await api.db.rows(`UPDATE comments SET text = 'Rien.' WHERE id = $1`, [commentId]);
    const other = await aPerson(api);
    await happens(api, [commentEdited({ ...event, mentionIds: [other.id] })]);
    expect((await bell(author))[0]?.excerpt).toBe('Rien.');
    expect(await bell(other)).toMatchObject([{ reason: 'mentioned', actors: [{ id: nora.id }] }]);
    expect(await bell(author)).toHaveLength(1);
  });

  it('takes it back with the comment, and brings it back with its restoration', async () => {
    const { author, nora, jules, idea } = await world();
    const where = (commentId: number, actor: Named) => ({ ...on(idea, actor), actorId: actor.id, commentId });
    const first = await comments(nora, idea, 'Un');
    const second = await comments(jules, idea, 'Deux');
    const remove = (id: number, by: Named) =>
      happens(api, [commentDeleted(where(id, by))], (tx) => rows(tx, 'UPDATE comments SET deleted_at = now() WHERE id = $1', [id]));
    await remove(second, jules);
    expect(await bell(author)).toMatchObject([
      { actorCount: 1, actors: [{ id: nora.id }], excerpt: 'Un', url: expect.stringContaining(`#comment-${first}`) },
    ]);
    await remove(first, author);
    expect(await bell(author)).toEqual([]);
    expect(await unreadOf(author)).toBe(0);
    await happens(api, [commentRestored(where(first, author))], (tx) =>
      rows(tx, 'UPDATE comments SET deleted_at = NULL WHERE id = $1', [first]),
    );
    expect(await bell(author)).toEqual([]); // who restores it is not told
    await happens(api, [commentRestored(where(second, jules))], (tx) =>
      rows(tx, 'UPDATE comments SET deleted_at = NULL WHERE id = $1', [second]),
    );
    expect(await bell(author)).toMatchObject([{ actors: [{ id: jules.id }] }]);
  });

  it('hides what a deleted comment said before the job has run', async () => {
    const { author, nora, idea } = await world();
    const id = await comments(nora, idea);
    await api.db.rows('UPDATE comments SET deleted_at = now() WHERE id = $1', [id]);
    expect(await bell(author)).toEqual([]);
    expect(await unreadOf(author)).toBe(0);
  });
});

describe('who is never told', () => {
  it('leaves out whoever can not read it now, and whoever was switched off', async () => {
    const owner = await aPerson(api);
    const space = await aSpace(api, { visibility: 'hidden', owner });
    const [author, former, off] = [await aPerson(api, { in: space }), await aPerson(api), await aPerson(api, { in: space })];
    const idea = await anEntry(api, { author, space });
    await follow(api, idea, former, off);
    await api.db.rows('UPDATE people SET active = false WHERE id = $1', [off.id]);
    await comments(owner, idea, 'Secret', { mentionIds: [former.id] });
    const told = await api.db.rows<{ person_id: number }>('SELECT person_id FROM notifications WHERE entry_id = $1', [idea.id]);
    expect(told).toEqual([{ person_id: author.id }]);
  });

  it('makes what was told vanish, list and count, when access goes, and come back with it', async () => {
    const owner = await aPerson(api);
    const space = await aSpace(api, { visibility: 'hidden', owner });
    const nora = await aPerson(api, { in: space });
    const idea = await anEntry(api, { author: nora, space });
    await comments(owner, idea, 'Secret');
    expect(await unreadOf(nora)).toBe(1);
    const before = await api.as(await aPerson(api)).send('GET', '/api/notifications');
    await api.db.rows('DELETE FROM memberships WHERE person_id = $1', [nora.id]);
    expect((await api.as(nora).send('GET', '/api/notifications')).text).toBe(before.text);
    expect(await unreadOf(nora)).toBe(0);
    expect(await api.as(nora).call(notifications.read)).toEqual({ unread: 0 });
    await join(api, space, nora);
    expect(await unreadOf(nora)).toBe(1);
  });
});
