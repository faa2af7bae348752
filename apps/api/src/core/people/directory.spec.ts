import { describe, expect, it } from '@jest/globals';
import { type CallOf, type FieldReaders, me, type ProfileField, people, search, team } from '@ruche/contracts';
import { useApi } from '../../testing/api';
import { aPerson, aSpace, companySpace, next, type TestPerson } from '../../testing/factories';
import { drainJobs } from '../../testing/jobs';
import '../../testing/matchers';

const api = useApi();
const unique = (word: string) => `${word} ${process.pid}x${next()}`;
type Level = 1 | 2 | 3 | 4;

async function knows(person: TestPerson, ...skills: [name: string, level: Level][]): Promise<void> {
  const { version } = await api.as(person).call(me.get);
  await api.as(person).call(me.skills, {
    body: { skills: skills.map(([name, level]) => ({ name, level })) },
    headers: { 'if-match': `"${version}"` },
  });
}
async function says(person: TestPerson, body: object): Promise<void> {
  const { version } = await api.as(person).call(me.get);
  await api.as(person).call(me.update, { body, headers: { 'if-match': `"${version}"` } });
}
const keeps = (person: TestPerson, field: ProfileField, readers: FieldReaders) => says(person, { readers: { [field]: readers } });
const list = (viewer: TestPerson, query: CallOf<typeof people.list>['query']) => api.as(viewer).call(people.list, { query });
const ids = async (viewer: TestPerson, query: Parameters<typeof list>[1]) => (await list(viewer, query)).items.map(({ id }) => id);

