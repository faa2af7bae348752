import { describe, expect, it } from '@jest/globals';
import { type CompanyLink, type QuickLinkAudience, quickLinks } from '@ruche/contracts';
import { Outbound, Refused } from '../../platform/outbound/outbound';
import { useApi } from '../../testing/api';
import { anEntry, aPerson, aSpace, type TestPerson } from '../../testing/factories';
import { drainJobs } from '../../testing/jobs';
import '../../testing/matchers';
import { CheckLinks } from './check-links.job';

const api = useApi();
const idOf = (id: number) => ({ params: { id: String(id) } });
const admin = () => aPerson(api, { role: 'admin' });
const add = (who: TestPerson, label: string, audience: QuickLinkAudience = { kind: 'everyone' }, url = '/ideas') =>
  api.as(who).call(quickLinks.createCompany, { body: { label, url, audience } });
const own = (who: TestPerson, label: string, url = '/ideas') => api.as(who).call(quickLinks.create, { body: { label, url, icon: '🐝' } });
const list = async (who: TestPerson) => (await api.as(who).call(quickLinks.list)).items;
const labels = async (who: TestPerson) => (await list(who)).map((l) => l.label);
const at = (who: TestPerson, where: { department?: string; site?: string }) =>
  api.db.rows('UPDATE people SET department = $2, site = $3 WHERE id = $1', [who.id, where.department ?? '', where.site ?? '']);

describe('the links of the company', () => {
  it('stand on the home of those whom they are for', async () => {
    const boss = await admin();
    const [brand, lyon, guest] = [await aPerson(api), await aPerson(api), await aPerson(api, { role: 'guest' })];
    await at(brand, { department: 'Marque', site: 'Nantes' });
    await at(lyon, { site: 'lyon' });
    await add(boss, 'Pour la marque', { kind: 'department', value: 'marque' });
    await add(boss, 'Pour Lyon', { kind: 'site', value: 'Lyon' });
    await add(boss, 'Pour les invités', { kind: 'role', value: 'guest' });
    await add(boss, 'Pour tout le monde');
    expect(await labels(brand)).toEqual(['Pour la marque', 'Pour tout le monde']);
    expect(await labels(lyon)).toEqual(['Pour Lyon', 'Pour tout le monde']);
    expect(await labels(guest)).toEqual(['Pour les invités', 'Pour tout le monde']);
    const [first] = await list(brand);
    await expect(api.as(lyon).call(quickLinks.hide, idOf(first?.id ?? 0))).toBeProblem(404);
  });

  it('are put in order, changed and removed by admins alone', async () => {
    const boss = await admin();
    const [a, b] = [await add(boss, 'Un'), await add(boss, 'Deux')];
    await api.as(boss).call(quickLinks.moveCompany, { ...idOf(b.id), body: { after: null } });
    await api
      .as(boss)
      .call(quickLinks.updateCompany, { ...idOf(a.id), body: { label: 'Un bis', url: '/forum', audience: { kind: 'everyone' } } });
    const all = (await api.as(boss).call(quickLinks.company)).items.map((l) => l.label);
    expect([all[0], all.at(-1)]).toEqual(['Deux', 'Un bis']);
    const mine = await own(boss, 'À moi');
    for (const route of [quickLinks.removeCompany, quickLinks.remove] as const)
      await expect(api.as(boss).call(route, idOf(route === quickLinks.remove ? a.id : mine.id))).toBeProblem(404);
    await expect(add(await aPerson(api, { role: 'facilitator' }), 'Non')).toBeProblem(403);
    await api.as(boss).call(quickLinks.removeCompany, idOf(a.id));
    expect(await labels(boss)).not.toContain('Un bis');
  });

  it.each(['http://ruche.test', 'javascript:alert(1)', '//evil.test', '/\\evil.test', 'https://a@b.test', 'https://', 'ideas', '/a b'])(
    'lead nowhere else: %s',
    async (url) => {
      await expect(own(await aPerson(api), 'Un lien', url)).toBeProblem(400);
    },
  );

  it('carry one emoji, one of our drawings or nothing', async () => {
    const nora = await aPerson(api);
    const make = (icon: string) => api.as(nora).call(quickLinks.create, { body: { label: 'Un lien', url: '/', icon } });
    for (const icon of ['', 'calendar', '🐝', '👩🏽‍💻', '❤️', '🇫🇷']) expect((await make(icon)).icon).toBe(icon);
    for (const icon of ['a', '12', '<b>', '🐝x']) await expect(make(icon)).toBeProblem(400);
  });
});

