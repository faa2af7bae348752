import { expect, type Locator, type Page } from '@playwright/test';

/** The vote on the idea of this title: its name says the count, its pressed state whether it is mine. */
export const voteOn = (page: Page | Locator, title: string) => page.getByRole('button', { name: `pour « ${title} »` });

export const bellOf = (page: Page) => page.getByRole('link', { name: /^Notifications, / });

/** How many are unread, as the bell says it. */
export const unreadOn = async (page: Page) => Number(/\d+/.exec((await bellOf(page).getAttribute('aria-label')) ?? '')?.[0]);

/** Chooses an entry of a menu. */
export async function choose(page: Page, button: string, entry: string | RegExp): Promise<void> {
  await page.locator('#main').getByRole('button', { name: button, exact: true }).click();
  await page.getByRole('menuitem', { name: entry }).click();
}

/** Puts the cursor into a field for formatted text; the editor takes the plain field's place once it is there. */
export async function enterEditor(page: Page, name: string): Promise<Locator> {
  await page.getByRole('textbox', { name, exact: true }).click();
  const editor = page.locator(`[contenteditable="true"][aria-label="${name}"]`);
  await expect(editor).toBeVisible();
  await editor.focus();
  await expect(editor).toBeFocused();
  return editor;
}

/** Opens the palette and types into it. Keys are heard once the shell stands. */
export async function ask(page: Page, words: string): Promise<Locator> {
  await expect(page.locator('[aria-keyshortcuts~="Control+K"]')).toBeAttached();
  await page.keyboard.press('Control+k');
  const box = page.getByRole('combobox', { name: 'Chercher ou agir' });
  await expect(box).toBeFocused();
  await page.keyboard.insertText(words);
  await expect(box).toHaveValue(words);
  return page.getByRole('listbox', { name: 'Résultats' });
}

export const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement).catch(() => false);

/** A ring or a border, on the element, in it, or around the field that it is part of. */
function showsFocus(element: Element): boolean {
  const around = [element, ...element.querySelectorAll('*'), element.parentElement, element.parentElement?.parentElement];
  return around.some((part) => {
    if (!part) return false;
    const { outlineStyle, boxShadow, borderStyle } = getComputedStyle(part);
    return outlineStyle !== 'none' || boxShadow !== 'none' || borderStyle !== 'none';
  });
}

/** Goes there by Tab alone, and sees where it is. */
export async function tabTo(page: Page, target: Locator, most = 60): Promise<void> {
  await expect(target).toBeVisible();
  for (let steps = 0; steps < most && !(await isFocused(target)); steps += 1) await page.keyboard.press('Tab');
  await expect(target).toBeFocused();
  await expect.poll(() => target.evaluate(showsFocus)).toBe(true);
}

/** Opens a menu of the page and chooses in it, by keys alone. */
export async function chooseByKeys(page: Page, button: string, entry: string | RegExp): Promise<void> {
  await tabTo(page, page.locator('#main').getByRole('button', { name: button, exact: true }));
  await page.keyboard.press('Enter');
  const line = page.getByRole('menuitem', { name: entry });
  await expect(line).toBeVisible();
  for (let steps = 0; steps < 20 && !(await isFocused(line)); steps += 1) await page.keyboard.press('ArrowDown');
  await expect(line).toBeFocused();
  await page.keyboard.press('Enter');
}

/** What a phone shows must not be wider than it is. */
export const fitsOn = async (page: Page, width: number) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
