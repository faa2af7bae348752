import type { Page as Listed, ModerationCase } from '@ruche/contracts';
import { anOpenIdea } from './api';
import { expect, test } from './journey';
import { chooseByKeys, fitsOn, tabTo } from './screen';

test('by keyboard alone and 360 pixels wide: reported by three, hidden, reviewed, shown again; everybody is told', async ({
  visit,
  as,
  word,
  expected,
}) => {
  expected(/status of 404/);
  const [nora, camille] = [await as('nora'), await as('camille')];
  const idea = await anOpenIdea(nora, camille, `Une affiche pour ${word}`);
  const phone = { viewport: { width: 360, height: 800 } };
  const page = await visit('jules', phone);

  await test.step('one reader reports it from its menu', async () => {
    await page.goto(idea.url);
    await chooseByKeys(page, 'Autres actions', 'Signaler');
    const window = page.getByRole('dialog', { name: 'Signaler cette publication' });
    await tabTo(page, window.getByRole('radio', { name: 'Blesse quelqu’un' }));
    await page.keyboard.press('ArrowDown');
    await expect(window.getByRole('radio', { name: 'Confidentiel' })).toBeChecked();
    await tabTo(page, window.getByRole('textbox', { name: 'En quelques mots' }));
    await page.keyboard.type('Le nom d’un client y est.');
    await tabTo(page, window.getByRole('button', { name: 'Signaler' }));
    await page.keyboard.press('Enter');
    await expect(page.getByText(/Les personnes qui animent l’espace vont relire/)).toBeVisible();
    await expect(window).toHaveCount(0);
    await fitsOn(page, 360);
  });

  await test.step('with two more it is gone for readers, and its author sees why', async () => {
    for (const who of ['ines', 'odile'] as const)
      await (await as(who)).send('POST', `/entries/${idea.id}/reports`, { reason: 'confidential' });
    await page.goto(idea.url);
    await expect(page.getByRole('heading', { level: 1, name: 'Introuvable' })).toBeVisible();
    const author = await visit('nora', phone);
    await author.goto(idea.url);
    await expect(author.getByText(/^Masqué /)).toBeVisible();
  });

  await test.step('a facilitator reads it in the queue and keeps it, by keyboard alone', async () => {
    const desk = await visit('camille', phone);
    await desk.goto('/moderation');
    const found = desk.getByRole('article').filter({ hasText: idea.title });
    await expect(found.getByText('3 signalements')).toBeVisible();
    await expect(found.getByText('Le nom d’un client y est.')).toBeVisible();
    await tabTo(desk, found.getByRole('button', { name: 'Garder tel quel' }), 120);
    await desk.keyboard.press('Enter');
    await expect(desk.getByText(/Gardé tel quel\. /)).toBeVisible();
    await expect(found).toHaveCount(0);
    await fitsOn(desk, 360);
  });

  await test.step('readers have it back, and the reporter knows', async () => {
    await page.goto(idea.url);
    await expect(page.getByRole('heading', { level: 1, name: idea.title })).toBeVisible();
    await page.goto('/notifications');
    await expect(page.getByText(/Ce que vous aviez signalé .* gardé/).first()).toBeVisible();
  });
});

test('a comment is hidden with a reason, and its author reads both', async ({ visit, as, word }) => {
  const [nora, camille] = [await as('nora'), await as('camille')];
  const idea = await anOpenIdea(nora, camille, `Un guide pour ${word}`);
  const { id } = await (await as('jules')).comment(idea.id, `Cela ne vaut rien, ${word}.`);
  await nora.send('POST', `/comments/${id}/reports`, { reason: 'hurtful' });
  const desk = await visit('camille');
  await desk.goto('/moderation');
  const found = desk.getByRole('article').filter({ hasText: `Cela ne vaut rien, ${word}.` });
  await found.getByRole('button', { name: 'Masquer' }).click();
  const window = desk.getByRole('dialog', { name: 'Masquer' });
  await expect(window.getByRole('button', { name: 'Masquer' })).toBeDisabled();
  await window.getByRole('textbox', { name: 'Votre mot à l’auteur' }).fill('Dites ce qui manque, pas ce que cela vaut.');
  await window.getByRole('button', { name: 'Masquer' }).click();
  await expect(desk.getByText('C’est masqué, et l’auteur sait pourquoi.')).toBeVisible();

  const reader = await visit('nora');
  await reader.goto(idea.url);
  await expect(reader.getByText('Ce commentaire est masqué le temps d’une relecture.')).toBeVisible();
  await expect(reader.getByText(`Cela ne vaut rien, ${word}.`)).toHaveCount(0);
  const author = await visit('jules');
  await author.goto('/notifications');
  await expect(author.getByText('Dites ce qui manque, pas ce que cela vaut.').first()).toBeVisible();
  const closed = await camille.get<Listed<ModerationCase>>('/moderation/reports?state=closed');
  expect(closed.items[0]).toMatchObject({ outcome: 'hidden', commentId: id });
});
