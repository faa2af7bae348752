import type { Page } from '@playwright/test';
import type { Comment, Idea, Topic, TopicSummary } from '@ruche/contracts';
import { importThread } from './imported';
import { expect, test } from './journey';
import { choose, chooseByKeys, enterEditor, fitsOn, tabTo } from './screen';

const reply = 'Votre commentaire';

test('a topic in two browsers: written by keyboard, quoted, there at once, and what is new on return', async ({ visit, as, word }) => {
  const title = `Le café des ${word}`;
  const nora = await visit('nora');
  const jules = await visit('jules');

  await test.step('Nora opens it without a mouse', async () => {
    await nora.goto('/');
    await expect(nora.locator('[aria-keyshortcuts~="Control+K"]')).toBeAttached();
    await expect(nora.getByRole('heading', { level: 1 })).toBeVisible();
    await nora.keyboard.press('g');
    await nora.keyboard.press('f');
    await expect(nora.getByRole('heading', { level: 1, name: 'Forum' })).toBeVisible();
    await nora.keyboard.press('c');
    await nora.keyboard.press('t');
    await expect(nora.getByRole('textbox', { name: 'Sujet' })).toBeFocused();
    await nora.keyboard.type(title);
    const body = await enterEditor(nora, 'Votre message');
    await body.pressSequentially(`Trois ${word} par jour, est-ce bien raisonnable ?`);
    await nora.getByRole('button', { name: 'Publier' }).press('Enter');
    await expect(nora.getByRole('heading', { level: 1, name: title })).toBeVisible();
  });

  await test.step('Jules quotes her words with one key; she sees it without reloading', async () => {
    await jules.goto('/forum');
    await jules.getByRole('link', { name: title, exact: true }).click();
    await jules.locator('[data-quotable="opening"] p').selectText();
    await expect(jules.getByRole('button', { name: 'Citer', exact: true })).toBeVisible();
    await jules.keyboard.press('q');
    const editor = jules.locator(`[contenteditable="true"][aria-label="${reply}"]`);
    await expect(editor.locator('blockquote')).toContainText(`Trois ${word} par jour`);
    await editor.press('Control+End');
    await editor.pressSequentially('Quatre, le lundi.');
    await editor.press('Control+Enter');
    const arrived = nora.locator('article[id^="comment-"]').filter({ hasText: 'Quatre, le lundi.' });
    await expect(arrived).toBeVisible();
    await expect(arrived.locator('blockquote')).toContainText(`Trois ${word} par jour`);
  });

  await test.step('on return a line says what is new', async () => {
    await jules.goto('/');
    const [topic] = await (await as('nora')).list<TopicSummary>(`/topics?q=${word}`);
    await (await as('nora')).comment(topic?.id ?? 0, 'Et le mardi ?');
    await jules.goto('/forum');
    const row = jules.locator('#main [data-row]').filter({ hasText: title });
    await expect(row).toContainText('1 nouvelle');
    await row.getByRole('link', { name: title, exact: true }).press('Enter');
    await expect(jules.getByText('Nouveau depuis votre dernière visite')).toBeVisible();
    await expect(jules.locator('article[id^="comment-"]').last()).toContainText('Et le mardi ?');
  });

  await test.step('on a phone nothing scrolls sideways, and one replies', async () => {
    const phone = await visit('jules', { viewport: { width: 360, height: 740 } });
    await phone.goto('/forum');
    await phone.getByRole('link', { name: title, exact: true }).click();
    const editor = await enterEditor(phone, reply);
    await editor.pressSequentially('Depuis mon téléphone.');
    await phone.getByRole('button', { name: 'Commenter' }).click();
    await expect(nora.getByText('Depuis mon téléphone.')).toBeVisible();
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});

test('a long conversation opens in its middle and goes where one wants, part by part', async ({ visit, as }) => {
  const jules = await as('jules');
  const topic = (await jules.list<TopicSummary>('/topics?q=appareils&limit=100')).find((one) => one.comments > 60);
  if (!topic) throw new Error('no long topic in the demo');
  const all = await jules.list<Comment>(`/entries/${topic.id}/comments?limit=100`);
  expect(all.length).toBeGreaterThan(60);
  const page = await visit('jules');
  await page.goto(`${topic.url}#comment-${all[40]?.id}`);
  const shown = page.locator('article[id^="comment-"]');
  await expect(page.locator(`#comment-${all[40]?.id}`)).toBeInViewport();
  expect(await shown.count()).toBeLessThan(60);
  await expect(page.locator(`#comment-${all[29]?.id}`), 'what stands before is not there yet').toHaveCount(0);
  await page.mouse.move(300, 300);
  let asked = 0;
  page.on('request', (request) => {
    if (/comments\?.*cursor=/.test(request.url())) asked++;
  });
  await expect(async () => {
    if (asked === 0) await page.mouse.wheel(0, -400);
    await expect.poll(() => asked, { timeout: 300 }).toBeGreaterThan(0);
  }, 'scrolling up asks for what stands before').toPass();
  const read = await inSight(page);
  await expect(page.locator(`#comment-${all[10]?.id}`)).toBeAttached();
  expect(Math.abs((await inSight(page)) - read), 'what was read stays where it was').toBeLessThan(3);
  await choose(page, 'Aller à', 'À la dernière réponse');
  await expect(page.locator(`#comment-${all.at(-1)?.id}`)).toBeInViewport();
  await choose(page, 'Aller à', 'À une date');
  const day = page.getByRole('dialog', { name: 'À une date' });
  await day.getByLabel('Jour').fill(all[20]?.createdAt.slice(0, 10) ?? '');
  await day.getByRole('button', { name: 'Y aller' }).click();
  await expect(
    page.locator(`#comment-${all.find((c) => c.createdAt.slice(0, 10) === all[20]?.createdAt.slice(0, 10))?.id}`),
  ).toBeInViewport();
  await choose(page, 'Aller à', 'Au début');
  await expect(page.locator(`#comment-${all[0]?.id}`)).toBeInViewport();
});

test('five hundred replies open where one stopped, by one part, and nothing jumps while one scrolls back', async ({ visit, as, word }) => {
  const title = `Cinq cents avis sur les ${word}`;
  await importThread(title, 500);
  const nora = await as('nora');
  const [topic] = await nora.list<TopicSummary>(`/topics?q=${word}`);
  if (!topic) throw new Error('the topic was not imported');
  const ids = (await nora.list<Comment>(`/entries/${topic.id}/comments?since=2026-01-05T15:50:00Z&limit=30`)).map(({ id }) => id);
  const [last, next] = [ids[15] ?? 0, ids[16] ?? 0];
  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 360, height: 740 },
  ]) {
    await nora.send('PUT', `/entries/${topic.id}/read`, { lastCommentId: last });
    const page = await visit('nora', { viewport });
    const parts: string[] = [];
    page.on('request', (request) => request.url().includes(`/entries/${topic.id}/comments?`) && parts.push(request.url()));
    await page.addInitScript(watchShifts);
    await page.goto(topic.url);
    await expect(page.locator(`#comment-${next}`)).toBeInViewport();
    await expect(page.getByText('Nouveau depuis votre dernière visite')).toBeInViewport();
    expect(parts, 'one part of it is asked for').toHaveLength(1);
    expect(await page.locator('article[id^="comment-"]').count()).toBe(30);
    await page.mouse.move(viewport.width / 2, 400);
    for (let before = await inSight(page), turn = 0; parts.length < 2 && turn < 60; turn++) {
      await page.mouse.wheel(0, -viewport.height / 2);
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
      const now = await inSight(page);
      expect(now, 'scrolling back goes back').toBeLessThanOrEqual(before);
      expect(before - now, 'by no more than one scrolls').toBeLessThan(12);
      before = now;
    }
    expect(parts, 'what stands before comes by itself').toHaveLength(2);
    await expect.poll(() => page.locator('article[id^="comment-"]').count()).toBe(60);
    expect(await page.evaluate(() => (window as unknown as { shifted: number }).shifted), 'layout shift').toBeLessThan(0.1);
    await page.context().close();
  }
});

