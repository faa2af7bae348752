import { describe, expect, it } from '@jest/globals';
import { type BadgeKey, badgeKeys, badges, notifications } from '@ruche/contracts';
import { Api, useApi } from '../../testing/api';
import { aPerson, aSpace, companySpace, people, type TestPerson, type TestSpace } from '../../testing/factories';
import { drainJobs } from '../../testing/jobs';
import '../../testing/matchers';
import { aLine, takeBack } from '../points/line.factory';
import { awardBadges } from './awarding';
import { catalogue } from './badges.catalogue';
import { AwardBadgesJob } from './badges.job';
import { rebuildBadges } from './rebuild';

const api = useApi();
const look = (personIds: number[], now = new Date()) =>
  api.db.transaction(async (tx) => [
    ...new Set((await awardBadges(tx, { now, zone: 'Europe/Paris', personIds })).map(({ personId }) => personId)),
  ]);
const held = async (person: TestPerson, badge: BadgeKey): Promise<number> =>
  (await api.as(person).call(badges.list)).items.find(({ key }) => key === badge)?.times ?? 0;

/** Adds one fact of a badge; what it gives takes that fact away again. */
type Fact = (person: TestPerson, i: number) => Promise<() => Promise<unknown>>;
const nothing = async (): Promise<void> => undefined;

const line =
  (rule: string, more: (person: TestPerson, i: number) => Promise<object> | object = () => ({})): Fact =>
  async (person, i) => {
    const made = await aLine(api, person, { rule, points: 0, ...(await more(person, i)) });
    return () => takeBack(api, made);
  };
/** Another with the same key, for badges that repeat for each thing. */
const anybody = async (): Promise<{ actorId: number }> => ({ actorId: (await aPerson(api)).id });

async function entry(
  kind: string,
  author: { id: number },
  more: { space?: TestSpace; parent?: number; votes?: number; daysAgo?: number } = {},
): Promise<number> {
  const space = more.space ?? (await companySpace(api));
  const [made] = await api.db.rows<{ id: number }>(
    `INSERT INTO entries (kind, space_id, author_id, parent_id, title, body, text, state, audience, vote_count, created_at, published_at)
     VALUES ($1, $2, $3, $4, 'Un titre', '{"type":"doc","content":[]}', '', 'open', 'space', $5, now() - make_interval(days => $6), now() - make_interval(days => $6)) RETURNING id`,
    [kind, space.id, author.id, more.parent ?? null, more.votes ?? 0, more.daysAgo ?? 0],
  );
  return made?.id ?? 0;
}
const trash = (id: number) => api.db.rows('UPDATE entries SET deleted_at = now() WHERE id = $1', [id]);
const vote = async (id: number, by?: { id: number }) =>
  api.db.rows('INSERT INTO votes (entry_id, person_id) VALUES ($1, $2)', [id, (by ?? (await aPerson(api))).id]);

/** A question of another, answered by the person and accepted. */
async function acceptedAnswer(person: TestPerson, themeId?: number): Promise<{ question: number; answer: number }> {
  const question = await entry('question', await aPerson(api));
  const answer = await entry('answer', person, { parent: question, votes: 1 });
  await api.db.rows('INSERT INTO questions (entry_id, accepted_answer_id, accepted) VALUES ($1, $2, true)', [question, answer]);
  if (themeId) await api.db.rows('INSERT INTO entry_themes (entry_id, theme_id) VALUES ($1, $2)', [question, themeId]);
  return { question, answer };
}
const things = new Map<number, number>();
/** The one thing of a person that collects votes. */
async function once(person: TestPerson, make: () => Promise<number>): Promise<number> {
  const known = things.get(person.id) ?? (await make());
  things.set(person.id, known);
  return known;
}
const voteFor =
  (make: (person: TestPerson) => Promise<number>): Fact =>
  async (person) => {
    const thing = await once(person, () => make(person));
    const voter = await aPerson(api);
    await vote(thing, voter);
    return () => api.db.rows('DELETE FROM votes WHERE entry_id = $1 AND person_id = $2', [thing, voter.id]);
  };
const departments = ['Ventes', 'Finance', 'Logistique', 'Magasins', 'Achats', 'Juridique'];

