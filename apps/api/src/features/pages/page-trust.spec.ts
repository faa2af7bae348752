import { describe, expect, it } from '@jest/globals';
import { notifications, pageHistory, pages, pageTrust, search, spaces } from '@ruche/contracts';
import { useApi } from '../../testing/api';
import { aPerson, aSpace, people, type TestPerson } from '../../testing/factories';
import { drainJobs } from '../../testing/jobs';
import '../../testing/matchers';
import { aTopic } from '../topics/topics.factory';
import { aPage } from './pages.factory';
import { VerificationJob } from './verification.job';

const api = useApi();
const id = (of: { id: number }) => ({ params: { id: String(of.id) } });

async function aWiki(n = 2) {
  const owner = await aPerson(api);
  const space = await aSpace(api, { owner });
  const members = (await people(api, n, { in: space })) as [TestPerson, TestPerson, TestPerson];
  const told = async (who: TestPerson) => {
    await drainJobs(api);
    return (await api.as(who).call(notifications.list)).items.map((n) => `${n.type} ${n.entry?.id}`);
  };
  return { owner, space, members, told };
}

describe('where pages are reviewed', () => {
  it('they wait for whoever runs the space, who publishes them or sends them back', async () => {
    const { owner, space, members, told } = await aWiki();
    const [author, other] = members;
    await api.as(owner).call(spaces.update, { params: { slug: space.slug }, body: { pageReview: true } });
    const page = await aPage(api, { space, author });
    expect(await api.as(author).call(pages.get, id(page))).toMatchObject({ state: 'in_review', can: { publish: false, sendBack: true } });
    await expect(api.as(other).call(pages.get, id(page))).toBeProblem(404);
    expect(await told(owner)).toEqual([`page_review ${page.id}`]);
    await expect(api.as(author).call(pages.publish, id(page))).toBeProblem(403);
    await api.as(owner).call(pages.sendBack, id(page));
    await expect(api.as(owner).call(pages.get, id(page))).toBeProblem(404);
    expect(await api.as(author).call(pages.publish, id(page))).toMatchObject({ state: 'in_review' });
    expect(await api.as(owner).call(pages.publish, id(page))).toMatchObject({ state: 'published' });
    expect(await api.as(other).call(pages.get, id(page))).toMatchObject({ state: 'published', can: { edit: true } });
    // Whoever runs the space asks nobody.
    expect(await api.as(owner).call(pages.get, id(await aPage(api, { space, author: owner })))).toMatchObject({ state: 'published' });
  });

  it('and is kept as it was in the archive', async () => {
    const { space, members } = await aWiki();
    const [author, other] = members;
    const page = await aPage(api, { space, author });
    await expect(api.as(other).call(pages.archive, id(page))).toBeProblem(403);
    expect(await api.as(author).call(pages.archive, id(page))).toMatchObject({ state: 'archived', can: { edit: false, unarchive: true } });
    const change = { ...id(page), body: { title: 'Autrement' }, headers: { 'if-match': '"2"' } };
    await expect(api.as(author).call(pages.update, change)).toBeProblem(403, 'page_archived');
    expect(await api.as(author).call(pages.unarchive, id(page))).toMatchObject({ state: 'published' });
  });
});

describe('a verification', () => {
  it('holds for some months, is asked for again a week before, and is over in time', async () => {
    const { space, members, told } = await aWiki();
    const [author, other] = members;
    const page = await aPage(api, { space, author });
    await expect(api.as(other).call(pageTrust.check, { ...id(page), body: { verdict: 'verified' } })).toBeProblem(403);
    const verified = await api
      .as(author)
      .call(pageTrust.check, { ...id(page), body: { verdict: 'verified', months: 3, ownerId: other.id, comment: 'Relu.' } });
    expect(verified).toMatchObject({
      verification: {
        owner: { id: other.id },
        months: 3,
        by: { id: author.id },
        changedSince: false,
        checks: [{ verdict: 'verified', comment: 'Relu.' }],
      },
    });
    const job = api.app.get(VerificationJob);
    const ends = (interval: string) =>
      api.db.rows(`UPDATE wiki_pages SET verify_by = now() + $2::interval WHERE entry_id = $1`, [page.id, interval]);
    await ends('8 days');
    await job.run();
    expect(await told(other)).toEqual([]);
    await ends('6 days');
    await job.run();
    await job.run();
    expect(await told(other)).toEqual([`page_expiring ${page.id}`]);
    await ends('-1 minute');
    await job.run();
    await job.run();
    expect(await told(other)).toEqual([`page_outdated ${page.id}`, `page_expiring ${page.id}`]);
    expect(await api.as(author).call(pages.list, { query: { sort: 'verify', space: String(space.id) } })).toMatchObject({
      items: [{ id: page.id, state: 'to_verify' }],
    });
    // Its owner vouches for it.
    expect(await api.as(other).call(pageTrust.check, { ...id(page), body: { verdict: 'verified' } })).toMatchObject({
      state: 'published',
      verification: { owner: { id: other.id }, months: 3 },
    });
  });

  it('is called into doubt by whoever could correct it, and comes first among equals', async () => {
    const { space, members, told } = await aWiki();
    const [author, other] = members;
    const [sure, plain] = [
      await aPage(api, { space, author, title: 'Frelons, mode d’emploi', body: 'Un.' }),
      await aPage(api, { space, author, title: 'Frelons, mode d’emploi', body: 'Un.' }),
    ];
    const found = async () => {
      await drainJobs(api);
      return (await api.as(other).call(search.find, { query: { q: 'frelons' } })).items.map((hit) => hit.id);
    };
    expect(await found()).toEqual([plain.id, sure.id]);
    await api.as(author).call(pageTrust.check, { ...id(sure), body: { verdict: 'verified' } });
    expect(await found()).toEqual([sure.id, plain.id]);
    await api.as(other).call(pageTrust.check, { ...id(sure), body: { verdict: 'outdated', comment: 'Le prix a changé.' } });
    expect(await told(author)).toEqual([`page_outdated ${sure.id}`]);
    expect(await found()).toEqual([plain.id, sure.id]);
  });
});