describe('the directory of skills', () => {
  it('finds an expert by a misspelt skill, by a part of it, without accents, and by its other names', async () => {
    const [viewer, expert] = [await aPerson(api), await aPerson(api)];
    const name = unique('Référencement');
    await knows(expert, [name, 3]);
    const [, number = ''] = name.split(' ');
    for (const q of ['refferencement', 'REFERENC', 'référencement', name])
      expect(await ids(viewer, { q: `${q} ${number}` })).toEqual([expert.id]);
    expect(await ids(viewer, { q: `comptabilité ${number}` })).toEqual([]);
    await api.db.rows(`UPDATE skills SET synonyms = '{visibilité organique}' WHERE label_fr = $1`, [name]);
    expect(await ids(viewer, { q: `visibilite organique ${number}` })).toEqual([expert.id]);
  });

  it('narrows by skill and level, the strongest first, and counts levels as at least', async () => {
    const viewer = await aPerson(api);
    const name = unique('Tournage');
    const staff: TestPerson[] = [];
    for (const level of [1, 3, 4, 3] as const) {
      const person = await aPerson(api, { name: `P${level}` });
      await knows(person, [name, level], ['Montage', 1]);
      staff.push(person);
    }
    const [one, three, four, other] = staff.map((p) => p.id);
    expect(await ids(viewer, { skill: name })).toEqual([four, three, other, one]);
    expect(await ids(viewer, { skill: name.toUpperCase(), level: '3' })).toEqual([four, three, other]);
    const { facets, total } = await list(viewer, { skill: name });
    expect(total).toBe(4);
    expect(facets?.level.map(({ value, count }) => [value, count])).toEqual([
      ['1', 4],
      ['2', 3],
      ['3', 3],
      ['4', 1],
    ]);
    expect(new Map(facets?.skill.map(({ label, count }) => [label, count]))).toEqual(
      new Map([
        ['Montage', 4],
        [name, 4],
      ]),
    );
    expect(await ids(viewer, { skill: 'Personne ne sait cela' })).toEqual([]);
    const { nextCursor } = await list(viewer, { skill: name, limit: '3' });
    const rest = await list(viewer, { skill: name, limit: '3', cursor: nextCursor ?? '' });
    expect([rest.items.map(({ id }) => id), rest.facets, rest.total]).toEqual([[one], null, null]);
  });

  it('narrows by sector, language and availability together', async () => {
    const [viewer, ada, bob] = [await aPerson(api), await aPerson(api), await aPerson(api)];
    const sector = unique('Jardin');
    await says(ada, { sector, languages: ['fr', 'de'], availability: { state: 'absent', until: '2030-01-07' } });
    await says(bob, { sector, languages: ['en'], availability: { state: 'limited' } });
    expect(await ids(viewer, { sector, language: 'de' })).toEqual([ada.id]);
    expect(await ids(viewer, { sector, availability: 'limited' })).toEqual([bob.id]);
    const { items, facets } = await list(viewer, { sector });
    expect(items.find(({ id }) => id === ada.id)?.availability).toEqual({ state: 'absent', until: '2030-01-07' });
    expect(facets?.language.map(({ value }) => value).sort()).toEqual(['de', 'en', 'fr']);
  });

  it('keeps its counts in step with whatever changes, for staff without a filter', async () => {
    const viewer = await aPerson(api);
    const name = unique('Comptage');
    const count = async () => (await list(viewer, { limit: '1' })).facets?.skill.find(({ label }) => label === name)?.count ?? 0;
    const [ada, bob] = [await aPerson(api), await aPerson(api)];
    await knows(ada, [name, 2]);
    await knows(bob, [name, 2]);
    expect(await count()).toBe(2);
    await api.db.rows('UPDATE people SET active = false WHERE id = $1', [ada.id]);
    expect(await count()).toBe(1);
    await api.db.rows('UPDATE people SET active = true WHERE id = $1', [ada.id]);
    await keeps(bob, 'skills', 'nobody');
    expect(await count()).toBe(1);
    await api.db.rows('DELETE FROM people WHERE id = $1', [ada.id]);
    expect(await count()).toBe(0);
    const drift = await api.db.rows(
      `SELECT facet, value, count(*) AS n FROM directory_wanted WHERE counted GROUP BY 1, 2 EXCEPT SELECT facet, value, people FROM directory_counts`,
    );
    expect(drift).toEqual([]);
    const held = `SELECT d.facet, d.value, d.chunk * 2048 + n AS id FROM directory_sets d, generate_series(0, 2047) n WHERE get_bit(d.people, n) = 1`;
    const wanted = 'SELECT facet, value, person_id FROM directory_wanted WHERE open';
    expect(await api.db.rows(`(${held} EXCEPT ${wanted}) UNION ALL (${wanted} EXCEPT ${held})`)).toEqual([]);
  });

  it('counts for everybody what they find when they narrow further', async () => {
    const [team, company] = [await aSpace(api), await companySpace(api)];
    const [near, far, guest] = [
      await aPerson(api, { in: [team, company] }),
      await aPerson(api, { in: company }),
      await aPerson(api, { role: 'guest', in: team, as: 'guest' }),
    ];
    const sector = unique('Verrerie');
    const names = [unique('Soufflage'), unique('Taille')];
    for (const [i, level] of ([1, 2, 3, 4, 4, 2] as const).entries()) {
      const person = await aPerson(api, { in: [team, company] });
      await knows(person, ...names.slice(i % 2).map((name): [string, Level] => [name, level]));
      await says(person, {
        sector,
        site: i % 2 ? 'Nancy' : 'Metz',
        languages: i < 3 ? ['fr', 'de'] : ['en'],
        availability: { state: i === 5 ? 'limited' : 'available' },
        readers: i === 1 ? { skills: 'spaces', languages: 'spaces' } : i === 2 ? { availability: 'nobody', sector: 'spaces' } : {},
      });
    }
    await api.db.rows(`UPDATE person_skills SET proved = 4 WHERE skill_id = (SELECT id FROM skills WHERE label_fr = $1)`, [names[1]]);
    const filters: Parameters<typeof list>[1][] = [
      { sector },
      { skill: names[1] ?? '' },
      { sector, site: 'Metz' },
      { q: sector },
      { q: `${names[0]} Metz` },
    ];
    for (const viewer of [near, far, guest])
      for (const filter of filters) {
        const { facets, total, items } = await list(viewer, { ...filter, limit: '50' });
        expect(total).toBe(items.length);
        for (const [facet, buckets] of Object.entries(facets ?? {}))
          for (const { value, count } of buckets)
            if (!(facet === 'skill' && filter && 'skill' in filter))
              expect([facet, value, (await list(viewer, { ...filter, [facet]: value })).total]).toEqual([facet, value, count]);
      }
  });
});

