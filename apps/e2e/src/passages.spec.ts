import type { Comment, WikiPage } from '@ruche/contracts';
import { expect, test } from './journey';
import { enterEditor } from './screen';

const RETURNS = 'Le client a trente jours.\n\nIl garde le carton et le bon.\n\nLe magasin rembourse.';

test('words of a page are commented on, answered from the bell, and settled', async ({ visit, as, word }) => {
  const api = await as('nora');
  const page = await api.send<WikiPage>('POST', '/pages', { spaceId: 1, title: `Retours ${word}`, body: { markdown: RETURNS } });
  const reader = await visit('jules');
  await reader.goto(page.url);
  await reader.getByText('Il garde le carton et le bon.').click({ clickCount: 3 });
  await expect(reader.getByRole('button', { name: 'Commenter', exact: true })).toBeVisible();
  await reader.keyboard.press('m');
  await expect(reader.getByRole('region', { name: /^Commenter « Il garde le carton et le bon\. »/ })).toBeVisible();
  await (await enterEditor(reader, 'Votre remarque')).pressSequentially(`Même sans bon ? ${word}`);
  await reader.keyboard.press('Control+Enter');
  const mine = reader.getByRole('region', { name: /^Remarque sur « Il garde/ });
  await expect(mine.getByText(`Même sans bon ? ${word}`)).toBeVisible();
  await expect(reader.locator('mark', { hasText: 'Il garde le carton et le bon.' })).toBeVisible();

  const author = await visit('nora');
  await author.goto('/notifications');
  await author
    .getByRole('link', { name: new RegExp(page.title) })
    .first()
    .click();
  const theirs = author.getByRole('region', { name: /^Remarque sur « Il garde/ });
  await expect(theirs.getByText(`Même sans bon ? ${word}`)).toBeInViewport();
  await (await enterEditor(author, 'Répondre')).pressSequentially('Oui, depuis juin.');
  await author.keyboard.press('Control+Enter');
  await expect(mine.getByText('Oui, depuis juin.')).toBeVisible();
  await expect(reader.getByRole('button', { name: /^2 commentaires sur « Il garde/ })).toBeVisible();
  await theirs.getByRole('button', { name: 'Résoudre' }).click();
  await expect(theirs).toBeHidden();
  await author.getByRole('button', { name: '1 résolue' }).click();
  await author.getByRole('button', { name: /Même sans bon/ }).click();
  await expect(theirs.getByText('Oui, depuis juin.')).toBeVisible();
  await theirs.getByRole('button', { name: 'Rouvrir' }).click();
  await expect(author.getByRole('button', { name: '1 ouverte' })).toBeVisible();
  await author.keyboard.press('Escape');
  await expect(theirs).toBeHidden();
});

test('a passage stays on its words while two people write, and goes along when they publish', async ({ visit, as, word }) => {
  const api = await as('nora');
  const page = await api.send<WikiPage>('POST', '/pages', { spaceId: 1, title: `Retours ${word}`, body: { markdown: RETURNS } });
  const passage = { quote: 'le carton et le bon', prefix: 'Il garde ', suffix: '.', start: 35 };
  await api.send<Comment>('POST', `/entries/${page.id}/comments`, { body: { markdown: 'Vraiment ?' }, passage });
  const [one, other] = [await visit('jules'), await visit('nora')];
  for (const browser of [one, other]) await browser.goto(`/wiki/${page.id}/edit`);
  const [mine, theirs] = [one.getByRole('textbox', { name: 'Texte' }), other.getByRole('textbox', { name: 'Texte' })];
  await expect(mine.locator('mark')).toHaveText('le carton et le bon');
  await theirs.click();
  await other.keyboard.press('Control+Home');
  await theirs.pressSequentially('Avant tout : ');
  await expect(mine).toContainText('Avant tout : ');
  await expect(mine.locator('mark')).toHaveText('le carton et le bon');

  // What readers don't have yet is said so before anything is written about it.
  await other.keyboard.press('Control+Home');
  await other.keyboard.press('Shift+End');
  await other.keyboard.press('Control+Alt+m');
  await expect(other.getByRole('region', { name: /^Commenter « Avant tout/ })).toContainText('Ces mots ne sont pas publiés');
  await expect(other.getByRole('textbox', { name: 'Votre remarque' })).toHaveCount(0);
  await other.keyboard.press('Escape');

  await mine.click();
  await one.keyboard.press('Control+End');
  await one.keyboard.press('Shift+Home');
  await one.keyboard.press('Control+Alt+m');
  await expect(one.getByRole('region', { name: /^Commenter « Le magasin rembourse\./ })).toBeVisible();
  await (await enterEditor(one, 'Votre remarque')).pressSequentially('Sous quel délai ?');
  await one.keyboard.press('Control+Enter');
  await expect(one.getByRole('region', { name: /^Remarque sur « Le magasin rembourse\./ }).getByText('Sous quel délai ?')).toBeVisible();
  await expect(theirs.locator('mark', { hasText: 'Le magasin rembourse.' })).toBeVisible();
  await one.keyboard.press('Escape');
  await one.getByRole('button', { name: 'Publier', exact: true }).click();
  // The editor shows these words as well: published they are once the page is shown.
  await expect(one).not.toHaveURL(/\/edit$/);
  await expect(one.getByText('Avant tout : Le client')).toBeVisible();
  const { items } = await api.get<{ items: { words: string; start: number; goneAt: string | null }[] }>(`/entries/${page.id}/passages`);
  expect(items.map(({ words, start, goneAt }) => [words, start, goneAt])).toEqual([
    ['le carton et le bon', 48, null],
    ['Le magasin rembourse.', 69, null],
  ]);
});
