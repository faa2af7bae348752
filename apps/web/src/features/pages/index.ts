import type { RouteObject } from 'react-router';
import { page } from '../../platform/page';
import { coeditingWords } from '../../shared/coediting/words';
import { commentsWords } from '../../shared/comments/words';
import { entryWords } from '../../shared/composer/words';
import { passagesWords } from '../../shared/passages/words';
import { pagesWords } from './words';

export const pagesRoutes: RouteObject[] = [
  { path: '/wiki', ...page(() => import('./wiki-home').then((m) => m.WikiHome), pagesWords) },
  { path: '/wiki/templates', ...page(() => import('./templates-page').then((m) => m.TemplatesPage), pagesWords) },
  { path: '/wiki/broken-links', ...page(() => import('./broken-links-page').then((m) => m.BrokenLinksPage), pagesWords) },
  { path: '/wiki/new', ...page(() => import('./page-composer').then((m) => m.NewWikiPage), pagesWords, entryWords) },
  {
    path: '/wiki/:id/edit',
    ...page(() => import('./edit-page').then((m) => m.EditWikiPage), pagesWords, entryWords, coeditingWords, commentsWords, passagesWords),
  },
  { path: '/wiki/:ref/history', ...page(() => import('./history-page').then((m) => m.HistoryPage), pagesWords) },
  { path: '/wiki/:ref/changes', ...page(() => import('./changes-page').then((m) => m.ChangesPage), pagesWords) },
  { path: '/wiki/:ref', ...page(() => import('./wiki-page').then((m) => m.WikiPageScreen), pagesWords, commentsWords, passagesWords) },
];
