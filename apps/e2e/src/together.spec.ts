import type { WikiPage } from '@ruche/contracts';
import { expect, test } from './journey';

test('two people write one page and see each other; readers see it when it is published', async ({ visit, as, word }) => {
  const jules = await as('jules');
  const page = await jules.send<WikiPage>('POST', '/pages', {
    title: `Écrire à plusieurs ${word}`,
    spaceId: (await jules.get<{ items: { id: number }[] }>('/spaces?limit=1')).items[0]?.id,
    body: { markdown: 'Un début.' },
  });
  const [one, other] = [await visit('jules'), await visit('nora')];
  for (const browser of [one, other]) await browser.goto(`/wiki/${page.id}/edit`);
  const [mine, theirs] = [one.getByRole('textbox', { name: 'Texte' }), other.getByRole('textbox', { name: 'Texte' })];
  await expect(other.getByRole('list', { name: 'Écrivent ici' })).toContainText('Jules Perrin');
  await mine.click();
  await one.keyboard.press('Control+End');
  await mine.pressSequentially(' Par Jules.');
  await expect(theirs).toContainText('Un début. Par Jules.');
  await theirs.click();
  await other.keyboard.press('Control+Home');
  await theirs.pressSequentially('Par Nora. ');
  await expect(mine).toContainText('Par Nora. ');
  await expect(one.getByRole('status').filter({ hasText: /Enregistré à/ })).toBeVisible();
  await theirs.blur();
  await other.getByRole('textbox', { name: 'Titre' }).fill(`Écrit à plusieurs ${word}`);
  await expect(one.getByRole('textbox', { name: 'Titre' })).toHaveValue(`Écrit à plusieurs ${word}`);
  await expect(one.getByRole('status').filter({ hasText: 'pas encore publié' })).toBeVisible();

  const reader = await visit('camille');
  await reader.goto(page.url);
  await expect(reader.getByRole('heading', { level: 1, name: page.title })).toBeVisible();
  await expect(reader.getByText('Un début.', { exact: true })).toBeVisible();
  await reader.getByRole('link', { name: 'Comparer' }).click();
  await expect(reader.locator('ins', { hasText: 'Par Jules.' })).toBeVisible();
  await reader.goto(page.url);
  await expect(reader.getByText('Un début.', { exact: true })).toBeVisible();

  await one.getByRole('button', { name: 'Publier', exact: true }).click();
  await expect(one.getByRole('heading', { level: 1, name: `Écrit à plusieurs ${word}` })).toBeVisible();
  await expect(one.locator('article, #main').first()).toContainText('Par Nora. Un début. Par Jules.');
  await reader.getByRole('button', { name: 'Afficher', exact: true }).click();
  await expect(reader.getByRole('heading', { level: 1, name: `Écrit à plusieurs ${word}` })).toBeVisible();
  await expect(reader.locator('#main')).toContainText('Par Nora. Un début. Par Jules.');
});
