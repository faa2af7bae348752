import { describe, expect, it } from '@jest/globals';
import { entries, spaces, type WatchLevel, watching } from '@ruche/contracts';
import { entryPublished } from '../../core/entries';
import { useApi } from '../../testing/api';
import { aPerson, aSpace, type TestPerson, type TestSpace } from '../../testing/factories';
import '../../testing/matchers';
import { anEntry, happens, type TestEntry } from '../story.factory';
import { bellsOf, on } from './bells.factory';

const api = useApi();
const { bell, comments, move, world } = bellsOf(api);
const id = (of: { id: number }) => ({ params: { id: String(of.id) } });
const slug = (of: TestSpace) => ({ params: { slug: of.slug } });
const onEntry = (who: TestPerson, entry: TestEntry, level: WatchLevel) =>
  api.as(who).call(watching.setEntry, { ...id(entry), body: { level } });
const onSpace = (who: TestPerson, space: TestSpace, level: WatchLevel) =>
  api.as(who).call(watching.setSpace, { ...slug(space), body: { level } });
const publishes = (author: TestPerson, entry: TestEntry, more: { kind?: string; mentionIds?: number[] } = {}) =>
  happens(api, [entryPublished({ ...on(entry, author), kind: more.kind ?? 'topic', mentionIds: more.mentionIds ?? [] })]);
const told = async (who: TestPerson) => (await bell(who)).map((n) => [n.type, n.reason, n.class]);

describe('the level on one thing', () => {
  it('is the space’s until one is chosen; watching is to follow, and to follow ends muting', async () => {
    const { nora, idea, space } = await world();
    expect(await api.as(nora).call(watching.entry, id(idea))).toEqual({ level: 'normal', inherited: true, following: false });
    await onSpace(nora, space, 'watching');
    expect(await api.as(nora).call(watching.entry, id(idea))).toMatchObject({ level: 'watching', inherited: true, following: false });
    expect(await onEntry(nora, idea, 'watching')).toEqual({ level: 'watching', inherited: false, following: true });
    expect(await onEntry(nora, idea, 'muted')).toEqual({ level: 'muted', inherited: false, following: false });
    await api.as(nora).call(entries.follow, id(idea));
    expect(await api.as(nora).call(watching.entry, id(idea))).toMatchObject({ level: 'watching', following: true });
    await api.as(nora).call(entries.unfollow, id(idea));
    expect(await onEntry(nora, idea, 'normal')).toMatchObject({ level: 'normal', inherited: false });
  });

  it('muted, tells nothing but decisions to its author; a comment of their own does not unmute it', async () => {
    const { author, nora, idea } = await world();
    await onEntry(author, idea, 'muted');
    await comments(nora, idea, 'Un mot', { mentionIds: [author.id] });
    expect(await bell(author)).toEqual([]);
    await move(idea, nora, 'open', 'shortlisted');
    expect(await told(author)).toEqual([['stage', 'author', 'direct']]);
    await onEntry(nora, idea, 'muted');
    await comments(nora, idea);
    await comments(author, idea);
    expect(await bell(nora)).toEqual([]);
  });

  it('tracked, tells of mentions and replies alone', async () => {
    const { author, nora, idea } = await world();
    await onEntry(author, idea, 'tracking');
    await comments(nora, idea);
    expect(await bell(author)).toEqual([]);
    const parentId = await comments(author, idea);
    await comments(nora, idea, 'Oui', { parentId });
    expect(await told(author)).toEqual([['reply', 'replied_to', 'direct']]);
  });
});

