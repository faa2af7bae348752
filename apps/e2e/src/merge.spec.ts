import { anOpenIdea } from './api';
import { expect, test } from './journey';
import { choose, voteOn } from './screen';

test('a facilitator merges two ideas and thinks again', async ({ visit, as, word }) => {
  const [nora, ines, jules, camille] = [await as('nora'), await as('ines'), await as('jules'), await as('camille')];
  const stays = await anOpenIdea(nora, camille, `Prêter des outils le samedi ${word}`);
  const goes = await anOpenIdea(ines, camille, `Louer des outils le week-end ${word}`);
  await jules.vote(goes.id);
  const page = await visit('camille');
  await page.goto(goes.url);
  await choose(page, 'Autres actions', 'Fusionner avec une autre idée');
  const dialog = page.getByRole('dialog', { name: 'Fusionner avec une autre idée' });
  await dialog.getByLabel('L’idée qui reste').fill(stays.title);
  await dialog.getByRole('button', { name: stays.title }).click();
  await dialog.getByRole('button', { name: 'Fusionner', exact: true }).click();
  await expect(page.getByText('Cette idée a été fusionnée avec une autre.')).toBeVisible();
  await page.locator('#main').getByRole('link', { name: stays.title }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: stays.title })).toBeVisible();
  await expect(voteOn(page, stays.title)).toHaveAccessibleName(/^1 /);
  await expect(page.getByRole('link', { name: goes.title }).first()).toBeVisible();

  await page.goto(goes.url);
  await choose(page, 'Autres actions', 'Annuler la fusion');
  await expect(page.getByText('Cette idée a été fusionnée avec une autre.')).toBeHidden();
  await expect(voteOn(page, goes.title)).toHaveAccessibleName(/^1 /);
  expect(await jules.idea(stays.id)).toMatchObject({ votes: 0, stage: 'open' });
  expect(await jules.idea(goes.id)).toMatchObject({ votes: 1, stage: 'open', viewer: { voted: true } });
});

test('nobody votes for their own idea, and the button says why', async ({ visit, as, word }) => {
  const idea = await anOpenIdea(await as('nora'), await as('camille'), `Une idée à moi ${word}`);
  const page = await visit('nora');
  await page.goto(idea.url);
  const vote = voteOn(page, idea.title);
  await expect(vote).toHaveAccessibleDescription('On ne vote pas pour sa propre idée.');
  await expect(vote).toBeDisabled();
  await vote.focus();
  await expect(page.getByRole('tooltip', { includeHidden: true })).toHaveText('On ne vote pas pour sa propre idée.');
  await page.keyboard.press('Enter');
  await expect(vote).toHaveAccessibleName(/^0 /);
  expect((await (await as('nora')).try('PUT', `/ideas/${idea.id}/vote`)).status()).toBe(403);
  expect((await (await as('nora')).idea(idea.id)).votes).toBe(0);
});
