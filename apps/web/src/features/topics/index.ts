import type { RouteObject } from 'react-router';
import { page } from '../../platform/page';
import { commentsWords } from '../../shared/comments/words';
import { entryWords } from '../../shared/composer/words';
import { topicsWords } from './words';

export const topicsRoutes: RouteObject[] = [
  { path: '/forum', ...page(() => import('./forum-page').then((m) => m.ForumPage), topicsWords) },
  { path: '/forum/new', ...page(() => import('./topic-composer').then((m) => m.NewTopicPage), topicsWords, entryWords) },
  { path: '/t/:id/edit', ...page(() => import('./topic-composer').then((m) => m.EditTopicPage), topicsWords, entryWords) },
  { path: '/t/:ref', ...page(() => import('./topic-page').then((m) => m.TopicPage), topicsWords, commentsWords) },
];