/** How one more fact of each badge comes to be. */
const facts: Record<BadgeKey, Fact> = {
  welcome: async (person, i) => {
    await api.db.rows('INSERT INTO charter_acceptances (space_id, person_id, version) VALUES ($1, $2, 1) ON CONFLICT DO NOTHING', [
      (await companySpace(api)).id,
      person.id,
    ]);
    return line('P01')(person, i);
  },
  first_spark: line('P02'),
  active_voice: async (person) => {
    const idea = await entry('idea', await aPerson(api));
    await vote(idea, person);
    return nothing;
  },
  helping_hand: line('P08'),
  unifier: line('P09'),
  finalist: line('P04'),
  funded: line('P05'),
  made_real: line('P07'),
  bullseye: line('F09'),
  good_lesson: line('F10', async (person) => ({ sourceType: 'campaign', sourceId: person.id, ...(await anybody()) })),
  scout: line('P18'),
  keen_nose: line('P20'),
  curator: line('F13'),
  good_question: voteFor((person) => entry('question', person)),
  solid_answer: voteFor(async (person) => (await acceptedAnswer(person)).answer),
  proven_expert: async (person, i) => {
    const theme = await once(person, async () => {
      const [made] = await api.db.rows<{ id: number }>(
        `INSERT INTO themes (depth, label_fr, label_en) VALUES (1, 'Cire', 'Wax') RETURNING id`,
      );
      await api.db.rows('INSERT INTO skills (label_fr, label_en, theme_id) VALUES ($1, $1, $2)', [`Cirer ${person.id}`, made?.id]);
      return made?.id ?? 0;
    });
    // Every other time by help that was useful.
    if (i % 2 === 1) {
      const [helped] = await api.db.rows<{ id: number }>(
        `INSERT INTO help_requests (asker_id, skill_id, topic, minutes, state, helper_id, useful, settled_at)
         SELECT $2, s.id, 'Comment cirer', 15, 'settled', $1, true, now() FROM skills s WHERE s.theme_id = $3 RETURNING id`,
        [person.id, (await aPerson(api)).id, theme],
      );
      return () => api.db.rows('DELETE FROM help_requests WHERE id = $1', [helped?.id]);
    }
    const { answer } = await acceptedAnswer(person, theme);
    return () => trash(answer);
  },
  first_responder: async (person) => {
    const { answer } = await acceptedAnswer(person);
    return () => trash(answer);
  },
  writer: line('P17'),
  gardener: line('P16', anybody),
  bridge: line('P13', async (_, i) => {
    const asker = await aPerson(api);
    await api.db.rows('UPDATE people SET department = $2 WHERE id = $1', [asker.id, departments[i]]);
    return { actorId: asker.id };
  }),
  team_spirit: line('F21'),
  exemplary_juror: line('F22'),
  thank_you: async (person) => {
    const giver = await aPerson(api);
    const [made] = await api.db.rows<{ id: number }>(
      `INSERT INTO kudos (giver_id, receiver_id, value, reason, entry_id) VALUES ($1, $2, 'care', 'Merci pour ces pages.', $3) RETURNING id`,
      [giver.id, person.id, await entry('post', person)],
    );
    return () => api.db.rows('DELETE FROM kudos WHERE id = $1', [made?.id]);
  },
  mentor: async (person) => {
    const newcomer = await aPerson(api);
    const first = await entry('idea', newcomer, { daysAgo: 3 });
    await api.db.rows(
      `INSERT INTO comments (entry_id, author_id, body, text, created_at) SELECT id, $2, '{}', 'Bienvenue', created_at + interval '2 hours' FROM entries WHERE id = $1`,
      [first, person.id],
    );
    await entry('idea', newcomer, { daysAgo: 1 });
    return nothing;
  },
  inspiration: line('P27'),
};

describe.each(badgeKeys.map((key) => [key, catalogue[key]] as const))('%s', (key, rule) => {
  it('is not given when it is nearly met, is given once when it is met, and goes only when it may', async () => {
    const person = await aPerson(api);
    const undo = [];
    for (let i = 0; i < rule.threshold - 1; i++) undo.push(await facts[key](person, i));
    await look([person.id]);
    expect(await held(person, key)).toBe(0);
    undo.push(await facts[key](person, rule.threshold - 1));
    expect(await look([person.id])).toEqual([person.id]);
    expect(await held(person, key)).toBe(1);
    expect(await look([person.id])).toEqual([]);
    expect(await held(person, key)).toBe(1);
    const each = rule.repeats && ['finalist', 'funded', 'made_real', 'bullseye', 'keen_nose', 'team_spirit'].includes(key);
    undo.push(await facts[key](person, rule.threshold));
    await look([person.id]);
    expect(await held(person, key)).toBe(each ? 2 : 1);
    for (const back of undo) await back();
    await look([person.id]);
    expect(await held(person, key)).toBe(rule.revocable ? 0 : each ? 2 : 1);
  });
});

