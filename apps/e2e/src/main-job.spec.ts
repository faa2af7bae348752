import { emailOf, expect, signIn, test } from './journey';
import { ask, bellOf, choose, enterEditor, unreadOn, voteOn } from './screen';

const SOON = { timeout: 2_000 };

test('an idea goes from one person’s head to the shortlist, before the eyes of everybody', async ({ page, visit, word }) => {
  test.slow();
  const title = `Filmer les livreurs du samedi avec ${word}`;

  await test.step('a member signs in and proposes it', async () => {
    await page.goto('/ideas');
    await signIn(page, emailOf('jules'));
    await page.getByRole('link', { name: 'Proposer une idée' }).first().click();
    await page.getByRole('textbox', { name: 'Le titre' }).pressSequentially(title);
    const similar = page.locator('section, aside').filter({ has: page.getByRole('heading', { name: 'Déjà proposées' }) });
    await expect.poll(() => similar.last().getByRole('listitem').count()).toBeGreaterThanOrEqual(3);
    const body = await enterEditor(page, 'La proposition');
    await body.pressSequentially('Un film d’une minute par tournée.');
    // The text takes pictures as well; this one goes beside it.
    await page
      .getByRole('group', { name: 'Images et fichiers' })
      .locator('input[type=file]')
      .setInputFiles({
        name: 'tournee.png',
        mimeType: 'image/png',
        buffer: await page.screenshot(),
      });
    const attached = page.getByRole('region', { name: 'Pièces jointes' }).getByRole('img', { name: 'tournee.png' });
    await expect(attached).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: /Enregistré à/ })).toBeVisible({ timeout: 15_000 });
    await page.getByRole('button', { name: 'Envoyer l’idée' }).click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(page.getByRole('heading', { name: /nº/ }).or(page.getByText(/^nº \d+$/))).toBeVisible();
    const picture = page.locator('#main').getByRole('img', { name: 'tournee.png' });
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  });

  const facilitator = await visit('camille');
  await test.step('a facilitator opens the vote', async () => {
    await facilitator.goto(new URL(page.url()).pathname);
    await choose(facilitator, 'Faire avancer', /Publier et ouvrir le vote/);
    await expect(page.locator('#main').getByText('Au vote').first()).toBeVisible(SOON);
  });

  const reader = await visit('nora');
  await test.step('another votes: both see it', async () => {
    await reader.goto(new URL(page.url()).pathname);
    await expect(voteOn(page, title)).toHaveAccessibleName(/^0 /);
    await voteOn(reader, title).click();
    await expect(voteOn(reader, title)).toHaveAccessibleName(/^1 votée/);
    await expect(voteOn(page, title)).toHaveAccessibleName(/^1 /, SOON);
  });

  await test.step('and comments, with a mention: both see it, and the author’s bell rings with the reason', async () => {
    const before = await unreadOn(page);
    const field = await enterEditor(reader, 'Votre commentaire');
    await field.pressSequentially('Je peux prêter ma caméra, @jul');
    await reader.getByRole('option', { name: /Jules Perrin/ }).click();
    await field.pressSequentially('dès samedi.');
    await reader.getByRole('button', { name: 'Commenter', exact: true }).click();
    const said = (where: typeof page) => where.getByRole('article').filter({ hasText: 'Je peux prêter ma caméra' });
    await expect(said(reader)).toContainText('dès samedi.', SOON);
    await expect(said(page)).toContainText('dès samedi.', SOON);
    await expect(said(page).getByRole('link', { name: /Jules Perrin/ })).toBeVisible();
    await expect.poll(() => unreadOn(page)).toBeGreaterThan(before);
    await bellOf(page).click();
    const told = page.getByRole('dialog').getByRole('article').filter({ hasText: title }).first();
    await expect(told).toContainText('Nora Haddad vous mentionne');
    await expect(told).toContainText('parce qu’on vous nomme');
    await page.keyboard.press('Escape');
  });

  const seeker = await visit('ines');
  await test.step('a third finds it by a misspelt word, in the palette and on the search page', async () => {
    const misspelt = word.slice(0, 6) + word.slice(7);
    await seeker.goto('/');
    const found = await ask(seeker, misspelt);
    await expect(found.getByRole('option', { name: title })).toBeVisible();
    await seeker.keyboard.press('Escape');
    await seeker.goto(`/search?q=${misspelt}`);
    await seeker.locator('#main').getByRole('link', { name: title }).click();
    await expect(seeker.getByRole('heading', { level: 1, name: title })).toBeVisible();
  });

  await test.step('the facilitator shortlists it: who, when and why stand in its history', async () => {
    const reason = 'Trois dépôts sont prêts à ouvrir leurs portes aux caméras.';
    await choose(facilitator, 'Faire avancer', /Retenir pour le jury/);
    await facilitator.getByRole('dialog').getByLabel('La raison').fill(reason);
    await facilitator.getByRole('dialog').getByRole('button', { name: 'Confirmer' }).click();
    const step = page.getByRole('listitem').filter({ hasText: reason });
    await expect(step).toContainText('Retenue', SOON);
    await expect(step).toContainText('par Camille Morel');
    await expect(step.locator('time')).toHaveAttribute('datetime', /^20\d\d-/);
  });
});
