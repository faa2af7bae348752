import { expect, test } from './journey';
import { enterEditor } from './screen';

test('a long text by keyboard: the menu under the slash, a table, a callout, a folded part; then it is read', async ({ visit, word }) => {
  const nora = await visit('nora');
  const title = `Le mémo des ${word}`;
  await nora.goto('/forum/new');
  await nora.getByRole('textbox', { name: 'Sujet' }).fill(title);
  const body = await enterEditor(nora, 'Votre message');

  await test.step('what is typed after the slash chooses, Enter puts it in', async () => {
    await body.pressSequentially('/tabl');
    await expect(nora.getByRole('option', { name: /Tableau/ })).toHaveAttribute('aria-selected', 'true');
    await body.press('Enter');
    for (const text of ['Qui', 'Quoi', 'Quand', word]) {
      await body.pressSequentially(text);
      await body.press('Tab');
    }
    await expect(body.locator('td').first()).toHaveText(word);
    await expect(nora.getByRole('toolbar', { name: 'Tableau' })).toBeVisible();
    await body.press('Control+End');
    await body.pressSequentially('/attention');
    await body.press('Enter');
    await body.pressSequentially('Prenez garde.');
    await body.press('Control+End');
    await body.pressSequentially('/repli');
    await body.press('Enter');
    await body.pressSequentially('Le détail');
    await body.press('Enter');
    await body.pressSequentially('Dedans.');
  });

  await test.step('it reads as it was written', async () => {
    await nora.getByRole('button', { name: 'Publier' }).click();
    await expect(nora.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(nora.getByRole('cell', { name: word })).toBeVisible();
    await expect(nora.getByRole('note', { name: 'Attention' })).toHaveText('Prenez garde.');
    await expect(nora.getByText('Dedans.')).toBeHidden();
    await nora.getByText('Le détail').click();
    await expect(nora.getByText('Dedans.')).toBeVisible();
  });
});