describe('badges', () => {
  it('are 25, each with its progress, and those without a cause are marked', async () => {
    const person = await aPerson(api);
    await facts.good_question(person, 0);
    await facts.good_question(person, 1);
    const { items } = await api.as(person).call(badges.list);
    expect(items).toHaveLength(25);
    expect(items.find(({ key }) => key === 'good_question')).toMatchObject({
      level: 'bronze',
      threshold: 5,
      progress: 2,
      times: 0,
      repeats: true,
      revocable: true,
      later: false,
    });
    expect(items.filter(({ later }) => later).map(({ key }) => key)).toEqual(badgeKeys.filter((key) => catalogue[key].later));
  });

  it('that were earned in a hidden place are shown to oneself alone', async () => {
    const [person, other] = (await people(api, 2)) as [TestPerson, TestPerson];
    const space = await aSpace(api, { visibility: 'hidden' });
    const question = await entry('question', person, { space });
    for (const voter of await people(api, 5)) await vote(question, voter);
    await look([person.id]);
    const of = { params: { handle: person.handle } };
    expect((await api.as(person).call(badges.of, of)).items).toMatchObject([{ key: 'good_question', times: 1 }]);
    expect((await api.as(other).call(badges.of, of)).items).toEqual([]);
    await api.db.rows(`UPDATE spaces SET visibility = 'open' WHERE id = $1`, [space.id]);
    await look([person.id]);
    expect((await api.as(other).call(badges.of, of)).items).toMatchObject([{ key: 'good_question' }]);
  });

  it('are given once by twenty looks at the same time', async () => {
    const person = await aPerson(api);
    await facts.first_spark(person, 0);
    const got = await Promise.all(Array.from({ length: 20 }, () => look([person.id])));
    expect(got.flat()).toEqual([person.id]);
    const awards = await api.db.rows('SELECT id FROM badge_awards WHERE person_id = $1', [person.id]);
    expect(awards).toHaveLength(1);
  });

  it('are given once by two nodes on one database, whichever looks first, and told once', async () => {
    const other = new Api();
    await other.start((api.db.source.options as { url?: string }).url);
    try {
      const [person] = (await people(api, 1, { in: await companySpace(api) })) as [TestPerson];
      await facts.first_spark(person, 0);
      const jobs = [api, other].flatMap((node) =>
        Array.from({ length: 10 }, () => node.app.get(AwardBadgesJob).run({ personIds: [person.id] })),
      );
      await Promise.all(jobs);
      expect(await api.db.rows('SELECT badge FROM badge_awards WHERE person_id = $1', [person.id])).toEqual([{ badge: 'first_spark' }]);
      await drainJobs(api, ['notifications']);
      const bell = (await api.as(person).call(notifications.list)).items;
      expect(bell).toMatchObject([{ type: 'badge', reason: 'awarded', class: 'direct', stage: 'first_spark', url: '/recognition/badges' }]);
    } finally {
      await other.stop();
    }
  }, 60_000);

  it('that many people get by a back-fill are in nobody’s bell', async () => {
    const person = await aPerson(api, { in: await companySpace(api) });
    await facts.first_spark(person, 0);
    expect(await rebuildBadges(api.db, { now: new Date(), zone: 'Europe/Paris' })).toBeGreaterThan(0);
    await drainJobs(api, ['notifications']);
    expect(await held(person, 'first_spark')).toBe(1);
    expect((await api.as(person).call(notifications.list)).items).toEqual([]);
  });

  it('funded is kept when it is taken back after a week', async () => {
    const person = await aPerson(api);
    const back = await facts.funded(person, 0);
    await look([person.id]);
    await back();
    await look([person.id], new Date(Date.now() + 8 * 86_400_000));
    expect(await held(person, 'funded')).toBe(1);
  });

  it('ten ideas of two authors are no active voice, and ten answers to four askers no expert', async () => {
    const [person, ...authors] = (await people(api, 3)) as [TestPerson, ...TestPerson[]];
    for (let i = 0; i < 12; i++) await vote(await entry('idea', authors[i % 2] as TestPerson), person);
    await look([person.id]);
    expect(await held(person, 'active_voice')).toBe(0);
  });
});