describe('what readers say', () => {
  it('counts once each, and is read by those who look after the page', async () => {
    const { space, members } = await aWiki();
    const [author, other] = members;
    const page = await aPage(api, { space, author });
    await expect(api.as(author).call(pageTrust.rate, { ...id(page), body: { useful: true } })).toBeProblem(403, 'own_entry');
    await api.as(other).call(pageTrust.rate, { ...id(page), body: { useful: true } });
    const said = await api.as(other).call(pageTrust.rate, { ...id(page), body: { useful: false, note: 'Il manque les prix.' } });
    expect(said.useful).toEqual({ yes: 0, no: 1, mine: false, notes: [] });
    expect((await api.as(author).call(pages.get, id(page))).useful).toMatchObject({
      no: 1,
      mine: null,
      notes: [{ note: 'Il manque les prix.' }],
    });
    expect((await api.as(other).call(pageTrust.unrate, id(page))).useful).toMatchObject({ yes: 0, no: 0, mine: null });
  });
});

describe('what documents speak of', () => {
  it('is known from both ends, as far as it may be read', async () => {
    const { space, members } = await aWiki();
    const [author, other] = members;
    const page = await aPage(api, { space, author, title: 'Tarifs' });
    const topic = await aTopic(api, { space, author, body: `Voir [les tarifs](/wiki/${page.id}-tarifs).` });
    const secret = await aPage(api, { space, author, body: `Voir [les tarifs](/wiki/${page.id}).`, draft: true });
    const seen = async (who: TestPerson) => (await api.as(who).call(pageTrust.backlinks, id(page))).items.map((b) => b.id);
    expect([await seen(author), await seen(other)]).toEqual([[secret.id, topic.id], [topic.id]]);
    const speaking = await aPage(api, {
      space,
      author,
      title: 'Accueil',
      body: `Nos [tarifs](/wiki/${page.id}-tarifs) et [le reste](/wiki/999999999-rien#bas).`,
    });
    const broken = async (who: TestPerson) => (await api.as(who).call(pageTrust.brokenLinks, { params: { slug: space.slug } })).items;
    expect(await broken(other)).toEqual([
      {
        page: { id: speaking.id, title: 'Accueil', url: `/wiki/${speaking.id}-accueil` },
        label: 'le reste',
        href: '/wiki/999999999-rien#bas',
      },
    ]);
    await api.as(author).call(pages.remove, id(page));
    expect((await broken(other)).map((b) => b.label)).toEqual(['tarifs', 'le reste']);
  });

  it('a template is copied: changing it changes no page', async () => {
    const { space, members } = await aWiki();
    const [author, other] = members;
    const template = await aPage(api, { space, author, title: 'Brief', body: '## But' });
    await api.as(other).call(pageTrust.makeTemplate, id(template));
    const [offered] = (await api.as(other).call(pages.list, { query: { template: 'true', space: String(space.id) } })).items;
    expect(offered).toMatchObject({ id: template.id, template: true });
    const { body } = await api.as(other).call(pages.get, id(template));
    const made = await api
      .as(other)
      .call(pages.create, { body: { spaceId: space.id, title: 'Brief de printemps', body: { doc: body.doc } } });
    const next = { ...id(template), body: { body: { markdown: 'Tout autre chose' } }, headers: { 'if-match': '"1"' } };
    await api.as(author).call(pages.update, next);
    expect((await api.as(other).call(pages.get, id(made))).body.text).toBe('But');
    expect((await api.as(other).call(pageHistory.revisions, id(made))).items).toHaveLength(1);
  });
});
