import type { WikiPage } from '@ruche/contracts';
import { expect, test } from './journey';

test('two people write one page and see each other', async ({ visit, as, word }) => {
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
  await one.getByRole('button', { name: 'Enregistrer les modifications' }).click();
  await expect(one.getByRole('heading', { level: 1, name: page.title })).toBeVisible();
  await expect(one.locator('article, #main').first()).toContainText('Par Nora. Un début. Par Jules.');
});
