import type { Page } from '@playwright/test';
import { expect, test } from './journey';
import { enterEditor } from './screen';

/** A document of one page that says one thing. */
const pdf = (words: string) =>
  Buffer.from(
    `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
4 0 obj<</Length ${words.length + 35}>>stream
BT /F 24 Tf 20 100 Td (${words}) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>
%%EOF`,
  );

/** What the menu under the slash asks the system for. */
async function insert(page: Page, words: string, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.locator('[contenteditable="true"]').pressSequentially(words);
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(file);
}

test('words are found and replaced, a picture is made smaller by keyboard; it is read and enlarged so', async ({ visit, word }) => {
  const nora = await visit('nora');
  const title = `Les images des ${word}`;
  await nora.goto('/forum/new');
  await nora.getByRole('textbox', { name: 'Sujet' }).fill(title);
  const body = await enterEditor(nora, 'Votre message');
  await test.step('accents and case do not matter; all at once', async () => {
    await body.pressSequentially('Été en ville, ete à la mer.');
    await body.press('Control+f');
    const bar = nora.getByRole('search', { name: 'Chercher dans le texte' });
    await bar.getByRole('textbox', { name: 'Chercher' }).fill('été');
    await expect(bar.getByRole('status')).toHaveText('1 sur 2');
    await nora.keyboard.press('Enter');
    await expect(bar.getByRole('status')).toHaveText('2 sur 2');
    await bar.getByRole('textbox', { name: 'Remplacer par' }).fill('hiver');
    await bar.getByRole('button', { name: 'Tout remplacer' }).click();
    await expect(bar.getByRole('status')).toHaveText('2 remplacés');
    await bar.getByRole('textbox', { name: 'Chercher' }).press('Escape');
    await expect(body).toBeFocused();
    await expect(body).toContainText('hiver en ville, hiver à la mer.');
  });
  await test.step('the edge of a picture by arrows', async () => {
    await body.press('Control+End');
    await body.press('Enter');
    await insert(nora, '/image', { name: 'plan.png', mimeType: 'image/png', buffer: await nora.screenshot() });
    const edge = body.getByRole('slider', { name: 'Largeur de l’image' });
    await edge.focus();
    await nora.keyboard.press('Home');
    await nora.keyboard.press('Shift+ArrowRight');
    await nora.keyboard.press('ArrowRight');
    await expect(edge).toHaveAttribute('aria-valuenow', '160');
  });
  await test.step('is how it is read; Enter enlarges it, Esc comes back', async () => {
    await nora.getByRole('button', { name: 'Publier' }).click();
    await expect(nora.getByRole('heading', { level: 1, name: title })).toBeVisible();
    const enlarge = nora.locator('#main').getByRole('button', { name: /^Agrandir l’image/ });
    await expect(nora.locator('#main img[width="160"]')).toBeVisible();
    await enlarge.press('Enter');
    await expect(nora.getByRole('dialog').locator('img')).toBeVisible();
    await nora.keyboard.press('Escape');
    await expect(nora.getByRole('dialog')).toBeHidden();
    await expect(enlarge).toBeFocused();
  });
});

test('a PDF is looked at in its place, replaced, and brought back', async ({ visit, word }) => {
  const nora = await visit('nora');
  await nora.goto('/forum/new');
  await nora.getByRole('textbox', { name: 'Sujet' }).fill(`Le brief des ${word}`);
  const body = await enterEditor(nora, 'Votre message');
  await insert(nora, '/fichier', { name: 'brief.pdf', mimeType: 'application/pdf', buffer: pdf('Bonjour') });
  await expect(body.getByText('brief.pdf')).toBeVisible();
  await nora.getByRole('button', { name: 'Publier' }).click();
  const look = async (words: string) => {
    await nora
      .locator('#main')
      .getByRole('link', { name: /brief\.pdf/ })
      .click();
    await expect(nora.getByRole('dialog').getByText(words)).toBeAttached();
  };
  await look('Bonjour');
  await nora.getByRole('dialog').getByRole('button', { name: 'Versions de « brief.pdf »' }).click();
  const versions = nora.getByRole('dialog', { name: 'Versions de « brief.pdf »' });
  await expect(versions.getByText('Version 1')).toBeVisible();
  await versions.locator('input[type=file]').setInputFiles({ name: 'autre.pdf', mimeType: 'application/pdf', buffer: pdf('Bonsoir') });
  await expect(versions.getByText('Version 2')).toBeVisible();
  await nora.keyboard.press('Escape');
  await look('Bonsoir');
  await nora.getByRole('dialog').getByRole('button', { name: 'Versions de « brief.pdf »' }).click();
  await versions.getByRole('button', { name: 'Rétablir la version 1' }).click();
  await expect(versions.getByText('Version 3')).toBeVisible();
  await nora.keyboard.press('Escape');
  await look('Bonjour');
});
