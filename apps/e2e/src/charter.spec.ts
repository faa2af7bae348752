import type { Space } from '@ruche/contracts';
import { expect, test } from './journey';
import { enterEditor } from './screen';

test('a charter is accepted once, on the way, and nothing that was written is lost', async ({ visit, as, word, expected }) => {
  expected(/status of 409/);
  const camille = await as('camille');
  const space = await camille.send<Space>('POST', '/spaces', {
    name: `Atelier ${word}`,
    charter: 'On critique une idée, jamais une personne.',
  });
  const idea = await camille.draft(`Une idée pour ${word}`, { space: space.slug });
  await camille.move(idea.id, 'submitted');
  await camille.move(idea.id, 'open');
  const page = await visit('jules');
  await page.goto(idea.url);
  const editor = await enterEditor(page, 'Votre commentaire');
  await editor.pressSequentially(`Une question sur ${word}.`);
  await page.getByRole('button', { name: 'Commenter' }).click();
  const charter = page.getByRole('dialog', { name: `Avant d’écrire dans Atelier ${word}` });
  await expect(charter.getByText('On critique une idée, jamais une personne.')).toBeVisible();
  await charter.getByRole('button', { name: 'D’accord, envoyer' }).click();
  await expect(charter).toHaveCount(0);
  await expect(page.getByRole('article').getByText(`Une question sur ${word}.`)).toBeVisible();
  await expect.poll(async () => (await camille.list(`/entries/${idea.id}/comments`)).length).toBe(1);

  await test.step('it is not asked again, and shows as accepted', async () => {
    await page.goto(`/spaces/${space.slug}?tab=charter`);
    await expect(page.getByText('Vous avez accepté cette charte.')).toBeVisible();
  });

  await test.step('the space is archived: it says so, takes nothing, and comes back', async () => {
    const owner = await visit('camille');
    await owner.goto(`/spaces/${space.slug}?tab=settings`);
    await owner.getByRole('button', { name: 'Archiver l’espace' }).click();
    await owner.getByRole('dialog').getByRole('button', { name: 'Archiver l’espace' }).click();
    await expect(owner.getByText('Cet espace est archivé').first()).toBeVisible();
    await page.goto(idea.url);
    await expect(page.getByRole('textbox', { name: 'Votre commentaire' })).toHaveCount(0);
    expect((await (await as('jules')).try('PUT', `/ideas/${idea.id}/vote`)).status()).toBe(409);
    await owner.getByRole('button', { name: 'Rouvrir l’espace' }).click();
    await expect(owner.getByRole('button', { name: 'Archiver l’espace' })).toBeVisible();
  });
});

test('a pin stands on top of its space until it is taken away', async ({ visit, as, word }) => {
  const camille = await as('camille');
  const space = await camille.send<Space>('POST', '/spaces', { name: `Épingles ${word}` });
  const idea = await camille.draft(`Une idée à épingler pour ${word}`, { space: space.slug });
  await camille.move(idea.id, 'submitted');
  await camille.move(idea.id, 'open');
  const page = await visit('camille');
  await page.goto(idea.url);
  await page.locator('#main').getByRole('button', { name: 'Autres actions' }).click();
  await page.getByRole('menuitem', { name: 'Épingler en haut de l’espace' }).click();
  await expect(page.getByText('Épinglé en haut de l’espace.')).toBeVisible();
  await page.goto(`/spaces/${space.slug}`);
  const pins = page.getByRole('region', { name: 'Épinglé' });
  await expect(pins.getByRole('link', { name: idea.title })).toBeVisible();
  await pins.getByRole('button', { name: /^Retirer / }).click();
  await expect(pins).toHaveCount(0);
});

test('what was put in the trash comes back from there', async ({ visit, as, word }) => {
  const nora = await as('nora');
  const draft = await nora.draft(`Un brouillon pour ${word}`);
  await nora.send('DELETE', `/ideas/${draft.id}`);
  const page = await visit('nora');
  await page.goto('/trash');
  await page.getByRole('button', { name: `Reprendre « ${draft.title} »` }).click();
  await expect(page.getByText(`« ${draft.title} » est de retour.`)).toBeVisible();
  expect((await nora.idea(draft.id)).stage).toBe('draft');
});
