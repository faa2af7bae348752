import type { CompanyLink, Favourite, SpaceSummary } from '@ruche/contracts';
import { anOpenIdea } from './api';
import { expect, test } from './journey';
import { enterEditor } from './screen';

test('starred on its page, in the rail, put in order by keyboard, on the phone; gone when the space is left', async ({
  visit,
  as,
  word,
}) => {
  const [camille, nora] = [await as('camille'), await as('nora')];
  const space = await camille.send<SpaceSummary>('POST', '/spaces', { name: `Atelier ${word}`, visibility: 'hidden' });
  const { id: personId } = await nora.get<{ id: number }>('/me');
  await camille.send('PUT', `/spaces/${space.slug}/members/${personId}`, { role: 'member' });
  const [first, second] = [
    await anOpenIdea(camille, camille, `Une vitrine ${word}`, { space: space.slug }),
    await anOpenIdea(camille, camille, `Une caravane ${word}`, { space: space.slug }),
  ];
  for (const { id } of await nora.list<Favourite>('/favourites?limit=100').then((all) => all.flatMap(({ entry }) => entry ?? [])))
    await nora.send('DELETE', `/entries/${id}/favourite`);
  const page = await visit('nora');
  const rail = page.getByRole('navigation', { name: 'Navigation' }).getByRole('list', { name: 'Favoris' });
  const mine = rail.getByRole('link', { name: word });

  for (const idea of [first, second]) {
    await page.goto(idea.url);
    const star = page.locator('#main').getByRole('button', { name: 'Ajouter aux favoris' });
    await star.click();
    await expect(star).toHaveAttribute('aria-pressed', 'true');
    await expect(rail.getByRole('link', { name: idea.title })).toBeVisible();
  }
  await expect(mine).toHaveText([first.title, second.title]);

  await mine.last().focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(mine).toHaveText([second.title, first.title]);
  await expect(mine.first()).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: `${second.title} : place` })).toBeAttached();
  await expect
    .poll(async () => (await nora.list<Favourite>('/favourites?limit=100')).flatMap((f) => f.entry?.id ?? []))
    .toEqual([second.id, first.id]);

  await page.setViewportSize({ width: 360, height: 780 });
  await page.getByRole('button', { name: 'Moi', exact: true }).click();
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByRole('link', { name: second.title })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 1280, height: 800 });

  await page.goto('/');
  await expect(mine).toHaveCount(2);
  await nora.send('DELETE', `/spaces/${space.slug}/join`);
  await expect(mine).toHaveCount(0);
});

test('a link for a department stands on the home of its people alone, until they hide it', async ({ visit, as, word }) => {
  const admin = await as('admin');
  await test.step('an administrator adds it', async () => {
    const desk = await visit('admin');
    await desk.goto('/admin/links');
    await desk.getByRole('button', { name: 'Ajouter un lien' }).click();
    const window = desk.getByRole('dialog', { name: 'Ajouter un lien' });
    await window.getByRole('textbox', { name: 'Nom' }).fill(`Guide ${word}`);
    await window.getByRole('textbox', { name: 'Adresse' }).fill('/forum');
    await window.getByRole('combobox', { name: 'Pour qui' }).click();
    await desk.getByRole('option', { name: 'Un service' }).click();
    await window.getByRole('combobox', { name: 'Un service' }).fill('Marketing');
    await window.getByRole('textbox', { name: 'Nom' }).click();
    await window.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(desk.getByRole('row', { name: `Guide ${word}` })).toContainText('Service Marketing');
  });
  const jules = await visit('jules');
  await jules.goto('/');
  await expect(jules.getByRole('link', { name: `Guide ${word}` })).toBeVisible();
  const nora = await visit('nora');
  await nora.goto('/');
  await expect(nora.getByRole('link', { name: 'Congés et absences' })).toBeVisible();
  await expect(nora.getByRole('link', { name: `Guide ${word}` })).toHaveCount(0);

  await jules.getByRole('button', { name: 'Choisir ce que montre mon accueil' }).click();
  const mine = jules.getByRole('dialog', { name: 'Mon accueil' });
  await mine.getByRole('switch', { name: `Guide ${word}` }).click();
  await jules.keyboard.press('Escape');
  await expect(jules.getByRole('link', { name: `Guide ${word}` })).toHaveCount(0);
  const made = (await admin.list<CompanyLink>('/admin/quick-links')).find(({ label }) => label === `Guide ${word}`);
  await admin.send('DELETE', `/admin/quick-links/${made?.id}`);
});

test('two people on one page see each other, and one that the other writes', async ({ visit, as, word }) => {
  const [nora, camille] = [await as('nora'), await as('camille')];
  const idea = await anOpenIdea(nora, camille, `Une tombola ${word}`);
  const [hers, his] = [await visit('nora'), await visit('jules')];
  await Promise.all([hers.goto(idea.url), his.goto(idea.url)]);
  await expect(hers.getByText('Jules Perrin est ici aussi')).toBeVisible({ timeout: 10_000 });
  await enterEditor(his, 'Votre commentaire');
  await his.keyboard.type('Bonne idée');
  await expect(hers.getByText('Jules Perrin écrit…')).toBeVisible();
});