/** Adds up what Chrome calls layout shift, from the first paint. */
const watchShifts = () => {
  const sum = window as unknown as { shifted: number };
  sum.shifted = 0;
  new PerformanceObserver((seen) => {
    for (const shift of seen.getEntries() as unknown as { value: number; hadRecentInput: boolean }[])
      if (!shift.hadRecentInput) sum.shifted += shift.value;
  }).observe({ type: 'layout-shift', buffered: true });
};

/** The first reply that one sees. */
const inSight = (page: Page) =>
  page.evaluate(() => {
    const seen = [...document.querySelectorAll('article[id^="comment-"]')].find((each) => each.getBoundingClientRect().bottom > 0);
    return Number(seen?.id.replace('comment-', ''));
  });

test('a topic waits for its date among the drafts, and is there for others when it has come', async ({ visit, as, word, expected }) => {
  expected(/status of 404 .*\/api\/topics\/\d+$/);
  const title = `À lire demain : ${word}`;
  const nora = await visit('nora');
  await nora.goto('/forum/new');
  await nora.getByRole('textbox', { name: 'Sujet' }).fill(title);
  await (await enterEditor(nora, 'Votre message')).pressSequentially('Quand tout le monde sera là.');
  await nora.getByRole('button', { name: 'Programmer' }).click();
  await nora.getByRole('dialog').getByRole('button', { name: 'Programmer' }).click();
  await expect(nora.getByText(/^Programmé\s: .*09:00 \(Europe · Paris\)/)).toBeVisible();
  const id = Number(/\/t\/(\d+)/.exec(nora.url())?.[1]);
  await nora.goto('/drafts');
  await expect(nora.locator('#main [data-row]').filter({ hasText: title })).toContainText('Programmé');
  const jules = await visit('jules');
  await jules.goto(`/t/${id}`);
  await expect(jules.getByRole('heading', { level: 1, name: 'Introuvable' })).toBeVisible();
  const api = await as('nora');
  await api.send('PUT', `/topics/${id}/publication`, { publishAt: new Date(Date.now() + 2_000).toISOString() });
  await expect.poll(async () => (await api.get<Topic>(`/topics/${id}`)).state, { timeout: 60_000 }).toBe('published');
  await jules.goto('/forum');
  await expect(jules.getByRole('link', { name: title, exact: true })).toBeVisible();
});

