import type { Page } from '@playwright/test';
import type { WikiPage } from '@ruche/contracts';
import { expect, test } from './journey';
import { enterEditor } from './screen';

/** How many scripts of that name the page has loaded. */
const codeOf = (page: Page, name: string): Promise<number> =>
  page.evaluate(
    (of) => performance.getEntriesByType('resource').filter((r) => r.name.includes(`/${of}-`) && r.name.endsWith('.js')).length,
    name,
  );

test('a page is begun from a template, changed by somebody else, compared and restored', async ({ visit, as, word }) => {
  const title = `Marche à suivre ${word}`;
  const author = await visit('jules');
  await author.goto('/wiki/templates?space=1');
  await author.getByRole('link', { name: /Plan de test/ }).click();
  await author.getByRole('textbox', { name: 'Titre' }).fill(title);
  await expect(author.getByText('L’hypothèse')).toBeVisible();
  await author.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect(author.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(author.getByRole('treeitem', { name: title })).toHaveAttribute('aria-selected', 'true');
  const id = Number(/\/wiki\/(\d+)/.exec(author.url())?.[1]);

  const other = await visit('nora');
  await other.goto(`/wiki/${id}`);
  await expect(other.getByRole('heading', { level: 1, name: title })).toBeVisible();
  expect(await codeOf(other, 'editor-core')).toBe(0);
  await other.keyboard.press('e');
  await expect(other).toHaveURL(/\/edit$/);
  const body = await enterEditor(other, 'Texte');
  expect(await codeOf(other, 'editor-core')).toBe(1);
  await body.press('Control+End');
  await body.pressSequentially(' Une ligne de plus.');
  await other.getByRole('button', { name: 'Publier', exact: true }).click();
  await expect(other.getByText('Une ligne de plus.')).toBeVisible();

  await author.goto(`/wiki/${id}/history`);
  await expect(author.locator('ins', { hasText: 'Une ligne de plus.' })).toBeVisible();
  await author.keyboard.press('n');
  await expect(author.locator('[data-change]:focus')).toContainText('Une ligne de plus.');
  await author.getByRole('link', { name: /Version 1/ }).click();
  await author.getByRole('button', { name: 'Restaurer cette version' }).click();
  await author.getByRole('dialog').getByRole('button', { name: 'Restaurer cette version' }).click();
  await expect(author.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible();
  const now = await (await as('jules')).get<WikiPage>(`/pages/${id}`);
  expect([now.revision, now.body.text.includes('Une ligne de plus.')]).toEqual([3, false]);
});

test('a page is moved in the tree by keyboard, and reserved for somebody', async ({ visit, as, word, expected }) => {
  expected(/status of 404 .*\/api\/(pages|entries)\/\d+/);
  const api = await as('camille');
  const make = (title: string, parentId?: number) =>
    api.send<WikiPage>('POST', '/pages', { spaceId: 1, title, body: { markdown: 'Ici.' }, ...(parentId ? { parentId } : {}) });
  const top = await make(`Dossier ${word}`);
  const page = await make(`Pièce ${word}`);
  const camille = await visit('camille');
  await camille.goto(page.url);
  await camille.getByRole('treeitem', { name: page.title }).focus();
  await camille.keyboard.press('Alt+ArrowRight');
  await expect(camille.getByRole('treeitem', { name: page.title })).toHaveAttribute('aria-level', '2');
  await expect.poll(async () => (await api.get<WikiPage>(`/pages/${page.id}`)).parentId).toBe(top.id);

  await camille.goto(top.url);
  await camille.getByRole('button', { name: 'Autres actions' }).click();
  await camille.getByRole('menuitem', { name: 'Qui la lit…' }).click();
  const window = camille.getByRole('dialog', { name: 'Qui lit cette page' });
  await window.getByRole('combobox', { name: 'Personnes' }).fill('Nora');
  await camille.getByRole('option', { name: /Nora/ }).click();
  await window.getByRole('button', { name: 'Réserver la lecture' }).click();
  await expect(camille.getByText('La lecture est réservée.')).toBeVisible();
  const named = await visit('nora');
  await named.goto(page.url);
  await expect(named.getByRole('heading', { level: 1, name: page.title })).toBeVisible();
  const stranger = await visit('jules');
  await stranger.goto(page.url);
  await expect(stranger.getByRole('heading', { level: 1, name: 'Introuvable' })).toBeVisible();
});

test('pages are dragged below another, which others see, and to a place in another space', async ({ visit, as, word }) => {
  const api = await as('camille');
  const make = (title: string) => api.send<WikiPage>('POST', '/pages', { spaceId: 1, title, body: { markdown: 'Ici.' } });
  const [top, page] = [await make(`Rayon ${word}`), await make(`Feuille ${word}`)];
  const other = await api.space('rentree');
  const nora = await visit('nora');
  await nora.goto(top.url);
  await expect(nora.getByRole('treeitem', { name: page.title })).toHaveAttribute('aria-level', '1');
  const camille = await visit('camille');
  await camille.goto(page.url);
  const row = (title: string) => camille.getByRole('treeitem', { name: title });
  const placed = async () => {
    const { parentId, space } = await api.get<WikiPage>(`/pages/${page.id}`);
    return [parentId, space.id];
  };
  await row(page.title).dragTo(row(top.title));
  await expect(row(page.title)).toHaveAttribute('aria-level', '2');
  await expect.poll(placed).toEqual([top.id, 1]);
  await expect(nora.getByRole('treeitem', { name: page.title })).toHaveAttribute('aria-level', '2');
  await row(page.title).hover();
  await camille.mouse.down();
  await camille.mouse.move(300, 400, { steps: 4 });
  // The browser tells of what one is over from the second step on.
  await camille.locator(`[data-space="${other.id}"]`).hover();
  await camille.locator(`[data-space="${other.id}"]`).hover();
  const first = camille.locator('[data-there]').first();
  const { x = 0, y = 0 } = (await first.boundingBox()) ?? {};
  for (const step of [0, 1]) await camille.mouse.move(x + 40 + step, y + 3);
  await expect(first).toHaveAttribute('data-over', 'before');
  await camille.mouse.up();
  await expect(row(page.title)).toHaveCount(0);
  await expect.poll(placed).toEqual([null, other.id]);
  expect((await api.get<{ items: { id: number }[] }>('/spaces/rentree/pages')).items[0]?.id).toBe(page.id);
});
