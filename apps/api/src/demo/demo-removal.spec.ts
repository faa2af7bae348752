import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { admin, comments, entries, ideas, people, session } from '@ruche/contracts';
import { anIdea, place } from '../features/ideas/ideas.factory';
import { FileStore } from '../platform/files/file-store';
import { Api } from '../testing/api';
import { aPerson, aSpace, companySpace, join, type TestPerson, type TestSpace } from '../testing/factories';
import { drainJobs } from '../testing/jobs';
import '../testing/matchers';
import { freshDatabase } from '../testing/postgres';
import { DemoRemoval } from './demo-removal';

/** Installations of their own: what is taken away is all that is of the demo. */
const api = new Api();
let root: TestPerson;
let company: TestSpace;
beforeAll(async () => {
  await api.start(await freshDatabase());
  root = await aPerson(api, { role: 'admin', name: 'Root' });
  company = await companySpace(api);
}, 30_000);
afterAll(() => api.stop(), 30_000);

const ofDemo = async (table: 'people' | 'spaces' | 'themes', ...things: { id: number }[]) => {
  await api.db.rows(`UPDATE ${table} SET demo = true WHERE id = ANY($1::bigint[])`, [things.map((t) => t.id)]);
};
const param = (thing: { id: number }) => ({ params: { id: String(thing.id) } });
const say = (person: TestPerson, entry: { id: number }, parentId?: number) =>
  api.as(person).call(comments.create, { ...param(entry), body: { body: { markdown: `Par ${person.name}.` }, parentId } });

