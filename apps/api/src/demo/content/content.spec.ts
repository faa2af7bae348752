import { describe, expect, it } from '@jest/globals';
import { buildDemo, type DemoCompany, type DemoIdea, type DemoSpace, type PersonKey, type Stage } from './index';
import { personKeys, themeKeys } from './keys';
import { skillCalled } from './skills';
import { workingDaysBefore } from './working-time';

const DAY = 24 * 3600_000;
/** A weekday, both days of a weekend, a Monday before opening, a leap day, the last second of a year. */
const nows = [
  '2026-11-24T10:12:00Z',
  '2026-11-28T15:00:00Z',
  '2026-11-29T23:59:59Z',
  '2026-11-30T05:30:00Z',
  '2028-02-29T12:00:00Z',
  '2026-12-31T23:59:59Z',
].map((text) => new Date(text));
const companies = nows.map((now) => ({ now, demo: buildDemo(now) }));
const [first] = companies;
if (!first) throw new Error('no date to build for');
const { demo } = first;

const spaceOf = (company: DemoCompany, idea: DemoIdea): DemoSpace => found(company.spaces.find(({ key }) => key === idea.space));
const stageOf = (idea: DemoIdea): Stage => idea.transitions.at(-1)?.to ?? 'draft';
const authorsOf = (idea: DemoIdea): PersonKey[] => [idea.author, ...idea.coAuthors];
const dateOf = (idea: DemoIdea, ...stages: Stage[]): Date | undefined => idea.transitions.find(({ to }) => stages.includes(to))?.at;
const membersOf = (space: DemoSpace, ...roles: string[]): PersonKey[] =>
  space.members.filter(({ role }) => roles.length === 0 || roles.includes(role)).map(({ person }) => person);
const audienceOf = (company: DemoCompany, space: DemoSpace): PersonKey[] =>
  space.visibility === 'open' ? company.people.filter(({ role }) => role !== 'guest').map(({ key }) => key) : membersOf(space);
function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('not found');
  return value;
}

type Role = 'author' | 'facilitator' | 'chair' | 'campaign owner' | 'sponsor' | 'curator';
/** product/domain.md 3.2: from where, and who. */
const table: Readonly<Record<Exclude<Stage, 'draft'>, { from: Stage[]; who: Role; reason?: number }>> = {
  submitted: { from: ['draft', 'needs_work'], who: 'author' },
  open: { from: ['submitted'], who: 'facilitator' },
  needs_work: { from: ['submitted'], who: 'facilitator', reason: 20 },
  shortlisted: { from: ['open'], who: 'facilitator' },
  parked: { from: ['open'], who: 'facilitator', reason: 20 },
  in_jury: { from: ['shortlisted', 'rework'], who: 'chair' },
  pitch: { from: ['in_jury'], who: 'chair' },
  funded: { from: ['in_jury', 'pitch'], who: 'chair', reason: 20 },
  rework: { from: ['in_jury', 'pitch'], who: 'chair', reason: 20 },
  declined: { from: ['in_jury', 'pitch'], who: 'chair', reason: 50 },
  in_campaign: { from: ['funded'], who: 'campaign owner' },
  measured: { from: ['in_campaign'], who: 'campaign owner', reason: 20 },
  stopped: { from: ['in_campaign'], who: 'sponsor', reason: 20 },
  published: { from: ['measured', 'stopped'], who: 'curator' },
  merged: { from: ['draft', 'submitted', 'needs_work', 'open', 'shortlisted'], who: 'facilitator', reason: 20 },
  withdrawn: { from: ['submitted', 'needs_work', 'open', 'shortlisted', 'in_jury', 'pitch', 'rework'], who: 'author' },
};

function may(company: DemoCompany, idea: DemoIdea, by: PersonKey, who: Role): boolean {
  const space = spaceOf(company, idea);
  if (who === 'author') return authorsOf(idea).includes(by);
  if (who === 'chair') return by === 'ines';
  if (who === 'sponsor') return by === 'mathieu';
  if (who === 'curator') return by === 'lea';
  if (who === 'campaign owner') return idea.transitions.find(({ to }) => to === 'in_campaign')?.by === by;
  const facilitates = membersOf(space, 'owner', 'facilitator').includes(by) || (by === 'camille' && space.visibility !== 'hidden');
  return facilitates && !authorsOf(idea).includes(by);
}

