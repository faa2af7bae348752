import type { Page } from '@playwright/test';
import type { Api } from './api';
import { expect, test, type Who } from './journey';
import { leftovers, open, screens } from './screens';

test('the language is chosen once and stays, on this device and on the next', async ({ visit, as }) => {
  await (await as('nora')).change('/me', { locale: 'fr' });
  const page = await visit('nora');
  await page.goto('/ideas');
  await page.getByRole('button', { name: 'Mon menu' }).click();
  await chosen(page, 'English');
  await expect(page.getByRole('heading', { level: 1, name: 'Ideas' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Ideas' })).toBeVisible();
  const elsewhere = await visit('nora');
  await elsewhere.goto('/ideas');
  await expect(elsewhere.getByRole('heading', { level: 1, name: 'Ideas' })).toBeVisible();
  await page.getByRole('button', { name: 'My menu' }).click();
  await chosen(page, 'Français');
  await expect(page.getByRole('heading', { level: 1, name: 'Idées' })).toBeVisible();
});

test.describe('in English', () => {
  test.beforeEach(({ as }) => speak(as, 'en'));
  // However it ends: the other journeys read French.
  test.afterEach(({ as }) => speak(as, 'fr'));

  test('no screen shows a key in place of words', async ({ visit, expected }) => {
    test.slow();
    expected(/status of 401/);
    const pages = new Map<Who | null, Page>();
    const found: string[] = [];
    for (const screen of screens) {
      const page = pages.get(screen.who) ?? (await visit(screen.who, { locale: 'en-GB' }));
      pages.set(screen.who, page);
      await open(page, screen);
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
      for (const text of await leftovers(page)) found.push(`${screen.name}: ${text}`);
    }
    expect(found).toEqual([]);
  });
});

/** Chooses a language in the menu, and waits until the server has it. */
async function chosen(page: Page, name: string): Promise<void> {
  const kept = page.waitForResponse((reply) => new URL(reply.url()).pathname === '/api/me' && reply.request().method() !== 'GET');
  await page.getByRole('menuitemradio', { name }).click();
  expect((await kept).ok()).toBe(true);
}

async function speak(as: (who: Who) => Promise<Api>, locale: 'fr' | 'en'): Promise<void> {
  for (const who of new Set(screens.map((screen) => screen.who))) if (who) await (await as(who)).change('/me', { locale });
}
