import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { home, notifications, points, type Spotlight, type SpotlightGrounds, spotlights } from '@ruche/contracts';
import { aLine } from '../../projections/points/line.factory';
import { useApi } from '../../testing/api';
import { anEntry, aPerson, aSpace, companySpace, type TestPerson, type TestSpace, times } from '../../testing/factories';
import { drainJobs } from '../../testing/jobs';
import '../../testing/matchers';
import { DraftSpotlightJob } from './draft-spotlight.job';
import { firstOf, worthShowing } from './spotlight.rules';

const api = useApi();
const WEEK = 7;
const text = { fr: 'Un regard sur une belle idée de la semaine.', en: 'A look at a fine idea of this week.' };
let company: TestSpace;
let editor: TestPerson;
let reader: TestPerson;

const grounds = (points: number, featured = 0, departmentFeatured = 0, debut = false): SpotlightGrounds => ({
  points,
  featured,
  departmentFeatured,
  debut,
});
/** Somebody who earned points last week, by something that they wrote. */
async function deserving(name: string, points: number, with_: { space?: TestSpace; department?: string } = {}) {
  const person = await aPerson(api, { in: company, name });
  await api.db.rows('UPDATE people SET department = $2 WHERE id = $1', [person.id, with_.department ?? '']);
  const space = with_.space ?? company;
  const entry = await anEntry(api, { space, author: person });
  await aLine(api, person, {
    rule: 'P17',
    points,
    worth: points,
    entryId: entry.id,
    spaceId: space.id,
    daysAgo: WEEK,
    open: space === company,
  });
  return { person, entry };
}
const draft = () => api.as(editor).call(spotlights.draft);
const on = ({ id }: { id: number }) => ({ params: { id: String(id) } });
const at = ({ id, version }: Spotlight) => ({ params: { id: String(id) }, headers: { 'if-match': `"${version}"` } });
const banner = async (who: TestPerson) => (await api.as(who).call(home.get)).spotlight;
const shown = async (who: TestPerson) => (await api.as(who).call(spotlights.list)).items.map(({ id }) => id);
const bell = async (who: TestPerson) =>
  (await api.as(who).call(notifications.list)).items.map(({ type, stage, url }) => [type, stage, url]);

beforeAll(async () => {
  company = await companySpace(api);
  editor = await aPerson(api, { role: 'facilitator', in: company, name: 'Camille' });
  reader = await aPerson(api, { in: company });
});
/** Each begins with a week of its own. */
beforeEach(async () => {
  await api.db.rows('DELETE FROM spotlights');
  await api.db.rows(`DELETE FROM point_totals WHERE period = 'week'`);
});

describe('who comes first', () => {
  it.each([
    [grounds(15), 4],
    [grounds(15, 0, 0, true), 6],
    [grounds(15, 1), 2],
    [grounds(15, 0, 3), 1],
    [grounds(1023, 1, 1), 2.5],
    [grounds(0, 0, 0, true), 0],
    [grounds(-5), 0],
  ])('%j is worth %d', (given, worth) => {
    expect(worthShowing(given)).toBeCloseTo(worth);
  });

  it('a first-timer of a less-seen department comes before whoever has more points, and equals are in a fixed order', () => {
    const of = (personId: number, given: SpotlightGrounds) => ({ personId, grounds: given });
    expect(firstOf([of(1, grounds(60, 1)), of(2, grounds(15, 0, 0, true)), of(3, grounds(60, 0, 2))])?.personId).toBe(2);
    expect(firstOf([of(9, grounds(15)), of(4, grounds(15))])?.personId).toBe(4);
    expect(firstOf([])).toBeUndefined();
  });
});

