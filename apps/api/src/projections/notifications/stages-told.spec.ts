import { describe, expect, it } from '@jest/globals';
import { entryChanged, entryDeleted } from '../../core/entries';
import { joinAnswered, joinRequested, membershipChanged } from '../../core/spaces';
import { ideaMerged, ideaMoved, ideaUnmerged } from '../../features/ideas';
import { rows } from '../../platform/database/database';
import { useApi } from '../../testing/api';
import { aPerson, aSpace, join } from '../../testing/factories';
import '../../testing/matchers';
import { anEntry, follow, happens } from '../story.factory';
import { bellsOf, on } from './bells.factory';

const api = useApi();
const { bell, comments, move, world } = bellsOf(api);

describe('who is told of a stage', () => {
  it('tells authors with the reason, voters of a decision, facilitators of a submission', async () => {
    const { space, author, nora, jules, idea } = await world();
    const [owner, camille, admin] = [
      await aPerson(api, { in: space, as: 'owner' }),
      await aPerson(api, { role: 'facilitator' }),
      await aPerson(api, { role: 'admin' }),
    ];
    await api.db.rows('INSERT INTO votes (entry_id, person_id) VALUES ($1, $2)', [idea.id, nora.id]);
    await move(idea, owner, 'in_jury', 'declined', 'Le budget est déjà engagé jusqu’en juin, et le critère du coût a manqué.');
    expect(await bell(author)).toMatchObject([
      { type: 'stage', reason: 'author', stage: 'declined', excerpt: expect.stringContaining('critère du coût') },
    ]);
    expect(await bell(nora)).toMatchObject([{ type: 'stage', reason: 'voted', stage: 'declined' }]);
    expect(await bell(jules)).toEqual([]);
    const fresh = await anEntry(api, { author, space, state: 'submitted', audience: 'facilitators' });
    await follow(api, fresh, jules);
    await move(fresh, author, 'draft', 'submitted');
    for (const person of [owner, camille])
      expect(await bell(person)).toMatchObject([{ type: 'stage', reason: 'facilitator', stage: 'submitted', entry: { id: fresh.id } }]);
    expect([await bell(admin), await bell(jules)]).toEqual([[], []]);
  });

  it('tells admins of a submission when nobody else can open it', async () => {
    const api_ = await aSpace(api, { visibility: 'listed' });
    const author = await aPerson(api, { in: api_ });
    const admin = await aPerson(api, { role: 'admin' });
    const idea = await anEntry(api, { author, space: api_, state: 'submitted', audience: 'facilitators' });
    await api.db.rows(`UPDATE people SET active = false WHERE role = 'facilitator'`);
    await move(idea, author, 'draft', 'submitted');
    expect(await bell(admin)).toMatchObject([{ reason: 'facilitator' }]);
    await api.db.rows(`UPDATE people SET active = true WHERE role = 'facilitator'`);
  });

  it('tells whom the text mentions once they can read it, in the name of its author', async () => {
    const { space, author, nora, jules } = await world();
    const idea = await anEntry(api, { author, space, state: 'draft', audience: 'authors' });
    await happens(api, [entryChanged({ ...on(idea, author), mentionIds: [jules.id] })]);
    expect(await bell(jules)).toEqual([]);
    await api.db.rows(`UPDATE entries SET state = 'open', audience = 'space' WHERE id = $1`, [idea.id]);
    await happens(api, [
      ideaMoved({ ...on(idea, nora), from: 'submitted', to: 'open', reason: null }),
      entryChanged({ ...on(idea, nora), mentionIds: [jules.id] }),
    ]);
    expect(await bell(jules)).toMatchObject([{ type: 'mention', actorCount: 1, actors: [{ id: author.id }], entry: { id: idea.id } }]);
    expect(await bell(author)).toMatchObject([{ type: 'stage', stage: 'open', actors: [{ id: nora.id }] }]);
  });

  it('names nobody when the clock moved it', async () => {
    const { author, idea } = await world();
    await move(idea, null, 'submitted', 'open');
    expect(await bell(author)).toMatchObject([{ actorCount: 0, actors: [] }]);
  });

  it('tells of a merge once, and of its undoing', async () => {
    const { space, author, nora, jules, idea } = await world();
    const into = await anEntry(api, { author: nora, space });
    await happens(api, [
      ideaMoved({ ...on(idea, jules), from: 'open', to: 'merged', reason: 'Même sujet' }),
      ideaMerged({ ...on(idea, jules), intoId: into.id, reason: 'Même sujet' }),
    ]);
    expect(await bell(author)).toMatchObject([
      { type: 'merge', reason: 'merged_author', stage: 'merged', excerpt: 'Même sujet', entry: { id: idea.id } },
    ]);
    expect(await bell(nora)).toMatchObject([{ type: 'merge', reason: 'author', entry: { id: into.id } }]);
    await happens(api, [ideaUnmerged({ ...on(idea, jules), intoId: into.id })]);
    expect(await bell(author)).toMatchObject([{ type: 'merge', stage: 'open', actorCount: 1 }]);
  });

  it('takes everything back when the entry is deleted', async () => {
    const { author, nora, idea } = await world();
    await comments(nora, idea);
    await happens(api, [entryDeleted(on(idea, author))]);
    expect(await bell(author)).toEqual([]);
  });
});

