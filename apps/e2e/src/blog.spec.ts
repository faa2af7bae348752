import type { Post } from '@ruche/contracts';
import { expect, test } from './journey';
import { choose, enterEditor, fitsOn, tabTo } from './screen';

test('a post is written, scheduled, published on time, taken back and picked', async ({ visit, as, word, expected }) => {
  test.slow();
  expected(/status of 404 .*\/api\/posts\/\d+$/);
  const title = `Carnet du samedi ${word}`;
  const author = await visit('jules');
  const api = await as('jules');

  await test.step('the draft is saved as it is written, and found again', async () => {
    await author.goto('/blog/new');
    await author.getByRole('textbox', { name: 'Le titre' }).fill(title);
    const body = await enterEditor(author, 'Le texte');
    await body.pressSequentially('Cinq lignes suffisent, disait-elle.');
    await expect(author.getByRole('status').filter({ hasText: /Brouillon enregistré à/ })).toBeVisible({ timeout: 15_000 });
    await expect(author).toHaveURL(/\/blog\/\d+\/edit$/);
    await author.reload();
    await expect(author.getByRole('textbox', { name: 'Le titre' })).toHaveValue(title);
    await author.getByRole('button', { name: 'Aperçu' }).click();
    const preview = author.getByRole('dialog', { name: 'Aperçu' });
    await expect(preview.getByText('Cinq lignes suffisent')).toBeVisible();
    await author.keyboard.press('Escape');
  });
  const id = Number(/\/blog\/(\d+)\//.exec(author.url())?.[1]);

  const reader = await visit('nora');
  await test.step('nobody else finds it, before its date as well', async () => {
    await author.getByRole('button', { name: 'Programmer' }).click();
    const window = author.getByRole('dialog', { name: 'Programmer la publication' });
    await expect(window.getByText(/À l’heure de cet appareil\s: Europe · Paris/)).toBeVisible();
    await window.getByRole('button', { name: 'Demain à 9 h' }).click();
    await window.getByRole('button', { name: 'Programmer' }).click();
    await expect(author.getByRole('heading', { name: 'Mes brouillons et billets programmés' })).toBeVisible();
    const row = author.locator('#main [data-row]').filter({ hasText: title });
    await expect(row).toContainText('Programmé');
    await expect(row).toContainText('09:00 (Europe · Paris)');
    await reader.goto(`/blog/${id}`);
    await expect(reader.getByRole('heading', { level: 1, name: 'Introuvable' })).toBeVisible();
  });

  await test.step('published by itself when its time has come', async () => {
    const publishAt = new Date(Date.now() + 3_000).toISOString();
    await api.send('PUT', `/posts/${id}/publication`, { publishAt });
    await expect.poll(async () => (await api.get<Post>(`/posts/${id}`)).state, { timeout: 60_000 }).toBe('published');
    await reader.goto('/blog');
    await reader.getByRole('link', { name: title }).click();
    await expect(reader.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(reader.locator('article').getByText('1 min de lecture').first()).toBeVisible();
    expect(reader.url()).toContain(`/blog/${id}-carnet-du-samedi-`);
  });

  await test.step('an old address leads to the new one', async () => {
    await reader.goto(`/blog/${id}-un-autre-titre`);
    await expect(reader).toHaveURL(new RegExp(`/blog/${id}-carnet-du-samedi-`));
  });

  const editor = await visit('camille');
  await test.step('the editors pick it: it is on the home page', async () => {
    await editor.goto(`/blog/${id}`);
    await choose(editor, 'Autres actions', 'Mettre en avant');
    await expect(editor.locator('#main').getByText('Choix de la rédaction')).toBeVisible();
    await reader.goto('/');
    await expect(reader.getByRole('region', { name: 'Choisis par la rédaction' }).getByRole('link', { name: title })).toBeVisible();
  });

  await test.step('taken back, it is gone for everybody else', async () => {
    await author.goto(`/blog/${id}`);
    await choose(author, 'Autres actions', 'Retirer de la publication');
    await author.getByRole('dialog').getByRole('button', { name: 'Retirer de la publication' }).click();
    await expect(author.getByText('Retiré : personne d’autre ne le lit')).toBeVisible();
    await reader.goto(`/blog/${id}`);
    await expect(reader.getByRole('heading', { level: 1, name: 'Introuvable' })).toBeVisible();
  });
});

test('by keyboard alone and 360 pixels wide: written, looked at, scheduled, published', async ({ visit, word }) => {
  const title = `Sans souris ${word}`;
  const page = await visit('jules', { viewport: { width: 360, height: 780 } });
  const { keyboard } = page;

  await test.step('written and looked at', async () => {
    await page.goto('/blog/new');
    await expect(page.getByRole('textbox', { name: 'Le titre' })).toBeFocused();
    await keyboard.type(title);
    await tabTo(page, page.getByRole('textbox', { name: 'Le texte', exact: true }));
    await expect(page.locator('[contenteditable="true"][aria-label="Le texte"]')).toBeFocused();
    await keyboard.type('Tout cela tient en une main.');
    await tabTo(page, page.getByRole('button', { name: 'Aperçu' }));
    await keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: 'Aperçu' }).getByText('en une main')).toBeVisible();
    await keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await fitsOn(page, 360);
  });

  await test.step('scheduled', async () => {
    await tabTo(page, page.getByRole('button', { name: 'Programmer' }));
    await keyboard.press('Enter');
    const window = page.getByRole('dialog', { name: 'Programmer la publication' });
    await expect(window.getByLabel('Jour')).toBeFocused();
    await tabTo(page, window.getByRole('button', { name: 'Programmer' }));
    await keyboard.press('Enter');
    await expect(page.locator('#main [data-row]').filter({ hasText: title })).toContainText('Programmé');
    await fitsOn(page, 360);
  });

  await test.step('published at once after all', async () => {
    await tabTo(page, page.getByRole('link', { name: title }));
    await keyboard.press('Enter');
    await expect(page.getByText(/^Programmé\s: /)).toBeVisible();
    await tabTo(page, page.getByRole('button', { name: 'Publier maintenant' }));
    await keyboard.press('Enter');
    await expect(page.getByText('C’est publié.')).toBeVisible();
    await expect(page.getByText(/^Programmé\s: /)).toBeHidden();
    await fitsOn(page, 360);
  });
});
