import { expect, test } from './journey';

test('a visitor gets the page, its styles and its scripts from this product alone', async ({ page }) => {
  const answer = await page.goto('/');
  expect(answer?.status()).toBe(200);
  await expect(page).toHaveTitle(/Ruche/);
  await expect(page.locator('h1, h2').first()).toBeVisible();
});

test('the product says that it is alive and ready', async ({ request }) => {
  for (const path of ['/health/live', '/health/ready']) expect((await request.get(path)).status(), path).toBe(200);
});
