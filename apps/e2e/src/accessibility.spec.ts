import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, ImpactValue, RunOptions } from 'axe-core';
import { expect, test } from './journey';
import { leftovers, open, type Screen, screens } from './screens';

const WIDTHS = [360, 768, 1280];
const GRAVE: ImpactValue[] = ['serious', 'critical'];
/** The policy allows no script of anybody else: the source goes in through the debugger's door. */
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const everything: RunOptions = { resultTypes: ['violations'] };
/** Of another width or another colour scheme only these can differ. */
const colours: RunOptions = { ...everything, runOnly: ['color-contrast'] };
const layout: RunOptions = { ...everything, runOnly: ['color-contrast', 'scrollable-region-focusable', 'aria-hidden-focus', 'region'] };

/** Rows that are off the screen keep yesterday's colours, and colours that fade are of neither scheme: everything as it will be. */
const settle = (page: Page) =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '*, ::before, ::after { content-visibility: visible !important; transition: none !important; animation: none !important }',
    );
    document.adoptedStyleSheets.push(sheet);
  });

async function graveIn(page: Page, options: RunOptions): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  const { violations } = await page.evaluate(
    (how) => (window as unknown as { axe: { run: (where: Document, how: RunOptions) => Promise<AxeResults> } }).axe.run(document, how),
    options,
  );
  return violations
    .filter(({ impact }) => impact && GRAVE.includes(impact))
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary?.split('\n')[1]?.trim()}`),
    );
}

/** How many screens one browser looks at in one test. */
const AT_ONCE = 8;
const people = [...new Set(screens.map(({ who }) => who))];
const rounds = people.flatMap((who) => {
  const theirs = screens.filter((screen) => screen.who === who);
  return Array.from({ length: Math.ceil(theirs.length / AT_ONCE) }, (_, i) => theirs.slice(i * AT_ONCE, (i + 1) * AT_ONCE));
});

async function troublesOf(page: Page, screen: Screen): Promise<string[]> {
  await page.setViewportSize({ width: Math.max(...WIDTHS), height: 800 });
  await page.emulateMedia({ colorScheme: 'light' });
  await open(page, screen);
  await settle(page);
  const found = (await leftovers(page)).map((text) => `no words: ${text}`);
  for (const width of WIDTHS.toReversed()) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
      const options = colorScheme === 'dark' ? colours : width === 1280 ? everything : layout;
      for (const grave of await graveIn(page, options)) found.push(`${width} px, ${colorScheme}: ${grave}`);
    }
    const [wide, seen] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    if ((wide ?? 0) > (seen ?? 0)) found.push(`${width} px: the page is ${wide} px wide`);
  }
  return found.map((trouble) => `${screen.name}, ${trouble}`);
}

for (const round of rounds) {
  const names = round.map(({ name }) => name).join('; ');
  test(`accessible, light and dark, on every width; nothing to scroll sideways, no key in place of words: ${names}`, async ({
    visit,
    expected,
  }) => {
    test.setTimeout(round.length * 20_000);
    const who = round[0]?.who ?? null;
    if (who === null) expected(/status of 401/);
    const page = await visit(who, { reducedMotion: 'reduce', colorScheme: 'light' });
    const found: string[] = [];
    for (const screen of round) await test.step(screen.name, async () => void found.push(...(await troublesOf(page, screen))));
    expect(found).toEqual([]);
  });
}