describe('who reads a field', () => {
  it('is decided by its person, in the directory, its counts, its words, the profile and the search', async () => {
    const [team, company] = [await aSpace(api), await companySpace(api)];
    const ada = await aPerson(api, { in: [team, company] });
    const [near, far] = [await aPerson(api, { in: [team, company] }), await aPerson(api, { in: company })];
    const name = unique('Sigillographie');
    await knows(ada, [name, 4]);
    await says(ada, { department: ada.handle, bio: `Je restaure des sceaux ${name}` });
    await drainJobs(api);
    const seen = async (viewer: TestPerson) => ({
      words: await ids(viewer, { q: name }),
      skill: await ids(viewer, { skill: name }),
      counted: (await list(viewer, { limit: '1' })).facets?.skill.some(({ label }) => label === name),
      narrowed: (await list(viewer, { department: ada.handle })).facets?.skill.length,
      profile: (await api.as(viewer).call(people.get, { params: { handle: ada.handle } })).skills.length,
      search: (await api.as(viewer).call(search.find, { query: { q: name, kind: 'person' } })).items.map(({ id }) => id),
    });
    const all = { words: [ada.id], skill: [ada.id], narrowed: 1, profile: 1 };
    const nothing = { words: [], skill: [], counted: false, narrowed: 0, profile: 0, search: [] };
    expect(await seen(far)).toEqual({ ...all, counted: true, search: [ada.id] });
    await keeps(ada, 'skills', 'spaces');
    await keeps(ada, 'bio', 'nobody');
    await drainJobs(api);
    expect(await seen(near)).toEqual({ ...all, counted: false, search: [] });
    expect(await seen(far)).toEqual(nothing);
    await keeps(ada, 'skills', 'nobody');
    await drainJobs(api);
    expect(await seen(near)).toEqual(nothing);
    expect((await api.as(ada).call(me.get)).skills).toHaveLength(1);
  });

  it('hides what is kept: availability, languages, sector, experience, manager', async () => {
    const [ada, boss, viewer] = [await aPerson(api), await aPerson(api), await aPerson(api)];
    await says(ada, {
      sector: 'Luxe',
      languages: ['it'],
      availability: { state: 'limited' },
      managerId: boss.id,
      experience: [{ role: 'Cheffe', organisation: 'Ailleurs', from: 2010, until: null, text: '' }],
      readers: { sector: 'nobody', languages: 'nobody', availability: 'nobody', experience: 'nobody', manager: 'nobody' },
    });
    const seen = await api.as(viewer).call(people.get, { params: { handle: ada.handle } });
    expect(seen).toMatchObject({ sector: '', languages: [], availability: null, experience: [], manager: null });
    expect((await api.as(viewer).call(people.get, { params: { handle: boss.handle } })).team).toEqual([]);
    expect((await api.as(viewer).call(people.chart, { params: { handle: boss.handle } })).below).toEqual([]);
    const mine = await api.as(ada).call(me.get);
    expect(mine).toMatchObject({
      sector: 'Luxe',
      languages: ['it'],
      manager: { id: boss.id },
      readers: { sector: 'nobody', bio: 'everybody' },
    });
  });
});

