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
