import { anOpenIdea } from './api';
import { emailOf, expect, PASSWORD, test } from './journey';
import { ask, isFocused, tabTo, voteOn } from './screen';

test('by keyboard alone: sign in, board, vote, comment, search, sign out', async ({ page, as, word }) => {
  const idea = await anOpenIdea(await as('jules'), await as('camille'), `Tout au clavier ${word}`);
  const { keyboard } = page;
  await page.goto('/');

  await test.step('sign in', async () => {
    await tabTo(page, page.getByLabel('Adresse électronique'));
    await keyboard.type(emailOf('nora'));
    await tabTo(page, page.getByLabel('Mot de passe', { exact: true }));
    await keyboard.type(PASSWORD);
    await keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: /Nora/ })).toBeVisible();
  });

  await test.step('to the board, to a row, vote from there', async () => {
    await keyboard.press('g');
    await keyboard.press('i');
    await expect(page.getByRole('heading', { level: 1, name: 'Idées' })).toBeVisible();
    const row = page.locator('#main [data-row]').filter({ has: page.getByRole('link', { name: idea.title }) });
    await expect(page.locator('#main [data-row]').first()).toBeVisible();
    for (let steps = 0; steps < 80 && !(await isFocused(row.getByRole('link', { name: idea.title }))); steps += 1) {
      await keyboard.press('j');
    }
    await expect(row.getByRole('link', { name: idea.title })).toBeFocused();
    await keyboard.press('v');
    await expect(voteOn(page, idea.title)).toHaveAttribute('aria-pressed', 'true');
    await keyboard.press('o');
    await expect(page.getByRole('heading', { level: 1, name: idea.title })).toBeVisible();
  });

  await test.step('comment', async () => {
    const field = page.getByRole('textbox', { name: 'Votre commentaire' });
    await tabTo(page, field);
    await expect(page.locator('[contenteditable="true"][aria-label="Votre commentaire"]')).toBeFocused();
    await keyboard.type('Sans souris.');
    await keyboard.press('Control+Enter');
    await expect(page.getByRole('article').filter({ hasText: 'Sans souris.' })).toBeVisible();
    await expect.poll(async () => (await (await as('nora')).idea(idea.id)).comments).toBe(1);
  });

  await test.step('the list of shortcuts', async () => {
    await page.evaluate(() => document.getElementById('main')?.focus());
    await keyboard.press('?');
    const panel = page.getByRole('dialog', { name: 'Raccourcis clavier' });
    await expect(panel.getByText('Voter ou reprendre sa voix')).toBeVisible();
    await keyboard.press('Escape');
    await expect(panel).toBeHidden();
  });

  await test.step('search', async () => {
    await keyboard.press('g');
    await keyboard.press('h');
    await expect(page.getByRole('heading', { level: 1, name: /Nora/ })).toBeVisible();
    const found = await ask(page, word);
    await expect(found.getByRole('option', { name: idea.title })).toHaveAttribute('aria-selected', 'true');
    await keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: idea.title })).toBeVisible();
  });

  await test.step('sign out', async () => {
    const found = await ask(page, 'Se déconnecter');
    await expect(found.getByRole('option', { name: 'Se déconnecter', exact: true })).toHaveAttribute('aria-selected', 'true');
    await keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Bienvenue' })).toBeVisible();
  });
});

test('what is typed before the palette is there is kept for it', async ({ visit }) => {
  const page = await visit('nora');
  let arrive = () => {};
  const held = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route(/\/palette-[^/]*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/');
  await expect(page.locator('[aria-keyshortcuts~="Control+K"]')).toBeAttached();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('paraa');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('inage');
  arrive();
  const box = page.getByRole('combobox', { name: 'Chercher ou agir' });
  await expect(box).toBeFocused();
  await expect(box).toHaveValue('parainage');
  await page.keyboard.type(' client');
  await expect(box).toHaveValue('parainage client');
});