describe('the draft of a week', () => {
  it('is made once, from what everybody may read, and those who run the company space hear of it', async () => {
    const hidden = await aSpace(api, { visibility: 'hidden' });
    await deserving('Hélène Caché', 90, { space: hidden });
    const { person, entry } = await deserving('Ada Lovelace', 10);
    const job = api.app.get(DraftSpotlightJob);
    await Promise.all(times(3, () => job.run()));
    await drainJobs(api, ['notifications']);
    const { items } = await api.as(editor).call(spotlights.desk);
    expect(items).toMatchObject([
      { state: 'draft', person: { id: person.id }, entry: { id: entry.id }, grounds: { points: 10, debut: true } },
    ]);
    expect(items[0]?.text.fr).toMatch(
      /^Cette semaine, un regard sur Ada Lovelace\. Son billet « Entry \d+ » a plu\. Et ce n’est qu’un début/,
    );
    expect(items[0]?.text.en).toMatch(/^This week, a look at Ada Lovelace\. Their post “Entry/);
    expect(await bell(editor)).toContainEqual(['spotlight_drafted', null, '/recognition/portraits']);
    await expect(draft()).toBeProblem(409, 'spotlight_standing');
  });

  it('is of the next one when the first is put aside, and of nobody who left the boards, wants none or said no', async () => {
    const [first, second] = [await deserving('Une', 80), await deserving('Deux', 40)];
    const [left, wantsNone] = [await deserving('Trois', 200), await deserving('Quatre', 300)];
    await api.as(left.person).call(points.choose, { body: { onBoards: false } });
    await api.as(wantsNone.person).call(points.choose, { body: { inSpotlight: false } });
    const one = await draft();
    expect(one.person.id).toBe(first.person.id);
    await api.as(editor).call(spotlights.discard, on(one));
    const two = await draft();
    expect(two.person.id).toBe(second.person.id);
    const grounds = async () => (await api.as(editor).call(spotlights.desk)).items.find(({ id }) => id === two.id)?.grounds;
    expect(await grounds()).toMatchObject({ points: 40 });
    await api.as(second.person).call(points.choose, { body: { onBoards: false } });
    expect(await grounds()).toBeNull();
    await api.as(second.person).call(points.choose, { body: { onBoards: true } });
    const root = await aPerson(api, { role: 'admin' });
    await api.as(root).call(points.setSwitches, { body: { boards: false } });
    expect(await grounds()).toBeNull();
    await api.as(root).call(points.setSwitches, { body: { boards: true } });
    const asked = await api.as(editor).call(spotlights.ask, at(two));
    await api.as(second.person).call(spotlights.answer, { ...at(asked), body: { accept: false } });
    await expect(draft()).toBeProblem(409, 'nobody_to_feature');
    await api.db.rows(`UPDATE spotlights SET week = week - 70`);
    expect((await draft()).person.id).toBe(first.person.id);
    await api.db.rows(`UPDATE spotlights SET state = 'discarded' WHERE state = 'draft'`);
    await expect(draft()).toBeProblem(409, 'nobody_to_feature');
  });
});