test('a facilitator merges two topics, thinks again, splits one, and makes an idea of the other', async ({ visit, as, word }) => {
  const nora = await as('nora');
  const { id: spaceId } = await nora.space();
  const open = (title: string) => nora.send<Topic>('POST', '/topics', { spaceId, title, body: { markdown: `Parlons ${word}.` } });
  const [kept, twin] = [await open(`Les ${word} du matin`), await open(`Encore les ${word} du matin`)];
  await nora.comment(twin.id, `Une remarque sur les ${word}.`);
  const page = await visit('camille');
  await page.goto(twin.url);
  await choose(page, 'Autres actions', 'Fusionner avec un autre sujet');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Chercher le sujet à garder' }).fill(kept.title);
  await dialog.getByRole('button', { name: new RegExp(`^${kept.title}`) }).click();
  await dialog.getByRole('button', { name: 'Fusionner', exact: true }).click();
  await expect(page.getByText('La discussion continue dans')).toBeVisible();
  await expect.poll(async () => (await nora.get<Topic>(`/topics/${kept.id}`)).comments).toBe(2);
  await choose(page, 'Autres actions', 'Annuler la fusion');
  await expect(page.getByText('La discussion continue dans')).toBeHidden();
  await choose(page, 'Autres actions', 'Détacher des réponses');
  await dialog.getByRole('textbox', { name: 'Titre du nouveau sujet' }).fill(`À part : ${word}`);
  await dialog.getByRole('checkbox', { name: 'Nora Haddad' }).check();
  await dialog.getByRole('button', { name: 'Détacher 1 réponse' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `À part : ${word}` })).toBeVisible();
  await expect(page.getByText(`Camille Morel a détaché ce sujet de ${twin.title}`)).toBeVisible();
  await choose(page, 'Transformer', /En faire une idée/);
  await expect(page.getByRole('textbox', { name: 'Le titre' })).toHaveValue(`À part : ${word}`);
  const [idea] = await (await as('camille')).list<Idea>('/ideas?mine=true&stage=draft&sort=new');
  expect(idea?.title).toBe(`À part : ${word}`);
});

test('a topic is closed by keys alone on a phone: its author learns why, and everybody reads it', async ({ visit, as, word }) => {
  const nora = await as('nora');
  const { id: spaceId } = await nora.space();
  const topic = await nora.send<Topic>('POST', '/topics', {
    spaceId,
    title: `On tranche : ${word}`,
    body: { markdown: 'Pour ou contre ?' },
  });
  const page = await visit('camille', { viewport: { width: 360, height: 740 } });
  await page.goto(topic.url);
  await chooseByKeys(page, 'Autres actions', 'Fermer aux réponses');
  const dialog = page.getByRole('dialog', { name: 'Fermer aux réponses' });
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('La décision est prise.');
  await tabTo(page, dialog.getByRole('button', { name: 'Fermer le sujet' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Camille Morel a fermé ce sujet/)).toBeVisible();
  await fitsOn(page, 360);
  const author = await visit('nora');
  await author.goto('/notifications');
  const told = author.locator('#main [data-row]').filter({ hasText: topic.title });
  await expect(told).toContainText('La décision est prise.');
  await told.getByRole('link', { name: topic.title }).press('Enter');
  await expect(author.locator('blockquote').filter({ hasText: 'La décision est prise.' })).toBeVisible();
  await expect(author.getByRole('textbox', { name: reply })).toHaveCount(0);
});
