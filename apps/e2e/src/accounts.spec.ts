import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, signIn, test } from './journey';

const FIRST = 'une phrase que personne ne devine';
const SECOND = 'une autre phrase, tout aussi longue';

/** The link that the product prints when it starts. */
async function setupLink(): Promise<string> {
  const { RUCHE_LOG = '' } = process.env;
  expect(RUCHE_LOG, 'RUCHE_LOG names the file with what the product said when it started').not.toBe('');
  const link = () => /\/setup\?token=[\w-]+/.exec(readFileSync(RUCHE_LOG, 'utf8'))?.[0] ?? '';
  await expect.poll(link).not.toBe('');
  return link();
}

/** The link in the latest letter to somebody, as the administration shows it. */
async function letterLink(admin: Page, subject: RegExp, email: string): Promise<string> {
  const letter = admin.locator('details').filter({ hasText: subject }).filter({ hasText: email }).first();
  await expect(async () => {
    await admin.goto('/admin/mail');
    await expect(letter).toBeVisible({ timeout: 1_500 });
  }).toPass();
  await letter.locator('summary').click();
  return (await letter.getByRole('link').first().getAttribute('href')) ?? '';
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Mon menu' }).click();
  await page.getByRole('menuitem', { name: 'Se déconnecter' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Bienvenue' })).toBeVisible();
}

test('the first admin, an invitation, a forgotten password and a device that is signed out', async ({ page, visit, word, expected }) => {
  test.slow();
  expected(/status of 401/);
  const email = `${word}@alveole.test`;

  await test.step('the link that the server printed makes the first admin, once', async () => {
    await page.goto(await setupLink());
    await page.getByLabel('Prénom et nom').fill('Claire Fondatrice');
    await page.getByLabel('Adresse électronique').fill(`claire.${word}@alveole.test`);
    await page.getByLabel('Nouveau mot de passe').fill(FIRST);
    await page.getByRole('button', { name: 'Créer le compte' }).click();
    await expect(page.getByRole('link', { name: 'Administration' })).toBeVisible();
    expect((await page.request.get('/api/welcome').then((answer) => answer.json())).setup).toBe(false);
  });

  await test.step('she invites somebody by mail', async () => {
    await page.goto('/admin/invitations');
    await page.getByLabel('Adresse à inviter').fill(email);
    await page.getByRole('button', { name: 'Inviter', exact: true }).click();
    await expect(page.getByText(`L’invitation est partie vers ${email}.`)).toBeVisible();
  });

  const guest = await visit(null);
  await test.step('who accepts, and is inside', async () => {
    await guest.goto(await letterLink(page, /vous invite/, email));
    await expect(guest.getByText('Claire Fondatrice vous invite')).toBeVisible();
    await guest.getByLabel('Prénom et nom').fill('Basile Nouveau');
    await guest.getByLabel('Nouveau mot de passe').fill(FIRST);
    await guest.getByRole('button', { name: 'Rejoindre' }).click();
    await expect(guest.getByRole('heading', { level: 1, name: /Basile/ })).toBeVisible();
  });

  await test.step('signs out, forgets the password and chooses another', async () => {
    await signOut(guest);
    await guest.getByRole('link', { name: 'Mot de passe oublié ?' }).click();
    // The page before has a field of the same name.
    await expect(guest.getByRole('heading', { level: 1, name: 'Mot de passe oublié' })).toBeVisible();
    await guest.getByLabel('Adresse électronique').fill(email);
    await guest.getByRole('button', { name: 'Envoyer le lien' }).click();
    await expect(guest.getByRole('status').filter({ hasText: email })).toBeVisible();
    await guest.goto(await letterLink(page, /nouveau mot de passe/, email));
    await guest.getByLabel('Nouveau mot de passe').fill(SECOND);
    await guest.getByRole('button', { name: 'Choisir ce mot de passe' }).click();
    await expect(guest.getByRole('heading', { level: 1, name: /Basile/ })).toBeVisible();
  });

  const other = await visit(null);
  await test.step('the old password opens nothing any more, the new one does', async () => {
    await other.goto('/sign-in');
    await other.getByLabel('Adresse électronique').fill(email);
    await other.getByLabel('Mot de passe', { exact: true }).fill(FIRST);
    await other.getByRole('button', { name: 'Se connecter', exact: true }).click();
    await expect(other.getByRole('alert')).toHaveText('L’adresse ou le mot de passe ne correspondent pas.');
    await signIn(other, email, SECOND);
  });

  await test.step('one device signs the other out, which keeps its page and asks to sign in again', async () => {
    await other.goto('/ideas/new');
    await other.getByRole('textbox', { name: 'Le titre' }).fill(`Une idée interrompue ${word}`);
    await guest.goto('/settings?tab=security');
    const devices = guest.getByRole('list', { name: 'Appareils connectés' }).getByRole('listitem');
    await expect(devices).toHaveCount(2);
    await expect(devices.first()).toContainText('Cet appareil');
    await devices.last().getByRole('button', { name: 'Déconnecter' }).click();
    await expect(devices).toHaveCount(1);
    const dialog = other.getByRole('dialog', { name: 'Votre session a pris fin' });
    await other.getByRole('textbox', { name: 'Le titre' }).fill(`Une idée interrompue et reprise ${word}`);
    await expect(dialog).toBeVisible();
    await dialog.getByLabel('Mot de passe', { exact: true }).fill(SECOND);
    await dialog.getByRole('button', { name: 'Se connecter' }).click();
    await expect(dialog).toBeHidden();
    await expect(other.getByRole('textbox', { name: 'Le titre' })).toHaveValue(`Une idée interrompue et reprise ${word}`);
  });
});