/** Said among skills, and languages. */
const spoken = ['arabe', 'Polish', 'langue des signes'];

describe('the company', () => {
  it('is the same for the same instant', () => {
    expect(buildDemo(found(nows[0]))).toEqual(demo);
  });

  it('has the people that the start page names', () => {
    expect(demo.people.map(({ key }) => key).sort()).toEqual([...personKeys].sort());
    expect(demo.people).toHaveLength(40);
    const role = (key: PersonKey) => demo.people.find((person) => person.key === key)?.role;
    expect([role('admin'), role('camille'), role('jules'), role('nora'), role('ines'), role('hugo')]).toEqual([
      'admin',
      'facilitator',
      'member',
      'member',
      'member',
      'guest',
    ]);
    expect(new Set(demo.people.map(({ department }) => department)).size).toBe(6);
    expect(new Set(demo.people.map(({ site }) => site)).size).toBe(3);
    expect(demo.people.filter(({ status }) => status === 'inactive')).toHaveLength(1);
    expect(demo.people.some(({ skills }) => skills.includes('référencement'))).toBe(true);
    for (const { skills, key } of demo.people) {
      expect([key, skills.some((name) => skillCalled(name) !== undefined)]).toEqual([key, true]);
      expect([key, skills.filter((name) => skillCalled(name) === undefined && !spoken.includes(name))]).toEqual([key, []]);
    }
    for (const { email, handle } of demo.people) {
      expect(email).toBe(`${handle}@ruche.test`);
      expect(handle).toMatch(/^[a-z0-9]+(?:[._-][a-z0-9]+)*$/);
    }
  });

  it('has one tree of themes, three levels deep, parents first', () => {
    expect(demo.themes.map(({ key }) => key).sort()).toEqual([...themeKeys].sort());
    const depth = new Map<string, number>();
    for (const { key, parent } of demo.themes) depth.set(key, parent ? found(depth.get(parent)) + 1 : 1);
    expect(Math.max(...depth.values())).toBe(3);
  });

  it('gives everybody but Hugo the company space, and Hugo one listed space', () => {
    const [company, ...others] = demo.spaces;
    expect(company).toMatchObject({ key: 'company', slug: 'company', builtIn: true, visibility: 'open' });
    expect(membersOf(found(company)).sort()).toEqual(personKeys.filter((key) => key !== 'hugo').sort());
    expect(membersOf(found(company), 'facilitator')).toContain('camille');
    expect(others).toHaveLength(8);
    const hugo = demo.spaces.filter((space) => membersOf(space).includes('hugo'));
    expect(hugo).toEqual([expect.objectContaining({ visibility: 'listed' })]);
    expect(membersOf(found(hugo[0]), 'guest')).toEqual(['hugo']);
    for (const space of demo.spaces) {
      expect(membersOf(space)).toHaveLength(new Set(membersOf(space)).size);
      expect(membersOf(space, 'owner', 'facilitator')).not.toEqual(expect.arrayContaining(['jules']));
      expect(membersOf(space, 'owner', 'facilitator')).not.toEqual(expect.arrayContaining(['nora']));
      expect(space.slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    }
    const hidden = demo.spaces.filter(({ visibility }) => visibility === 'hidden');
    expect(hidden).toHaveLength(2);
    expect(hidden.filter((space) => !membersOf(space).some((key) => key === 'jules' || key === 'nora'))).toHaveLength(1);
  });

  it('has sixty ideas in every stage, a third of them in English, thirty and more that all staff can read', () => {
    const count: Partial<Record<Stage, number>> = {};
    for (const idea of demo.ideas) count[stageOf(idea)] = (count[stageOf(idea)] ?? 0) + 1;
    expect(count).toEqual({
      draft: 2,
      submitted: 4,
      needs_work: 2,
      open: 20,
      shortlisted: 6,
      in_jury: 4,
      pitch: 1,
      rework: 1,
      funded: 4,
      in_campaign: 3,
      measured: 3,
      published: 2,
      stopped: 1,
      declined: 2,
      parked: 2,
      withdrawn: 1,
      merged: 2,
    });
    expect(demo.ideas.filter(({ language }) => language === 'en')).toHaveLength(18);
    const read = demo.ideas.filter((idea) => spaceOf(demo, idea).visibility === 'open' && dateOf(idea, 'open'));
    expect(read.length).toBeGreaterThanOrEqual(30);
    expect(new Set(demo.ideas.map(({ key }) => key)).size).toBe(60);
    expect(new Set(demo.ideas.map(({ title }) => title)).size).toBe(60);
  });
});

describe.each(companies)('dates seen from $now', ({ now, demo: company }) => {
  it('lie in the 90 days before, mostly in working hours', () => {
    const written = company.ideas.flatMap((idea) => [
      idea.createdAt,
      ...[...idea.transitions, ...idea.comments, ...idea.votes, ...idea.exposures].map(({ at }) => at),
    ]);
    const joined = [...company.people, ...company.spaces.flatMap(({ members }) => members)].map(({ joinedAt }) => joinedAt);
    const all = [...written, ...joined, ...company.announcements.map(({ at }) => at), ...company.spaces.map(({ createdAt }) => createdAt)];
    for (const at of all) {
      expect(at.getTime()).toBeLessThanOrEqual(now.getTime());
      expect(at.getTime()).toBeGreaterThan(now.getTime() - 90 * DAY);
    }
    const offHours = written.filter((at) => [0, 6].includes(at.getUTCDay()) || at.getUTCHours() < 7 || at.getUTCHours() > 16);
    expect(offHours.length / written.length).toBeLessThan(0.15);
  });

  it('follow their causes', () => {
    for (const idea of company.ideas) {
      const moments = [idea.createdAt, ...idea.transitions.map(({ at }) => at)];
      expect(moments).toEqual([...moments].sort((a, b) => a.getTime() - b.getTime()));
      const opened = dateOf(idea, 'open')?.getTime() ?? Number.POSITIVE_INFINITY;
      const closed = dateOf(idea, 'in_jury', 'parked', 'withdrawn', 'merged')?.getTime() ?? now.getTime();
      for (const { person, at } of idea.votes) {
        expect(at.getTime()).toBeGreaterThan(opened);
        expect(at.getTime()).toBeLessThanOrEqual(closed);
        const seen = idea.exposures.find((one) => one.person === person);
        expect(seen?.at.getTime()).toBeLessThanOrEqual(at.getTime());
      }
      for (const { at } of [...idea.exposures, ...idea.comments]) expect(at.getTime()).toBeGreaterThanOrEqual(opened);
      const finished = dateOf(idea, 'merged', 'withdrawn')?.getTime() ?? now.getTime();
      const earlier = new Map<string, number>();
      for (const comment of idea.comments) {
        if (comment.parent) expect(comment.at.getTime()).toBeGreaterThan(found(earlier.get(comment.parent)));
        expect(comment.at.getTime()).toBeLessThanOrEqual(finished);
        earlier.set(comment.key, comment.at.getTime());
      }
    }
  });

  it('are of people who had an account and had not left', () => {
    for (const idea of company.ideas) {
      const acts = [
        { person: idea.author, at: idea.createdAt },
        ...idea.transitions.map(({ by, at }) => ({ person: by, at })),
        ...idea.comments.map(({ author, at }) => ({ person: author, at })),
        ...idea.votes,
        ...idea.exposures,
      ];
      for (const { person, at } of acts) {
        const { joinedAt, leftAt } = found(company.people.find(({ key }) => key === person));
        expect(at.getTime()).toBeGreaterThanOrEqual(joinedAt.getTime());
        expect(at.getTime()).toBeLessThanOrEqual((leftAt ?? now).getTime());
        const membership = spaceOf(company, idea).members.find((member) => member.person === person);
        if (spaceOf(company, idea).visibility !== 'open') expect(at.getTime()).toBeGreaterThanOrEqual(found(membership).joinedAt.getTime());
      }
    }
  });
});

describe.each(demo.ideas.map((idea) => ({ key: idea.key, idea })))('idea $key', ({ idea }) => {
  const space = spaceOf(demo, idea);

  it('went from stage to stage as the table says, by people who may', () => {
    let from: Stage = 'draft';
    for (const { to, by, reason, with: second } of idea.transitions) {
      const rule = table[to as Exclude<Stage, 'draft'>];
      expect(rule.from).toContain(from);
      expect({ to, by, may: may(demo, idea, by, rule.who) }).toEqual({ to, by, may: true });
      expect(reason?.length ?? 0).toBeGreaterThanOrEqual(rule.reason ?? 0);
      expect(second).toBe(to === 'funded' ? 'gael' : undefined);
      from = to;
    }
    const shortlisted = dateOf(idea, 'shortlisted');
    if (shortlisted) expect(idea.votes.filter(({ at }) => at <= shortlisted).length).toBeGreaterThanOrEqual(10);
    if (stageOf(idea) === 'submitted') expect(idea.createdAt.getTime()).toBeGreaterThan(workingDaysBefore(first.now, 2).getTime());
  });

  it('is voted for and looked at once by people who may, never by its authors', () => {
    const voters = idea.votes.map(({ person }) => person);
    const viewers = idea.exposures.map(({ person }) => person);
    expect(new Set(voters).size).toBe(voters.length);
    expect(new Set(viewers).size).toBe(viewers.length);
    expect(viewers).toEqual(expect.arrayContaining(voters));
    for (const author of authorsOf(idea))
      expect([...voters, ...idea.follows, ...idea.reactions.map((one) => one.person)]).not.toContain(author);
    for (const { person, reason } of idea.concerns) {
      expect(authorsOf(idea)).not.toContain(person);
      expect(reason.length).toBeGreaterThanOrEqual(10);
    }
    const target = demo.ideas.find(({ key }) => key === idea.mergedInto);
    expect(idea.mergedInto !== undefined).toBe(stageOf(idea) === 'merged');
    if (target) {
      expect(stageOf(target)).not.toBe('merged');
      expect(spaceOf(demo, target).visibility).toBe(space.visibility);
      for (const voter of voters.filter((key) => !authorsOf(target).includes(key))) {
        expect(target.votes.map(({ person }) => person)).toContain(voter);
      }
    }
  });

  it('is the business only of those who can read it', () => {
    const audience = audienceOf(demo, space);
    const mentioned = [idea.body, ...idea.comments.map(({ body }) => body)].flatMap((text) => text.match(/@[a-z][a-z-]*/g) ?? []);
    const people = [
      ...authorsOf(idea),
      ...idea.transitions.map(({ by }) => by),
      ...[...idea.votes, ...idea.exposures, ...idea.reactions, ...idea.concerns].map(({ person }) => person),
      ...idea.comments.flatMap(({ author, reactions }) => [author, ...reactions.map(({ person }) => person)]),
      ...idea.follows,
    ];
    expect(audience).toEqual(expect.arrayContaining([...people, ...mentioned.map((mention) => mention.slice(1) as PersonKey)]));
    for (const { author, reactions } of idea.comments) {
      expect(reactions.map(({ person }) => person)).not.toContain(author);
      expect(new Set(reactions.map(({ person }) => person)).size).toBe(reactions.length);
    }
  });

  it('is fit to be read', () => {
    expect(idea.title.length).toBeGreaterThanOrEqual(10);
    expect(idea.title.length).toBeLessThanOrEqual(120);
    expect(idea.body.split('\n\n').length).toBeGreaterThanOrEqual(2);
    for (const text of [idea.body, ...idea.comments.map(({ body }) => body)]) expect(text).not.toMatch(/ [:;!?»]|« | {2}|undefined|'/);
    expect(idea.themes.length).toBeGreaterThanOrEqual(1);
    expect(idea.themes.length).toBeLessThanOrEqual(5);
    expect(idea.cost?.amount ?? 0).toBe(Math.round(idea.cost?.amount ?? 0));
  });
});
