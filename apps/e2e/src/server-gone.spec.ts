import { anOpenIdea } from './api';
import { expect, test } from './journey';
import { enterEditor, voteOn } from './screen';

test.beforeEach(({ expected }) => expected(/ERR_FAILED|status of 503|ERR_INTERNET_DISCONNECTED/));

test('a list that cannot come says so, and comes when asked again', async ({ visit }) => {
  const page = await visit('jules');
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.route('**/api/people*', (route) => route.abort());
  await page.getByRole('navigation').first().getByRole('link', { name: 'Personnes' }).click();
  await expect(page.getByRole('alert')).toContainText('Pas de réponse du serveur.');
  await page.unroute('**/api/people*');
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await expect(page.locator('#main [data-row]').first()).toBeVisible();
});

test('a vote that is not kept is taken back, with the reason', async ({ visit, as, word }) => {
  const idea = await anOpenIdea(await as('nora'), await as('camille'), `Un vote sans serveur ${word}`);
  const page = await visit('jules');
  await page.goto(idea.url);
  await expect(voteOn(page, idea.title)).toHaveAccessibleName(/^0 /);
  await page.route('**/vote', (route) => route.abort());
  await voteOn(page, idea.title).click();
  await expect(page.getByText('Pas de réponse du serveur.')).toBeVisible();
  await expect(voteOn(page, idea.title)).toHaveAttribute('aria-pressed', 'false');
  await page.unroute('**/vote');
  await voteOn(page, idea.title).click();
  await expect(voteOn(page, idea.title)).toHaveAccessibleName(/^1 votée/);
});

test('a comment waits on this device, also over a reload, and is sent once', async ({ visit, as, word }) => {
  const idea = await anOpenIdea(await as('nora'), await as('camille'), `Un commentaire sans serveur ${word}`);
  const page = await visit('jules');
  await page.goto(idea.url);
  await page.route('**/comments', (route) => (route.request().method() === 'POST' ? route.abort() : route.fallback()));
  const field = await enterEditor(page, 'Votre commentaire');
  await field.pressSequentially('Envoyé plus tard.');
  await page.keyboard.press('Control+Enter');
  const alert = page.getByRole('alert').filter({ hasText: 'Votre texte est gardé sur cet appareil.' });
  await expect(alert).toContainText('Pas de réponse du serveur.');
  await page.reload();
  await expect(page.getByText('Envoyé plus tard.')).toBeVisible();
  await page.unroute('**/comments');
  await page.getByRole('button', { name: 'Envoyer à nouveau' }).click();
  await expect(page.getByRole('article').filter({ hasText: 'Envoyé plus tard.' }).getByRole('button', { name: 'Répondre' })).toBeVisible();
  expect((await (await as('jules')).idea(idea.id)).comments).toBe(1);
});

test('a draft says that it is kept here, and is saved once the server is back', async ({ visit, as, word }) => {
  const jules = await as('jules');
  const draft = await jules.draft(`Un brouillon sans serveur ${word}`);
  const page = await visit('jules');
  await page.goto(`/ideas/${draft.id}/edit`);
  await page.route(`**/api/ideas/${draft.id}`, (route) => (route.request().method() === 'PATCH' ? route.abort() : route.fallback()));
  await page.getByLabel('Le problème').fill('Personne ne répond.');
  const state = page.getByRole('status').filter({ hasText: /gardé sur cet appareil/i });
  await expect(state).toContainText('Enregistrer maintenant', { timeout: 15_000 });
  await page.unroute(`**/api/ideas/${draft.id}`);
  await page.getByRole('button', { name: 'Enregistrer maintenant' }).click();
  await expect(page.getByRole('status').filter({ hasText: /Enregistré à/ })).toBeVisible();
  expect((await jules.idea(draft.id)).problem).toBe('Personne ne répond.');
});

test('code that does not come: a page comes by itself, a window says why and leaves the page as it is', async ({ visit, expected }) => {
  expected(/ERR_FAILED|dynamically imported module/);
  const page = await visit('jules');
  await page.goto('/forum');
  await expect(page.locator('#main [data-row]').first()).toBeVisible();
  await page.route('**/assets/**', (route) => route.abort());
  await page.keyboard.press('?');
  await expect(page.getByText('Votre page n’a pas bougé.')).toBeVisible();
  await expect(page.locator('#main [data-row]').first()).toBeVisible();
  await page.getByRole('navigation').first().getByRole('link', { name: 'Espaces' }).click({ noWaitAfter: true });
  await page.unroute('**/assets/**');
  await expect(page.getByRole('heading', { level: 1, name: 'Espaces' })).toBeVisible();
});
