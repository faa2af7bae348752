import { expect, type Page } from '@playwright/test';
import type { Who } from './journey';

/** One address of the product, as somebody sees it. */
export interface Screen {
  name: string;
  path: string;
  who: Who | null;
  /** A list of the API whose first item it shows; `path` is then where such items are. */
  first?: string;
  /** A link on it that leads to the screen meant. */
  follow?: string;
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
  { name: 'forum', path: '/forum', who: 'jules', ready: '#main [data-row]' },
  { name: 'forum, top', path: '/forum?sort=top&period=all', who: 'jules', ready: '#main [data-row]' },
  { name: 'forum, nothing unread', path: '/forum?sort=unread&q=xqzwkv', who: 'jules' },
  { name: 'topic', path: '/t', first: '/topics?sort=top&period=all', who: 'jules', ready: '#main article' },
  { name: 'topic composer', path: '/forum/new', who: 'jules', ready: '#field-title' },
  { name: 'questions', path: '/questions', who: 'jules', ready: '#main [data-row]' },
  { name: 'question', path: '/q/64', who: 'camille', ready: '#main [data-row]' },
  { name: 'ask', path: '/questions/new', who: 'jules', ready: '#field-title' },
  { name: 'wiki', path: '/wiki', who: 'jules', ready: '#main [data-row]' },
  { name: 'pages of a space', path: '/wiki?space=1', who: 'jules', ready: '[role=treeitem]' },
  { name: 'wiki page', path: '/wiki', who: 'jules', first: '/pages?sort=updated', ready: '#main article' },
  { name: 'page to verify', path: '/wiki', who: 'camille', first: '/pages?sort=verify', ready: '#main article' },
  { name: 'templates', path: '/wiki/templates', who: 'jules' },
  { name: 'composer of a page', path: '/wiki/new?template=brief', who: 'jules', ready: '#field-title' },
  { name: 'links that lead nowhere', path: '/wiki/broken-links?space=1', who: 'camille' },
  { name: 'blog', path: '/blog', who: 'jules', ready: '#main [data-row]' },
  { name: 'editors’ picks', path: '/blog?tab=picked', who: 'jules', ready: '#main [data-row]' },
  { name: 'post', path: '/blog', who: 'jules', follow: '#main [data-row-link]', ready: '#main article' },
  { name: 'composer of a post', path: '/blog/new', who: 'jules', ready: '#field-title' },
  { name: 'drafts of posts', path: '/blog/drafts', who: 'jules' },
  { name: 'announcements', path: '/news', who: 'jules', ready: '#main [data-row]' },
  { name: 'announcement', path: '/news', who: 'admin', follow: '#main [data-row-link]', ready: '#main article' },
  { name: 'composer of an announcement', path: '/news/new', who: 'admin', ready: '#field-title' },
  { name: 'settings, feeds', path: '/settings?tab=feeds', who: 'jules' },
  { name: 'person', path: '/people/nora', who: 'jules' },
  { name: 'people', path: '/people', who: 'jules', ready: '#main [data-row]' },
  { name: 'people, table', path: '/people?view=table', who: 'jules', ready: '#main [data-row]' },
  { name: 'requests for help', path: '/help', who: 'jules', ready: '#main [data-row]' },
  { name: 'a request for help', path: '/help?all=1', who: 'jules', follow: '#main [data-row-link]' },
  { name: 'asking for help', path: '/help/new?person=sofia', who: 'nora', ready: '#main fieldset li' },
  { name: 'settings, know-how', path: '/settings?tab=skills', who: 'jules', ready: '#main form' },
  { name: 'recognition', path: '/recognition', who: 'jules', ready: '#main [data-row]' },
  { name: 'departments', path: '/recognition?tab=teams&period=all', who: 'jules', ready: '#main [data-row]' },
  { name: 'portraits', path: '/recognition/portraits', who: 'camille', ready: '#main article' },
  { name: 'skills, for who looks after them', path: '/admin/skills', who: 'admin', ready: '#main [data-row]' },
  { name: 'points', path: '/recognition/points', who: 'jules', ready: '#main [data-row]' },
  { name: 'badges', path: '/recognition/badges', who: 'jules', ready: '#main [data-row]' },
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
  ...['', '/invitations', '/spaces', '/themes', '/links', '/recognition', '/jobs', '/mail', '/audit', '/demo'].map(
    (part): Screen => ({ name: `administration${part}`, path: `/admin${part}`, who: 'admin' }),
  ),
];

/** Opens a screen and waits until nothing of it is a placeholder. */
export async function open(page: Page, { path, first, follow, ready = 'h1' }: Screen): Promise<void> {
  await page.goto(first ? await firstOf(page, first) : path);
  if (follow) {
    await page.locator(follow).first().click();
    await expect(page).not.toHaveURL((url) => url.pathname === path);
  }
  await expect(page.locator(ready).first()).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page.locator('#main [class*="skeleton" i], #main [aria-busy="true"]')).toHaveCount(0);
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
}

async function firstOf(page: Page, list: string): Promise<string> {
  const { items } = (await (await page.request.get(`/api${list}`)).json()) as { items: { url: string }[] };
  return items[0]?.url ?? '';
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