describe('taking the demo away', () => {
  it('does nothing where there is none', async () => {
    expect(await api.as(root).call(admin.demo)).toEqual({ present: false, people: 0, entries: 0 });
    expect(await api.app.get(DemoRemoval).removeDemo(null)).toBe(false);
    expect(await api.db.rows(`SELECT 1 FROM audit_log WHERE action = 'demo.remove'`)).toEqual([]);
  });

  it('takes all that is of the demo, and nothing that real people did in the company space', async () => {
    const [real, demo, boss] = [
      await aPerson(api, { name: 'Real' }),
      await aPerson(api, { name: 'Démo' }),
      await aPerson(api, { name: 'Patronne', role: 'admin' }),
    ];
    for (const person of [real, demo, boss]) await join(api, company, person);
    const shop = await aSpace(api, { owner: demo });
    await join(api, shop, real);
    await ofDemo('people', demo, boss);
    await ofDemo('spaces', shop, company);
    await api.db.rows(`UPDATE spaces SET name = 'Maison Alvéole' WHERE company`);
    const [theirs, inShop, kept] = [
      await anIdea(api, { author: demo, space: company }),
      await anIdea(api, { author: real, space: shop }),
      await anIdea(api, { author: real, space: company }),
    ];
    for (const idea of [theirs, inShop]) await say(real, idea);
    await api.as(real).call(ideas.vote, param(theirs));

    // What they did to the idea that stays.
    await api.as(demo).call(ideas.vote, param(kept));
    await api.as(root).call(ideas.vote, param(kept));
    await api
      .as(demo)
      .call(entries.react, { params: { ...param(kept).params, kind: 'concern' }, body: { reason: 'Trop cher pour nous.' } });
    const question = await say(demo, kept);
    const answer = await say(real, kept, question.id);
    const deeper = await say(root, kept, answer.id);
    await api.as(demo).call(comments.react, { params: { id: String(answer.id), kind: 'useful' } });
    await api.db.rows(`INSERT INTO contributions (entry_id, person_id, role, share) VALUES ($1, $2, 'co_author', 30)`, [kept.id, demo.id]);
    await api.db.rows(`UPDATE contributions SET share = 70 WHERE entry_id = $1 AND role = 'author'`, [kept.id]);
    await api.db.rows(
      `INSERT INTO idea_transitions (idea_id, from_stage, to_stage, by_id, reason) VALUES ($1, 'open', 'shortlisted', $2, 'Elle plaît.')`,
      [kept.id, boss.id],
    );
    await place(api, kept.id, 'shortlisted');
    const [parent] = await api.db.rows<{ id: number }>(
      `INSERT INTO themes (depth, label_fr, label_en, demo) VALUES (1, 'Mère', 'Mother', true) RETURNING id`,
    );
    await api.db.rows(
      `INSERT INTO themes (depth, label_fr, label_en, demo, parent_id) VALUES (2, 'Fille du démo', 'Demo child', true, $1), (2, 'La nôtre', 'Ours', false, $1)`,
      [parent?.id],
    );
    await api.db.rows(`INSERT INTO themes (depth, label_fr, label_en, demo) VALUES (1, 'Ailleurs', 'Elsewhere', true)`);
    const key = 'aa/bb/0123456789abcdef01234567';
    await api.app.get(FileStore).put(key, Buffer.from('bytes'));
    await api.db.rows(`INSERT INTO files (owner_id, name, type, size, key, sha256) VALUES ($1, 'x', 'text/plain', 5, $2, '')`, [
      demo.id,
      key,
    ]);
    await drainJobs(api);

    expect(await api.as(root).call(admin.demo)).toEqual({ present: true, people: 2, entries: 2 });
    await api.as(boss).call(admin.removeDemo);
    await drainJobs(api);

    expect(await api.as(root).call(admin.demo)).toEqual({ present: false, people: 0, entries: 0 });
    for (const idea of [theirs, inShop]) await expect(api.as(root).call(ideas.get, param(idea))).toBeProblem(404);
    await expect(api.as(root).call(people.get, { params: { handle: demo.handle } })).toBeProblem(404);
    await expect(api.as(boss).call(session.get)).toBeProblem(401);
    const now = await api.as(real).call(ideas.get, param(kept));
    expect(now).toMatchObject({ votes: 1, comments: 2, stage: 'shortlisted' });
    expect(now.space.name).toBe('Toute l’entreprise');
    const thread = (await api.as(real).call(comments.list, param(kept))).items;
    expect(thread.map((c) => [c.id, c.parentId, c.replies, c.reactions.useful])).toEqual([
      [answer.id, null, 1, 0],
      [deeper.id, answer.id, 0, 0],
    ]);
    expect(await api.db.rows('SELECT person_id, share FROM contributions WHERE entry_id = $1', [kept.id])).toEqual([
      { person_id: real.id, share: 100 },
    ]);
    expect(
      await api.db.rows(`SELECT by_id, reason FROM idea_transitions WHERE idea_id = $1 AND to_stage = 'shortlisted'`, [kept.id]),
    ).toEqual([{ by_id: null, reason: 'Elle plaît.' }]);
    const counters = await api.db.row(
      'SELECT vote_count, comment_count, concern_count, trend = entry_trend(id) AS settled FROM entries WHERE id = $1',
      [kept.id],
    );
    expect(counters).toEqual({ vote_count: 1, comment_count: 2, concern_count: 0, settled: true });
    expect(await api.db.rows('SELECT label_fr, demo FROM themes ORDER BY id')).toEqual([
      { label_fr: 'Mère', demo: false },
      { label_fr: 'La nôtre', demo: false },
    ]);
    expect(await api.db.rows(`SELECT slug, demo, member_count FROM spaces`)).toEqual([{ slug: 'company', demo: false, member_count: 1 }]);
    await expect(api.app.get(FileStore).open(key)).rejects.toThrow();
    const log = (await api.as(root).call(admin.audit)).items.find((a) => a.action === 'demo.remove');
    expect(log).toMatchObject({ actor: `person:${boss.id}`, details: { people: 2, spaces: 1, entries: 2 } });
    expect(await api.db.rows('SELECT 1 FROM domain_events WHERE entry_id = $1', [theirs.id])).not.toEqual([]);
  });

  it('keeps a name that somebody gave the company', async () => {
    const demo = await aPerson(api);
    await ofDemo('people', demo);
    await api.db.rows(`UPDATE spaces SET name = 'La nôtre', demo = true WHERE company`);
    await api.as(root).call(admin.removeDemo);
    expect((await api.as().call(session.welcome)).company).toBe('La nôtre');
  });

  it('is for admins', async () => {
    const member = await aPerson(api);
    await expect(api.as(member).call(admin.removeDemo)).toBeProblem(403);
    await expect(api.as().call(admin.removeDemo)).toBeProblem(401);
  });
});

describe('the statements', () => {
  it('let go of everything that holds on: a new hold must be let go of there, then named here', async () => {
    const holds = await api.db.rows<{ name: string }>(
      `SELECT conname AS name FROM pg_constraint JOIN pg_namespace n ON n.oid = connamespace
        WHERE contype = 'f' AND confdeltype IN ('a', 'r') AND n.nspname = 'public' ORDER BY conname`,
    );
    expect(holds.map((h) => h.name)).toEqual([
      'coedited_updates_person_id_fk',
      'comments_author_id_fk',
      'comments_parent_id_fk',
      'contributions_person_id_fk',
      'entries_author_id_fk',
      'entries_space_id_fk',
      'entry_notices_by_id_fk',
      'files_owner_id_fk',
      'idea_merges_by_id_fk',
      'idea_transitions_by_id_fk',
      'page_checks_person_id_fk',
      'page_working_versions_person_id_fk',
      'passages_resolved_by_id_fk',
      'revisions_author_id_fk',
      'themes_parent_id_fk',
      'topic_merges_by_id_fk',
      'wiki_pages_edited_by_id_fk',
    ]);
  });
});