describe('the level on a space', () => {
  it('watching, tells of everything new in it, for the community; one thing may be left out', async () => {
    const { author, nora, jules, space } = await world();
    await onSpace(nora, space, 'watching');
    await onSpace(jules, space, 'tracking');
    const topic = await anEntry(api, { author, space, kind: 'topic', state: 'published' });
    await publishes(author, topic);
    await comments(author, topic);
    expect(await told(nora)).toEqual([
      ['comment', 'space', 'community'],
      ['published', 'space', 'community'],
    ]);
    expect((await bell(nora))[1]).toMatchObject({ entry: { kind: 'topic', id: topic.id }, actors: [{ id: author.id }] });
    expect(await bell(jules)).toEqual([]);
    await onEntry(nora, topic, 'normal');
    await comments(jules, topic);
    expect((await bell(nora))[0]).toMatchObject({ type: 'comment', actorCount: 1 });
  });

  it('is told of an idea when it is opened, and of anything once, however often it is published', async () => {
    const { author, nora, space } = await world();
    await onSpace(nora, space, 'watching');
    const idea = await anEntry(api, { author, space });
    await move(idea, null, 'submitted', 'open');
    expect(await told(nora)).toEqual([['published', 'space', 'community']]);
    const post = await anEntry(api, { author, space, kind: 'post', state: 'published' });
    await publishes(author, post, { kind: 'post' });
    await publishes(author, post, { kind: 'post' });
    expect(await bell(nora)).toHaveLength(2);
    expect((await bell(nora))[0]?.actorCount).toBe(1);
  });

  it('muted, keeps silent about what one does not follow', async () => {
    const { author, nora, jules, space, idea } = await world();
    await onSpace(nora, space, 'muted');
    await comments(author, idea, 'Nora ?', { mentionIds: [nora.id] });
    expect(await bell(nora)).toEqual([]);
    await onEntry(nora, idea, 'watching');
    await comments(jules, idea);
    expect(await told(nora)).toEqual([['comment', 'following', 'followed']]);
  });

  it('begins with what the owner proposes, for those who join from then on, and ends when they leave', async () => {
    const owner = await aPerson(api);
    const space = await aSpace(api, { owner });
    const [early, late] = [await aPerson(api), await aPerson(api)];
    await api.as(early).call(spaces.join, slug(space));
    await expect(api.as(early).call(watching.setDefault, { ...slug(space), body: { level: 'watching' } })).toBeProblem(403);
    expect(await api.as(owner).call(watching.setDefault, { ...slug(space), body: { level: 'watching' } })).toMatchObject({
      default: 'watching',
    });
    await api.as(late).call(spaces.join, slug(space));
    expect(await api.as(late).call(watching.space, slug(space))).toEqual({
      level: 'watching',
      default: 'watching',
      can: { setDefault: false },
    });
    expect((await api.as(early).call(watching.space, slug(space))).level).toBe('normal');
    await onSpace(late, space, 'muted');
    await api
      .as(owner)
      .call(spaces.setMember, { params: { ...slug(space).params, personId: String(late.id) }, body: { role: 'facilitator' } });
    expect((await api.as(late).call(watching.space, slug(space))).level).toBe('muted');
    await api.as(late).call(spaces.leave, slug(space));
    expect((await api.as(late).call(watching.space, slug(space))).level).toBe('normal');
  });
});

describe('kinds that nobody thought of', () => {
  it('a part of something is followed as its whole, until one chooses otherwise', async () => {
    const { author, nora, jules, space } = await world();
    const question = await anEntry(api, { author, space, kind: 'question' });
    const answer = await anEntry(api, { author: nora, space, kind: 'answer' });
    await api.db.rows('UPDATE entries SET parent_id = $2 WHERE id = $1', [answer.id, question.id]);
    await onEntry(jules, question, 'muted');
    expect(await api.as(jules).call(watching.entry, id(answer))).toMatchObject({ level: 'muted', inherited: true });
    await comments(author, answer, 'Jules ?', { mentionIds: [jules.id] });
    expect(await bell(jules)).toEqual([]);
    await onEntry(jules, answer, 'normal');
    await comments(author, answer, 'Jules !', { mentionIds: [jules.id] });
    expect(await told(jules)).toEqual([['mention', 'mentioned', 'direct']]);
  });

  it('an announcement reaches everybody who reads its space, and nobody else', async () => {
    const owner = await aPerson(api);
    const space = await aSpace(api, { visibility: 'hidden', owner });
    const [member, outsider] = [await aPerson(api, { in: space }), await aPerson(api)];
    await onSpace(member, space, 'muted');
    const news = await anEntry(api, { author: owner, space, kind: 'announcement', state: 'published' });
    await api.db.rows('INSERT INTO announcements (entry_id, must_read) VALUES ($1, true)', [news.id]);
    await publishes(owner, news, { kind: 'announcement', mentionIds: [outsider.id] });
    expect(await told(member)).toEqual([['announcement', 'addressed', 'direct']]);
    for (const who of [owner, outsider]) expect(await bell(who)).toEqual([]);
  });
});

describe('the audience of what is being written', () => {
  it('is the people who are told then, each once, without the writer', async () => {
    const { author, nora, jules, space, idea } = await world();
    await onSpace(jules, space, 'watching');
    await onEntry(nora, idea, 'watching');
    expect(await api.as(nora).call(watching.entryAudience, id(idea))).toEqual({ people: 2, instant: 0, digest: 2 });
    expect(await api.as(author).call(watching.entryAudience, id(idea))).toMatchObject({ people: 2 });
    const asked = { ...slug(space), query: { kind: 'topic' as const } };
    expect(await api.as(author).call(watching.spaceAudience, asked)).toEqual({ people: 1, instant: 0, digest: 1 });
    expect(await api.as(jules).call(watching.spaceAudience, asked)).toMatchObject({ people: 0 });
    await onEntry(author, idea, 'muted');
    expect(await api.as(nora).call(watching.entryAudience, id(idea))).toMatchObject({ people: 1 });
  });

  it('does not exist for those who do not read it', async () => {
    const owner = await aPerson(api);
    const space = await aSpace(api, { visibility: 'hidden', owner });
    const idea = await anEntry(api, { author: owner, space });
    const outsider = await aPerson(api);
    await expect(api.as(outsider).call(watching.entryAudience, id(idea))).toBeProblem(404);
    await expect(api.as(outsider).call(watching.spaceAudience, { ...slug(space), query: { kind: 'post' } })).toBeProblem(404);
    await expect(onEntry(outsider, idea, 'watching')).toBeProblem(404);
  });
});