describe('who is told of spaces', () => {
  it('tells facilitators of a request, and the requester of the answer', async () => {
    const owner = await aPerson(api);
    const space = await aSpace(api, { visibility: 'listed', owner });
    const nora = await aPerson(api);
    await api.db.rows(`INSERT INTO join_requests (space_id, person_id, message) VALUES ($1, $2, 'Je viens aider')`, [space.id, nora.id]);
    await happens(api, [joinRequested({ actorId: nora.id, spaceId: space.id })]);
    expect(await bell(owner)).toMatchObject([
      { type: 'join_request', reason: 'facilitator', excerpt: 'Je viens aider', space: { id: space.id }, entry: null },
    ]);
    await api.db.rows('UPDATE join_requests SET space_id = 1 WHERE person_id = $1', [nora.id]);
    expect(await bell(owner)).toEqual([]); // taken back
    await api.db.rows('UPDATE join_requests SET space_id = $2 WHERE person_id = $1', [nora.id, space.id]);
    await join(api, space, nora);
    const answer = { actorId: owner.id, spaceId: space.id, personId: nora.id };
    const events = [membershipChanged({ ...answer, role: 'member' }), joinAnswered({ ...answer, accepted: true })];
    await happens(api, events, (tx) => rows(tx, 'DELETE FROM join_requests WHERE space_id = $1', [space.id]));
    expect(await bell(owner)).toEqual([]);
    expect(await bell(nora)).toMatchObject([
      { type: 'joined', reason: 'requester', stage: 'accepted', actorCount: 1, url: `/spaces/${space.slug}` },
    ]);
  });

  it('tells of a refusal, of being added, and owners of who came', async () => {
    const owner = await aPerson(api);
    const [listed, hidden] = [await aSpace(api, { visibility: 'listed', owner }), await aSpace(api, { visibility: 'hidden', owner })];
    const [nora, guest] = [await aPerson(api), await aPerson(api, { role: 'guest' })];
    await happens(api, [
      joinAnswered({ actorId: owner.id, spaceId: listed.id, personId: nora.id, accepted: false }),
      joinAnswered({ actorId: owner.id, spaceId: listed.id, personId: guest.id, accepted: false }),
    ]);
    expect(await bell(nora)).toMatchObject([{ type: 'join_request', reason: 'requester', stage: 'refused' }]);
    expect(await bell(guest)).toEqual([]);
    await join(api, hidden, nora);
    await happens(api, [membershipChanged({ actorId: owner.id, spaceId: hidden.id, personId: nora.id, role: 'member' })]);
    expect((await bell(nora))[0]).toMatchObject({ type: 'joined', reason: 'added', space: { id: hidden.id } });
    await api.db.rows('DELETE FROM memberships WHERE person_id = $1', [nora.id]);
    expect((await bell(nora)).map((n) => n.space?.id)).toEqual([listed.id]);
    await join(api, listed, nora);
    await happens(api, [membershipChanged({ actorId: nora.id, spaceId: listed.id, personId: nora.id, role: 'member' })]);
    expect(await bell(owner)).toMatchObject([{ type: 'joined', class: 'community', actors: [{ id: nora.id }] }]);
  });

  it('takes a change of role for no arrival', async () => {
    const owner = await aPerson(api);
    const space = await aSpace(api, { owner });
    const nora = await aPerson(api, { in: space });
    await api.db.rows(`UPDATE memberships SET created_at = now() - interval '1 day' WHERE person_id = $1`, [nora.id]);
    await happens(api, [membershipChanged({ actorId: owner.id, spaceId: space.id, personId: nora.id, role: 'facilitator' })]);
    expect(await bell(nora)).toEqual([]);
  });
});
