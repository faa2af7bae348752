import { expect, type Page } from '@playwright/test';
import type { Who } from './journey';

/** One address of the product, as somebody sees it. */
export interface Screen {
  name: string;
  path: string;
  who: Who | null;
  /** There once the screen has what it shows; left out: a heading. */
  ready?: string;
}

/** Every kind of screen there is; a new one is a new line here. */
export const screens: Screen[] = [
  { name: 'sign-in', path: '/sign-in', who: null },
  { name: 'forgotten password', path: '/reset', who: null },
  { name: 'home', path: '/', who: 'jules' },
  { name: 'board, rows', path: '/ideas', who: 'jules', ready: '#main [data-row]' },
  { name: 'board, stages', path: '/ideas?view=columns', who: 'jules', ready: '#main [data-row]' },
  { name: 'idea', path: '/ideas/43', who: 'jules', ready: '#main article' },
  { name: 'composer', path: '/ideas/new', who: 'jules', ready: '#field-title' },
  { name: 'drafts', path: '/ideas/drafts', who: 'jules' },
  { name: 'person', path: '/people/nora', who: 'jules' },
  { name: 'people', path: '/people', who: 'jules', ready: '#main [data-row]' },
  { name: 'spaces', path: '/spaces', who: 'jules', ready: '#main [data-row]' },
  { name: 'space', path: '/spaces/company', who: 'jules' },
  { name: 'members of a space', path: '/spaces/company?tab=members', who: 'camille' },
  { name: 'space with pins', path: '/spaces/rentree', who: 'camille', ready: '#main [data-row]' },
  { name: 'charter of a space', path: '/spaces/rentree?tab=charter', who: 'nora' },
  { name: 'settings of a space', path: '/spaces/rentree?tab=settings', who: 'camille', ready: '#main form' },
  { name: 'quiet members of a space', path: '/spaces/rentree?tab=members&quiet=true', who: 'camille' },
  { name: 'reports', path: '/moderation', who: 'camille', ready: '#main [data-row]' },
  { name: 'decided reports', path: '/moderation?tab=closed', who: 'camille' },
  { name: 'trash', path: '/trash', who: 'camille' },
  { name: 'settings, profile', path: '/settings', who: 'jules' },
  { name: 'settings, preferences', path: '/settings?tab=preferences', who: 'jules' },
  { name: 'settings, notifications', path: '/settings?tab=notifications', who: 'jules', ready: '[role=table]' },
  { name: 'settings, security', path: '/settings?tab=security', who: 'jules' },
  { name: 'settings, tokens', path: '/settings?tab=tokens', who: 'jules' },
  { name: 'search', path: '/search?q=samedi', who: 'jules', ready: '#main [data-row]' },
  { name: 'search without a hit', path: '/search?q=xqzwkv', who: 'jules' },
  { name: 'notifications', path: '/notifications', who: 'jules' },
  { name: 'what is missing', path: '/nowhere', who: 'jules' },
  ...['', '/invitations', '/spaces', '/themes', '/jobs', '/mail', '/audit', '/demo'].map(
    (part): Screen => ({ name: `administration${part}`, path: `/admin${part}`, who: 'admin' }),
  ),
];

/** Opens a screen and waits until nothing of it is a placeholder. */
export async function open(page: Page, { path, ready = 'h1' }: Screen): Promise<void> {
  await page.goto(path);
  await expect(page.locator(ready).first()).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page.locator('#main [class*="skeleton" i], #main [aria-busy="true"]')).toHaveCount(0);
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
}

/** What nobody should read: a key in place of its words, a value that was not put in, what JavaScript says of nothing. */
export const leftovers = (page: Page) =>
  page.evaluate(() => {
    const raw = /^[a-z]\w*(\.\w+)+$|\{\{|\}\}|\bundefined\b|\[object |\bNaN\b|Invalid Date/;
    const texts: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      // Letters as they were sent, and names that are code.
      const { parentElement, textContent } = walker.currentNode;
      if (!parentElement?.closest('script, style, details, code')) texts.push(textContent ?? '');
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) texts.push(element.getAttribute(name) ?? '');
    }
    return texts.map((text) => text.trim()).filter((text) => raw.test(text) && !/@|\.(png|jpe?g|webp|pdf|csv)$/i.test(text));
  });
