import { expect, test } from './journey';

test('an expert found by a misspelt skill is asked, helps, and is thanked, live in two browsers', async ({ visit, word }) => {
  const page = await visit('nora');
  await page.goto('/people');
  await page.getByRole('searchbox', { name: 'Chercher une personne ou une compétence' }).fill('refferencement');
  await page.getByRole('link', { name: 'Sofia Lambert' }).click();
  await expect(page.getByRole('heading', { name: 'Montré par les preuves' })).toBeVisible();
  await page.getByRole('link', { name: 'Demander de l’aide' }).click();
  await page.getByRole('textbox', { name: 'De quoi s’agit-il ?' }).fill(`Relire une page sur ${word}`);
  await expect(page.getByRole('checkbox', { name: /Sofia Lambert/ })).toBeChecked();
  await page.getByRole('button', { name: 'Envoyer la demande' }).click();
  await expect(page.getByRole('heading', { name: `Relire une page sur ${word}` })).toBeVisible();

  const expert = await visit('sofia');
  await expert.goto('/help');
  await expert.getByRole('link', { name: `Relire une page sur ${word}` }).click();
  await expert.getByRole('textbox', { name: 'Un mot pour répondre' }).fill('Jeudi à 14 h');
  await expert.getByRole('button', { name: 'J’aide' }).click();
  await expect(page.getByText('Sofia Lambert vous aide')).toBeVisible();
  await page.getByRole('textbox', { name: 'Un mot de remerciement' }).fill(`Merci pour ${word}`);
  await page.getByRole('button', { name: 'Oui, merci' }).click();
  await expect(expert.getByText(`Merci pour ${word}`)).toBeVisible();
});

test('what somebody keeps to themself is found by nobody else', async ({ visit, word }) => {
  const page = await visit('ali');
  await page.goto('/settings?tab=skills');
  await page.getByRole('combobox', { name: 'Ajouter une compétence' }).fill(`Origami ${word}`);
  await page.getByRole('option', { name: `Nommer « Origami ${word} »` }).click();
  await page.getByRole('button', { name: 'Enregistrer mes compétences' }).click();
  await expect(page.getByText('Enregistré').first()).toBeVisible();
  const other = await visit('nora');
  await other.goto(`/people?q=Origami+${word}`);
  await expect(other.getByRole('link', { name: 'Ali Benali' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Compétences' }).click();
  await page.getByRole('option', { name: 'Personne' }).click();
  await expect(page.getByRole('combobox', { name: 'Compétences' })).toHaveValue('Personne');
  await other.reload();
  await expect(other.getByText(`Personne ne correspond à « Origami ${word} »`)).toBeVisible();
});