describe('agreement', () => {
  it('is asked, is to these very words, is needed, and can be taken back', async () => {
    const { person } = await deserving('Nora', 20);
    const drafted = await draft();
    await expect(api.as(editor).call(spotlights.publish, on(drafted))).toBeProblem(403, 'wrong_spotlight_state');
    // Nobody else knows of it before they are asked.
    for (const who of [person, reader]) {
      expect(await shown(who)).toEqual([]);
      expect((await api.as(who).call(spotlights.mine)).items).toEqual([]);
      await expect(api.as(who).call(spotlights.answer, { ...at(drafted), body: { accept: true } })).toBeProblem(404);
    }
    const asked = await api.as(editor).call(spotlights.ask, at(drafted));
    await drainJobs(api, ['notifications']);
    expect(await bell(person)).toEqual([['spotlight_asked', null, '/recognition/portraits']]);
    // Other words than those that were read are not agreed to.
    const edited = await api.as(editor).call(spotlights.edit, { ...at(asked), body: { text } });
    expect(edited).toMatchObject({ state: 'draft', version: 2, text });
    await drainJobs(api, ['notifications']);
    expect(await bell(person)).toEqual([]);
    await expect(api.as(editor).call(spotlights.ask, at(asked))).toBeProblem(412, 'stale');
    const again = await api.as(editor).call(spotlights.ask, at(edited));
    await expect(api.as(person).call(spotlights.answer, { ...at(asked), body: { accept: true } })).toBeProblem(412, 'stale');
    await expect(api.as(reader).call(spotlights.answer, { ...at(again), body: { accept: true } })).toBeProblem(404);
    const accepted = await api.as(person).call(spotlights.answer, { ...at(again), body: { accept: true } });
    expect(accepted).toMatchObject({ state: 'accepted', grounds: null, can: { withdraw: true, answer: false, publish: false } });
    await drainJobs(api, ['notifications']);
    expect(await bell(editor)).toContainEqual(['spotlight_answered', 'accepted', '/recognition/portraits']);
    expect(await banner(reader)).toBeNull();
    await api.as(editor).call(spotlights.publish, on(again));
    await drainJobs(api, ['notifications']);
    expect(await bell(person)).toContainEqual(['spotlight_published', null, '/recognition/portraits']);
    expect(await banner(reader)).toMatchObject({ id: again.id, text, person: { id: person.id }, grounds: null });
    expect(await shown(reader)).toEqual([again.id]);
    await api.as(person).call(spotlights.withdraw, on(again));
    expect([await banner(reader), await shown(reader), await shown(person)]).toEqual([null, [], []]);
    await expect(api.as(person).call(spotlights.withdraw, on(again))).toBeProblem(404);
    await expect(
      api.db.rows(`UPDATE spotlights SET state = 'published', consented_at = NULL, published_at = now() WHERE id = $1`, [again.id]),
    ).rejects.toThrow('spotlights_consent_ck');
  });

  it('to what is agreed to already is asked for again once the words change; wanting none ends it at once', async () => {
    const { person } = await deserving('Inès', 20);
    const asked = await api.as(editor).call(spotlights.ask, at(await draft()));
    const accepted = await api.as(person).call(spotlights.answer, { ...at(asked), body: { accept: true } });
    const edited = await api.as(editor).call(spotlights.edit, { ...at(accepted), body: { text } });
    await expect(api.as(editor).call(spotlights.publish, on(edited))).toBeProblem(403, 'wrong_spotlight_state');
    const again = await api.as(editor).call(spotlights.ask, at(edited));
    await api.as(person).call(spotlights.answer, { ...at(again), body: { accept: true } });
    await api.as(editor).call(spotlights.publish, on(again));
    expect(await shown(reader)).toEqual([again.id]);
    expect(await api.as(person).call(points.choose, { body: { inSpotlight: false } })).toEqual({ onBoards: true, inSpotlight: false });
    expect([await banner(reader), await shown(reader)]).toEqual([null, []]);
    await drainJobs(api, ['notifications']);
    expect(await bell(editor)).toContainEqual(['spotlight_answered', 'withdrawn', '/recognition/portraits']);
  });

  it('nobody writes or shows their own, and of twenty answers one counts', async () => {
    const { person } = await deserving('Zoé', 20);
    const drafted = await draft();
    await api.db.rows(`UPDATE people SET role = 'facilitator' WHERE id = $1`, [person.id]);
    api.forgetCookies();
    for (const call of [spotlights.ask, spotlights.discard] as const)
      await expect(api.as(person).call(call, at(drafted))).toBeProblem(403, 'own_spotlight');
    const asked = await api.as(editor).call(spotlights.ask, at(drafted));
    const answers = await Promise.allSettled(
      times(20, (i) => api.as(person).call(spotlights.answer, { ...at(asked), body: { accept: i % 2 === 0 } })),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('what is shown', () => {
  /** Agreed to and published. */
  async function published(name: string): Promise<{ spotlight: Spotlight; person: TestPerson; entry: { id: number } }> {
    const { person, entry } = await deserving(name, 20);
    const asked = await api.as(editor).call(spotlights.ask, at(await draft()));
    await api.as(person).call(spotlights.answer, { ...at(asked), body: { accept: true } });
    return { spotlight: await api.as(editor).call(spotlights.publish, on(asked)), person, entry };
  }

  it('stands on the home for a week, is in the history after it, page by page, and is nothing for guests', async () => {
    const one = await published('Une seule');
    await api.db.rows(`UPDATE spotlights SET published_at = now() - interval '8 days', week = week - 7`);
    await api.db.rows(`DELETE FROM point_totals WHERE period = 'week'`);
    const two = await published('Une autre');
    expect((await banner(reader))?.id).toBe(two.spotlight.id);
    expect(await shown(reader)).toEqual([two.spotlight.id, one.spotlight.id]);
    const first = await api.as(reader).call(spotlights.list, { query: { limit: '1' } });
    const second = await api.as(reader).call(spotlights.list, { query: { limit: '1', cursor: first.nextCursor ?? '' } });
    expect([first, second].map((page) => page.items.map(({ id }) => id))).toEqual([[two.spotlight.id], [one.spotlight.id]]);
    expect(second.nextCursor).toBeNull();
    const guest = await aPerson(api, { role: 'guest', in: company, as: 'guest' });
    expect(await banner(guest)).toBeNull();
    await expect(api.as(guest).call(spotlights.list)).toBeProblem(403);
    await api.as(editor).call(spotlights.discard, on(two.spotlight));
    expect(await banner(reader)).toBeNull();
  });

  it('goes with what it tells of, and cannot be shown once not everybody reads that', async () => {
    const { spotlight, entry } = await published('Ada');
    await api.db.rows('UPDATE entries SET deleted_at = now() WHERE id = $1', [entry.id]);
    expect([await banner(reader), await shown(reader), await shown(editor)]).toEqual([null, [], []]);
    await api.db.rows('UPDATE entries SET deleted_at = NULL WHERE id = $1', [entry.id]);
    expect(await shown(reader)).toEqual([spotlight.id]);
    await api.db.rows('UPDATE people SET active = false WHERE id = $1', [spotlight.person.id]);
    expect(await shown(reader)).toEqual([]);
    await api.db.rows(`UPDATE spotlights SET state = 'discarded'`);
    await api.db.rows(`DELETE FROM point_totals WHERE period = 'week'`);
    const other = await deserving('Béa', 20);
    const asked = await api.as(editor).call(spotlights.ask, at(await draft()));
    await api.as(other.person).call(spotlights.answer, { ...at(asked), body: { accept: true } });
    const hidden = await aSpace(api, { visibility: 'listed', owner: editor });
    await api.db.rows('UPDATE entries SET space_id = $2 WHERE id = $1', [other.entry.id, hidden.id]);
    await expect(api.as(editor).call(spotlights.publish, on(asked))).toBeProblem(409, 'spotlight_unreadable');
  });
});
