import { anOpenIdea } from './api';
import { expect, test } from './journey';
import { enterEditor, unreadOn } from './screen';

test('what I am told, and how, is chosen by keyboard and kept', async ({ visit, as }) => {
  const odile = await as('odile');
  await odile.send('PUT', '/me/notification-preferences', { events: [{ event: 'followed', mail: 'digest' }] });
  const page = await visit('odile');
  await page.goto('/settings?tab=notifications');
  const mail = page.getByRole('combobox', { name: 'Par courriel : Il y a du nouveau sur ce que je suis' });
  await mail.focus();
  await page.keyboard.press('Enter');
  // Where the arrows begin depends on how soon after the list is there they come.
  await expect(async () => {
    await page.keyboard.press('ArrowUp');
    await expect(page.locator('[role=option][data-combobox-selected]')).toHaveText('Jamais', { timeout: 500 });
  }).toPass();
  const kept = page.waitForResponse((reply) => reply.url().endsWith('/notification-preferences') && reply.request().method() !== 'GET');
  await page.keyboard.press('Enter');
  await expect(mail).toHaveValue('Jamais');
  expect((await kept).ok()).toBe(true);
  await expect(page.getByText('Toujours')).toHaveCount(2);
  await page.reload();
  await expect(mail).toHaveValue('Jamais');
});

test('opening what I am told of reads it; muting it there ends it, with a way back', async ({ visit, as, word }) => {
  const [nora, idea] = [await as('nora'), await anOpenIdea(await as('odile'), await as('camille'), `Des nouvelles de ${word}`)];
  await nora.comment(idea.id, `Un premier mot sur ${word}`);
  const page = await visit('odile');
  await page.goto('/notifications');
  const line = page.getByRole('article').filter({ hasText: `Un premier mot sur ${word}` });
  await expect(line).toContainText('Nouveau');
  const before = await unreadOn(page);
  await page.goto(idea.url);
  // A badge may have come meanwhile.
  await expect.poll(() => unreadOn(page)).toBeLessThan(before);
  await page.goto('/notifications');
  await expect(line).not.toContainText('Nouveau');
  await line.getByRole('button', { name: 'Autres actions' }).click();
  await page.getByRole('menuitem', { name: 'Ne plus rien recevoir sur ce sujet' }).click();
  await expect(page.getByText(`Vous ne recevrez plus rien sur « ${idea.title} ».`)).toBeVisible();
  await page.goto(idea.url);
  await page.getByRole('button', { name: 'Ce que je reçois sur ce sujet' }).click();
  await expect(page.getByRole('menuitemradio', { name: /En sourdine/, checked: true })).toBeVisible();
});

test('whoever writes sees how many people hear of it', async ({ visit, as, word }) => {
  const idea = await anOpenIdea(await as('odile'), await as('camille'), `Une question à ${word}`);
  const page = await visit('nora');
  await page.goto(idea.url);
  await enterEditor(page, 'Votre commentaire');
  await page.keyboard.type(`Bonjour ${word}`);
  await expect(page.getByText(/Préviendra \d+ personne/)).toBeVisible();
});