describe('the organisation chart', () => {
  it('goes up to the top and down to the team, and never in a circle', async () => {
    const [top, middle, low] = [await aPerson(api), await aPerson(api), await aPerson(api)];
    await says(middle, { managerId: top.id });
    await says(low, { managerId: middle.id });
    const chart = await api.as(low).call(people.chart, { params: { handle: middle.handle } });
    expect([chart.above.map((p) => p.id), chart.person.id, chart.below.map((p) => p.id)]).toEqual([[top.id], middle.id, [low.id]]);
    expect((await api.as(top).call(people.chart, { params: { handle: low.handle } })).above.map((p) => p.id)).toEqual([top.id, middle.id]);
    for (const managerId of [low.id, top.id]) await expect(says(top, { managerId })).toBeProblem(400, 'invalid_input');
    const guest = await aPerson(api, { role: 'guest' });
    await expect(says(top, { managerId: guest.id })).toBeProblem(400, 'invalid_input');
  });
});

describe('a team', () => {
  const wants = (person: TestPerson, ...skills: { skillId: number; level: Level; people: number }[]) =>
    api.as(person).call(team.want, { body: { skills } });

  it('is counted for whoever manages it and nobody else, without a name or a rank, less what its people keep', async () => {
    const [boss, above] = [await aPerson(api), await aPerson(api)];
    await says(boss, { managerId: above.id });
    const [rare, common, gone] = [unique('Émail'), unique('Ciselure'), unique('Dorure')];
    const members: TestPerson[] = [];
    for (const level of [1, 3, 4] as const) {
      const person = await aPerson(api);
      await knows(person, [rare, level], [common, 2], [gone, 1]);
      await says(person, { managerId: boss.id });
      members.push(person);
    }
    const [first, , last] = members as [TestPerson, TestPerson, TestPerson];
    await keeps(last, 'skills', 'nobody');
    const seen = await api.as(boss).call(team.get);
    expect([seen.people, seen.silent]).toEqual([3, 1]);
    const idOf = (name: string) => seen.skills.find(({ skill }) => skill.label.fr === name)?.skill.id ?? 0;
    const wanted = await wants(boss, { skillId: idOf(common), level: 2, people: 1 }, { skillId: idOf(rare), level: 3, people: 3 });
    expect(wanted.skills.map(({ skill, have, missing, wanted }) => [skill.label.fr, have, missing, wanted?.people])).toEqual([
      [rare, 1, 2, 3],
      [common, 2, 0, 1],
      [gone, 2, 0, undefined],
    ]);
    for (const member of members) expect(JSON.stringify(wanted)).not.toContain(member.handle);
    for (const other of [first, await aPerson(api)]) {
      await expect(api.as(other).call(team.get)).toBeProblem(404);
      await expect(wants(other)).toBeProblem(404);
    }
    expect((await api.as(above).call(team.get)).skills).toEqual([]);
    const twice = { skillId: idOf(rare), level: 1 as const, people: 1 };
    await expect(wants(boss, twice, twice)).toBeProblem(400, 'invalid_input');
    await expect(wants(boss, { ...twice, skillId: 999_999 })).toBeProblem(400, 'invalid_input');
    expect((await wants(boss)).skills.every(({ wanted }) => wanted === null)).toBe(true);
  });
});

describe('my skills', () => {
  it('are declared whole, from the version at hand; a name that is known is the same skill', async () => {
    const [ada, bob] = [await aPerson(api), await aPerson(api)];
    const name = unique('Gravure');
    await knows(ada, [name, 2]);
    await knows(bob, [name.toLowerCase(), 4]);
    const [mine, his] = [await api.as(ada).call(me.get), await api.as(bob).call(me.get)];
    expect(mine.skills[0]).toMatchObject({
      id: his.skills[0]?.id,
      declared: 2,
      proved: null,
      proofs: [],
      endorsements: 0,
      can: { endorse: false },
    });
    const skills = [{ name, level: 1 as const }];
    await expect(api.as(ada).call(me.skills, { body: { skills } })).toBeProblem(428);
    await expect(api.as(ada).call(me.skills, { body: { skills }, headers: { 'if-match': '"1"' } })).toBeProblem(412, 'stale');
    await expect(knows(ada, [name, 1], [name, 2])).toBeProblem(400, 'invalid_input');
    await knows(ada);
    expect((await api.as(ada).call(me.get)).skills).toEqual([]);
  });
});
