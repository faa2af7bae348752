import type { Idea, Post } from '@ruche/contracts';
import { anOpenIdea } from './api';
import { expect, test } from './journey';
import { bellOf, enterEditor, unreadOn, voteOn } from './screen';

const saved = /Enregistré à/;

test('what is read in one tab is read in the other', async ({ visit, as, word }) => {
  const idea = await anOpenIdea(await as('ines'), await as('camille'), `Une carte de fidélité ${word}`);
  await (await as('nora')).comment(idea.id, `Et pour les ${word} ?`);
  const one = await visit('ines');
  const other = await one.context().newPage();
  for (const tab of [one, other]) {
    await tab.goto('/');
    await expect.poll(() => unreadOn(tab)).toBeGreaterThan(0);
  }
  await bellOf(one).click();
  await one.getByRole('dialog').getByRole('button', { name: 'Tout marquer comme lu' }).click();
  for (const tab of [one, other]) await expect(bellOf(tab)).toHaveAccessibleName('Notifications, 0 non lue');
});

test('one draft in two tabs: nothing is lost', async ({ visit, as, word, expected }) => {
  expected(/status of 412/);
  const jules = await as('jules');
  const draft = await jules.draft(`Une idée écrite deux fois ${word}`);
  const one = await visit('jules');
  const other = await one.context().newPage();
  for (const tab of [one, other]) await tab.goto(`/ideas/${draft.id}/edit`);
  for (const tab of [one, other]) await expect(tab.getByLabel('Le problème')).toBeVisible();
  await one.getByLabel('Le problème').fill('Écrit dans le premier onglet.');
  await one.getByLabel('L’objectif').fill('Un objectif que le second onglet ne connaît pas.');
  await expect
    .poll(() => jules.idea(draft.id))
    .toMatchObject({ problem: 'Écrit dans le premier onglet.', goal: 'Un objectif que le second onglet ne connaît pas.' });
  await other.getByLabel('Le problème').fill('Écrit dans le second onglet.');
  const dialog = other.getByRole('dialog', { name: 'Cette idée a changé ailleurs' });
  await expect(dialog).toContainText('Écrit dans le premier onglet.');
  await expect(dialog).toContainText('Écrit dans le second onglet.');
  await dialog.getByRole('button', { name: 'Garder la mienne' }).click();
  // What the second tab never touched is as the first one left it.
  await expect
    .poll(() => jules.idea(draft.id))
    .toMatchObject({ problem: 'Écrit dans le second onglet.', goal: 'Un objectif que le second onglet ne connaît pas.' });
  await other.getByRole('button', { name: 'Revenir sur ce choix' }).click();
  await expect.poll(async () => (await jules.idea(draft.id)).problem).toBe('Écrit dans le premier onglet.');
});

test('one post in two tabs: the other version is shown, and nothing is lost', async ({ visit, as, word, expected }) => {
  expected(/status of 412/);
  const jules = await as('jules');
  const body = { markdown: 'Le texte du début.' };
  const draft = await jules.send<Post>('POST', '/posts', { title: `Un carnet écrit deux fois ${word}`, body });
  const titleOf = async () => (await jules.get<Post>(`/posts/${draft.id}`)).title;
  const one = await visit('jules');
  const other = await one.context().newPage();
  for (const tab of [one, other]) {
    await tab.goto(`/blog/${draft.id}/edit`);
    await expect(tab.getByLabel('Le titre')).toHaveValue(draft.title);
  }
  await one.getByLabel('Le titre').fill(`Du premier onglet ${word}`);
  await expect.poll(titleOf).toBe(`Du premier onglet ${word}`);
  await other.getByLabel('Le titre').fill(`Du second onglet ${word}`);
  const dialog = other.getByRole('dialog', { name: 'Ce texte a changé ailleurs' });
  await expect(dialog).toContainText(`Du premier onglet ${word}`);
  await expect(dialog).toContainText(`Du second onglet ${word}`);
  await dialog.getByRole('button', { name: 'Garder la mienne' }).click();
  await expect.poll(titleOf).toBe(`Du second onglet ${word}`);
  await other.getByRole('button', { name: 'Revenir sur ce choix' }).click();
  await expect.poll(titleOf).toBe(`Du premier onglet ${word}`);
  await expect(other.getByLabel('Le titre')).toHaveValue(`Du premier onglet ${word}`);
});

test('a double click is one vote', async ({ visit, as, word }) => {
  const idea = await anOpenIdea(await as('nora'), await as('camille'), `Un vote et un seul ${word}`);
  const page = await visit('jules');
  await page.goto(idea.url);
  const answered = page.waitForResponse((response) => response.url().endsWith(`/ideas/${idea.id}/vote`));
  await voteOn(page, idea.title).dblclick();
  await answered;
  await expect(voteOn(page, idea.title)).toHaveAccessibleName(/^1 votée/);
  expect(await (await as('jules')).idea(idea.id)).toMatchObject({ votes: 1, viewer: { voted: true } });
});

test('« back » finds the board where it was', async ({ visit }) => {
  const page = await visit('jules');
  await page.goto('/ideas?tab=all');
  const rows = page.locator('#main [data-row] a[data-row-link]');
  await expect.poll(() => rows.count()).toBeGreaterThan(8);
  const row = rows.nth(8);
  await row.evaluate((link) => link.scrollIntoView({ block: 'center' }));
  const place = () => page.evaluate(() => Math.round(window.scrollY));
  await expect.poll(place).toBeGreaterThan(300);
  const before = await place();
  const title = (await row.textContent()) ?? '';
  await row.click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Idées' })).toBeVisible();
  await expect.poll(async () => Math.abs((await place()) - before)).toBeLessThan(60);
});

test('a draft survives a reload and a moment without connection', async ({ visit, as, word, expected }) => {
  expected(/ERR_INTERNET_DISCONNECTED/);
  const title = `Une idée dans le tunnel ${word}`;
  const page = await visit('jules');
  await page.goto('/ideas/new');
  await page.getByRole('textbox', { name: 'Le titre' }).fill(title);
  await expect(page.getByRole('status').filter({ hasText: saved })).toBeVisible();
  const body = await enterEditor(page, 'La proposition');
  await page.context().setOffline(true);
  await expect(page.getByText('Vous êtes hors ligne.')).toBeVisible();
  await body.pressSequentially('Écrit sans réseau.');
  await expect(page.getByRole('status').filter({ hasText: /gardé sur cet appareil/ })).toBeVisible({ timeout: 15_000 });
  await page.context().setOffline(false);
  const mine = async () =>
    (await (await as('jules')).list<Idea>('/ideas?mine=true&stage=draft&sort=new')).find((idea) => idea.title === title);
  await expect.poll(async () => (await mine())?.excerpt).toContain('Écrit sans réseau.');
  await page.getByLabel('Le problème').fill('Écrit juste avant de recharger.');
  await page.reload();
  await expect(page.getByLabel('Le titre')).toHaveValue(title);
  await expect(page.getByLabel('Le problème')).toHaveValue('Écrit juste avant de recharger.');
  await expect(page.locator('#field-body')).toContainText('Écrit sans réseau.');
});