describe('my own links', () => {
  it('come after the company’s, in my order; what I hide is marked', async () => {
    const boss = await admin();
    const nora = await aPerson(api, { role: 'member' });
    const shared = await add(boss, 'Pour nous');
    const [a, b] = [await own(nora, 'Alpha'), await own(nora, 'Bêta')];
    await api.as(nora).call(quickLinks.move, { ...idOf(b.id), body: { after: null } });
    for (const _ of [1, 2]) await api.as(nora).call(quickLinks.hide, idOf(shared.id));
    const found = await list(nora);
    expect(found.slice(-2).map((l) => l.id)).toEqual([b.id, a.id]);
    expect(found.find((l) => l.id === shared.id)).toMatchObject({ own: false, hidden: true });
    expect((await list(boss)).find((l) => l.id === shared.id)).toMatchObject({ hidden: false });
    await api.as(nora).call(quickLinks.show, idOf(shared.id));
    expect((await list(nora)).every((l) => !l.hidden)).toBe(true);
    await expect(api.as(boss).call(quickLinks.update, { ...idOf(a.id), body: { label: 'Pris', url: '/' } })).toBeProblem(404);
    await api.as(nora).call(quickLinks.remove, idOf(a.id));
    expect(await labels(nora)).not.toContain('Alpha');
  });

  it('are twenty at most', async () => {
    const nora = await aPerson(api);
    for (let i = 0; i < 20; i++) await own(nora, `Lien ${i}`);
    await expect(own(nora, 'De trop')).toBeProblem(409, 'too_many_links');
  });
});

describe('once a week', () => {
  it('links that lead nowhere are found; a server that is late says nothing', async () => {
    const boss = await admin();
    const space = await aSpace(api);
    const entry = await anEntry(api, { space, author: boss });
    const answers: Record<string, number | Error> = {
      'https://here.test/': 200,
      'https://asks.test/': 401,
      'https://gone.test/': 404,
      'https://ill.test/': 503,
      'https://late.test/': new Error('late'),
      'https://nobody.test/': Object.assign(new Error('who?'), { code: 'ENOTFOUND' }),
      'https://inside.test/': new Refused('inside'),
    };
    const outbound = api.app.get(Outbound);
    outbound.status = async (url) => {
      const answer = answers[url] ?? 500;
      if (typeof answer !== 'number') throw answer;
      return answer;
    };
    const inside = [
      `/blog/${entry.id}-un-titre`,
      '/t/999999',
      `/spaces/${space.slug}?tab=forum`,
      '/spaces/nulle-part',
      '/people/personne',
      '/forum',
    ];
    for (const url of [...inside, ...Object.keys(answers)]) await add(boss, 'Un lien', { kind: 'everyone' }, url);
    const looked = async () => {
      await api.app.get(CheckLinks).run();
      return new Map((await api.as(boss).call(quickLinks.company)).items.map((l) => [l.url, l] as const));
    };
    const found = await looked();
    const health = (url: string) => found.get(url)?.health;
    expect(inside.map(health)).toEqual(['alive', 'dead', 'alive', 'dead', 'dead', 'alive']);
    expect(Object.keys(answers).map(health)).toEqual(['alive', 'alive', 'dead', 'unknown', 'unknown', 'dead', 'unreachable']);
    const gone = found.get('https://gone.test/') as CompanyLink;
    expect([gone.deadSince, gone.checkedAt]).toEqual([expect.any(String), expect.any(String)]);
    answers['https://gone.test/'] = new Error('late');
    answers['https://here.test/'] = 410;
    answers['https://nobody.test/'] = 200;
    const again = await looked();
    expect(again.get('https://gone.test/')).toMatchObject({ health: 'dead', deadSince: gone.deadSince });
    expect(again.get('https://here.test/')).toMatchObject({ health: 'dead' });
    expect(again.get('https://nobody.test/')).toMatchObject({ health: 'alive', deadSince: null });
    const changed = await api
      .as(boss)
      .call(quickLinks.updateCompany, { ...idOf(gone.id), body: { label: 'Un lien', url: '/ideas', audience: { kind: 'everyone' } } });
    expect(changed).toMatchObject({ health: 'unknown', deadSince: null, checkedAt: null });
    await drainJobs(api);
  });
});
