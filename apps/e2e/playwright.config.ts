import { defineConfig } from '@playwright/test';

/**
 * Journeys against a running product: `npm test -- --only e2e` starts the built one with a fresh data folder and sets
 * these variables. By hand: RUCHE_URL=http://localhost:3000 CHROME_PATH=/usr/bin/chromium npx playwright test -c apps/e2e
 * (and RUCHE_LOG=the file with what the product said when it started, for the first admin's link).
 */
const { RUCHE_URL = 'http://localhost:3000', CHROME_PATH, PLAYWRIGHT_REPORT } = process.env;
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: 'src',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // One product serves all journeys, on two cores that it shares with PostgreSQL and the browser.
  workers: 1,
  retries: 1,
  forbidOnly: true,
  reporter: [['list'], ...(PLAYWRIGHT_REPORT ? [['json', { outputFile: PLAYWRIGHT_REPORT }] as const] : [])],
  use: {
    baseURL: RUCHE_URL,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    actionTimeout: 15_000,
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: CHROME_PATH,
      // A journey talks to the product alone: the browser's own errands are off. Root has no sandbox.
      args: [
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
});
