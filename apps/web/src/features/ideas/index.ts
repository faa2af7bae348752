import type { RouteObject } from 'react-router';
import { page } from '../../platform/page';
import { commentsWords } from '../../shared/comments/words';
import { entryWords } from '../../shared/composer/words';
import { composerWords } from './composer/words';
import { ideasWords } from './words';

export const ideasRoutes: RouteObject[] = [
  { path: '/ideas', ...page(() => import('./board-page').then((m) => m.BoardPage), ideasWords) },
  {
    path: '/ideas/new',
    ...page(() => import('./composer/composer-page').then((m) => m.NewIdeaPage), ideasWords, composerWords, entryWords),
  },
  {
    path: '/ideas/drafts',
    ...page(() => import('./composer/drafts-page').then((m) => m.DraftsPage), ideasWords, composerWords, entryWords),
  },
  {
    path: '/ideas/:id/edit',
    ...page(() => import('./composer/composer-page').then((m) => m.EditIdeaPage), ideasWords, composerWords, entryWords),
  },
  { path: '/ideas/:ref', ...page(() => import('./idea-page').then((m) => m.IdeaPage), ideasWords, commentsWords) },
];
