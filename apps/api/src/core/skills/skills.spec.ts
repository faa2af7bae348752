import { describe, expect, it } from '@jest/globals';
import { admin, people as directory, endorsements, me, skills } from '@ruche/contracts';
import { useApi } from '../../testing/api';
import { anEntry, aPerson, companySpace, next, people, type TestPerson } from '../../testing/factories';
import '../../testing/matchers';

const api = useApi();
const knows = (person: TestPerson, name: string, level: 1 | 2 | 3 | 4 = 2) =>
  api.as(person).call(me.skills, { body: { skills: [{ name, level }] }, headers: { 'if-match': '"1"' } });
const idOf = async (name: string): Promise<number> =>
  (await api.db.row<{ id: number }>('SELECT id FROM skills WHERE label_fr = $1', [name]))?.id ?? 0;
const on = (id: number) => ({ params: { id: String(id) } });

describe('skills, for those who look after them', () => {
  it('are all there by name, page by page, but for those that people keep to themselves', async () => {
    const root = await aPerson(api, { role: 'admin' });
    const names = ['Zinc', 'Écorce', 'ardoise'].map((name) => `${name} ${next()}x`);
    const holders = await people(api, 3);
    for (const [i, name] of names.entries()) await knows(holders[i] as TestPerson, name);
    const secret = await aPerson(api);
    await knows(secret, 'Un savoir bien gardé');
    await api.db.rows(`UPDATE people SET field_readers = '{"skills":"nobody"}' WHERE id = $1`, [secret.id]);
    await api.db.rows('SELECT directory_refresh(ARRAY[$1::bigint])', [secret.id]);
    const found: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await api.as(root).call(skills.all, { query: { limit: '1', ...(cursor ? { cursor } : {}) } });
      found.push(...page.items.map(({ label }) => label.fr));
      if (!page.nextCursor) break;
      cursor = page.nextCursor;
    }
    expect(found.filter((name) => names.includes(name))).toEqual([names[2], names[1], names[0]]);
    expect(found).not.toContain('Un savoir bien gardé');
    expect((await api.as(root).call(skills.all, { query: { q: 'ecorce' } })).items).toMatchObject([{ label: { fr: names[1] }, people: 1 }]);
  });

  it('two become one: the higher level, what was vouched for, and the old names as ways to find it', async () => {
    const [root, ada, bob, both] = [await aPerson(api, { role: 'admin' }), ...(await people(api, 3))] as [
      TestPerson,
      TestPerson,
      TestPerson,
      TestPerson,
    ];
    const [old, kept] = [`Réf naturel ${next()}`, `SEO ${next()}`];
    await knows(ada, old, 3);
    await knows(bob, kept, 2);
    await api.as(both).call(me.skills, {
      body: {
        skills: [
          { name: old, level: 4 },
          { name: kept, level: 1 },
        ],
      },
      headers: { 'if-match': '"1"' },
    });
    const [from, into] = [await idOf(old), await idOf(kept)];
    const entry = await anEntry(api, { space: await companySpace(api), author: ada });
    await api.db.rows('INSERT INTO endorsements (person_id, skill_id, by_id, entry_id) VALUES ($1, $2, $3, $4)', [
      ada.id,
      from,
      bob.id,
      entry.id,
    ]);
    await expect(api.as(root).call(skills.merge, { ...on(from), body: { intoId: from } })).toBeProblem(400);
    await expect(api.as(root).call(skills.merge, { ...on(from), body: { intoId: 999_999 } })).toBeProblem(400);
    const merged = await api.as(root).call(skills.merge, { ...on(from), body: { intoId: into } });
    expect(merged).toMatchObject({ id: into, label: { fr: kept }, synonyms: [old], people: 3 });
    const levels = await api.db.rows('SELECT person_id AS id, declared FROM person_skills WHERE skill_id = $1 ORDER BY 1', [into]);
    const expected = [
      { id: ada.id, declared: 3 },
      { id: bob.id, declared: 2 },
      { id: both.id, declared: 4 },
    ];
    expect(levels).toEqual(expected.sort((a, b) => a.id - b.id));
    const vouched = await api.as(root).call(endorsements.list, { params: { handle: ada.handle, skillId: String(into) } });
    expect(vouched.items).toMatchObject([{ by: { id: bob.id } }]);
    // Who types the old name finds the same people, and declares the same skill.
    const newcomer = await aPerson(api);
    await knows(newcomer, old);
    expect((await api.as(newcomer).call(me.get)).skills).toMatchObject([{ id: into }]);
    expect((await api.as(bob).call(directory.list, { query: { q: old } })).items.map(({ id }) => id)).toContain(ada.id);
    await expect(api.as(root).call(skills.merge, { ...on(from), body: { intoId: into } })).toBeProblem(404);
    expect((await api.as(root).call(admin.audit)).items.find(({ action }) => action === 'skill.merged')).toMatchObject({
      target: `skill:${into}`,
      details: { from, people: 2 },
    });
  });

  it('one that became another is one of its own again, but for what its people changed since', async () => {
    const [root, ada, bob, both, gone] = [await aPerson(api, { role: 'admin' }), ...(await people(api, 4))] as [
      TestPerson,
      TestPerson,
      TestPerson,
      TestPerson,
      TestPerson,
    ];
    const [old, kept] = [`Dorure ${next()}`, `Reliure ${next()}`];
    await knows(ada, old, 3);
    await knows(gone, old, 2);
    await knows(bob, kept, 2);
    const [oldOne, keptOne] = [
      { name: old, level: 4 as const },
      { name: kept, level: 1 as const },
    ];
    await api.as(both).call(me.skills, { body: { skills: [oldOne, keptOne] }, headers: { 'if-match': '"1"' } });
    const [from, into] = [await idOf(old), await idOf(kept)];
    const entry = await anEntry(api, { space: await companySpace(api), author: ada });
    const vouch = (by: TestPerson) =>
      api.db.rows('INSERT INTO endorsements (person_id, skill_id, by_id, entry_id) VALUES ($1, $2, $3, $4)', [
        ada.id,
        from,
        by.id,
        entry.id,
      ]);
    await vouch(bob);
    await vouch(both);
    await api.db.rows('INSERT INTO team_wants (manager_id, skill_id, level, people) VALUES ($1, $2, 3, 2)', [bob.id, from]);
    await api.db.rows(`UPDATE skills SET synonyms = ARRAY['enluminure'] WHERE id = $1`, [from]);
    const levels = (skill: number) =>
      api.db.rows<{ id: number; declared: number | null }>(
        'SELECT person_id AS id, declared FROM person_skills WHERE skill_id = $1 ORDER BY 1',
        [skill],
      );
    const before = [await levels(from), await levels(into)];
    await api.as(root).call(skills.merge, { ...on(from), body: { intoId: into } });
    expect(await api.db.rows('SELECT level FROM team_wants WHERE skill_id = $1', [into])).toEqual([{ level: 3 }]);
    const [listed] = (await api.as(root).call(skills.all, { query: { q: kept } })).items;
    expect(listed).toMatchObject({ synonyms: [old, 'enluminure'], merged: [{ id: from, label: { fr: old } }] });
    // Since then one gives the skill up, and one takes a vouching back.
    await api.as(gone).call(me.skills, { body: { skills: [] }, headers: { 'if-match': '"2"' } });
    await api.db.rows('DELETE FROM endorsements WHERE skill_id = $1 AND by_id = $2', [into, both.id]);
    const again = await api.as(root).call(skills.unmerge, on(from));
    expect(again).toMatchObject({ id: from, label: { fr: old }, synonyms: ['enluminure'] });
    const levelled = (list: { id: number }[] | undefined) => list?.filter(({ id }) => id !== gone.id);
    expect([await levels(from), await levels(into)]).toEqual([levelled(before[0]), before[1]]);
    const vouched = async (skillId: number) =>
      (await api.as(root).call(endorsements.list, { params: { handle: ada.handle, skillId: String(skillId) } })).items.map(
        ({ by }) => by.id,
      );
    expect([await vouched(from), await api.db.rows('SELECT 1 FROM endorsements WHERE skill_id = $1', [into])]).toEqual([[bob.id], []]);
    expect((await api.as(root).call(skills.all, { query: { q: kept } })).items).toMatchObject([{ synonyms: [], merged: [] }]);
    await expect(api.as(root).call(skills.unmerge, on(from))).toBeProblem(404);
    await expect(api.as(bob).call(skills.unmerge, on(from))).toBeProblem(403);
  });
});
