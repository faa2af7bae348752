import type { Page } from '@playwright/test';
import type { Idea, PersonRef, SpaceSummary, Topic } from '@ruche/contracts';
import { anOpenIdea } from './api';
import { expect, test } from './journey';
import { ask, enterEditor, fitsOn } from './screen';

const HIDDEN = 'ouverture-bordeaux';

/** What a page says, and how it names itself. */
async function told(page: Page, path: string): Promise<[title: string, words: string]> {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1, name: 'Introuvable' })).toBeVisible();
  return [await page.title(), (await page.locator('#main').textContent()) ?? ''];
}

test('a hidden space does not exist for who is not in it', async ({ visit, as, word, expected }) => {
  expected(/status of 404/);
  const [odile, jules] = [await as('odile'), await as('jules')];
  const { id, url, title } = await odile.draft(`Le bail de ${word}`, { space: HIDDEN });
  await odile.move(id, 'submitted');
  const page = await visit('jules');

  await test.step('by address it is missing, like what never was', async () => {
    const missing = await told(page, '/ideas/987654321-rien');
    expect(await told(page, url)).toEqual(missing);
    expect(await told(page, `/ideas/${id}/edit`)).toEqual(await told(page, '/ideas/987654321/edit'));
    expect(await told(page, `/spaces/${HIDDEN}`)).toEqual(await told(page, '/spaces/nulle-part'));
    for (const path of [`/ideas/${id}`, `/entries/${id}/comments`, `/spaces/${HIDDEN}`, `/spaces/${HIDDEN}/members`]) {
      const answer = await jules.try('GET', path);
      expect([answer.status(), (await answer.json()).code], path).toEqual([404, 'not_found']);
    }
  });

  await test.step('neither search nor palette nor suggestions know of it', async () => {
    await page.goto(`/search?q=${word}`);
    await expect(page.getByText(/Rien ne répond à/)).toBeVisible();
    const found = await ask(page, word);
    await expect(found.getByRole('option', { name: `Chercher « ${word} » partout` })).toBeVisible();
    await expect(found.getByRole('option', { name: title })).toHaveCount(0);
    await page.keyboard.press('Escape');
    const spaces = await ask(page, 'Bordeaux');
    await expect(spaces.getByRole('option', { name: 'Chercher « Bordeaux » partout' })).toBeVisible();
    await expect(spaces.getByRole('option', { name: 'Ouverture Bordeaux' })).toHaveCount(0);
    await page.keyboard.press('Escape');
    await page.goto('/ideas/new');
    const body = await enterEditor(page, 'La proposition');
    await body.pressSequentially(`#${word}`);
    await expect(page.getByRole('option', { name: title })).toHaveCount(0);
  });

  await test.step('nor do the lists, the bell and the palette of a phone, by keys alone', async () => {
    const topic = await odile.send<Topic>('POST', '/topics', {
      spaceId: (await odile.space(HIDDEN)).id,
      title: `Le quai de ${word}`,
      body: { markdown: `Bonjour @jules.moreau, parlons de ${word}.` },
    });
    const phone = await visit('jules', { viewport: { width: 360, height: 740 } });
    expect(await told(phone, topic.url)).toEqual(await told(phone, '/t/987654321-rien'));
    await fitsOn(phone, 360);
    for (const path of ['/forum', '/notifications', '/']) {
      await phone.goto(path);
      await expect(phone.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(phone.locator('#main')).not.toContainText(word);
      await fitsOn(phone, 360);
    }
    const found = await ask(phone, word);
    await expect(found.getByRole('option', { name: topic.title })).toHaveCount(0);
    await expect(found.getByRole('option', { name: `Chercher « ${word} » partout` })).toBeVisible();
    await phone.keyboard.press('Enter');
    await expect(phone.getByText(/Rien ne répond à/)).toBeVisible();
    await fitsOn(phone, 360);
  });

  await test.step('and those inside are only offered each other', async () => {
    const { id: space } = await odile.space(HIDDEN);
    const offered = async (q: string) => (await odile.list<PersonRef>(`/people/mentionable?q=${q}&space=${space}`)).map((p) => p.handle);
    expect(await offered('ines')).toContain('ines');
    expect(await offered('jules')).toEqual([]);
  });
});

test('a guest sees one space and nothing else', async ({ visit, as, word, expected }) => {
  expected(/status of 40[34]/);
  const elsewhere = await anOpenIdea(await as('nora'), await as('camille'), `Pas pour les invités ${word}`);
  const hugo = await as('hugo');
  expect((await hugo.list<SpaceSummary>('/spaces')).map(({ slug }) => slug)).toEqual(['charte-et-marque']);
  expect([...new Set((await hugo.list<Idea>('/ideas?limit=100')).map(({ space }) => space.slug))]).toEqual(['charte-et-marque']);
  const page = await visit('hugo');
  await page.goto('/');
  const places = page.getByRole('navigation').first();
  await expect(places.getByRole('link', { name: 'Charte & marque' })).toBeVisible();
  await expect(places.getByRole('link', { name: 'Personnes' })).toHaveCount(0);
  await expect(places.getByRole('link', { name: 'Administration' })).toHaveCount(0);
  await page.goto('/spaces');
  await expect(page.locator('#main').getByRole('link', { name: 'Charte & marque' })).toBeVisible();
  await expect(page.locator('#main').getByText('Maison Alvéole')).toHaveCount(0);
  expect(await told(page, elsewhere.url)).toEqual(await told(page, '/ideas/987654321-rien'));
  const found = await ask(page, word);
  await expect(found.getByRole('option', { name: `Chercher « ${word} » partout` })).toBeVisible();
  await expect(found.getByRole('option', { name: elsewhere.title })).toHaveCount(0);
});
