import type { RouteObject } from 'react-router';
import { page } from '../../platform/page';
import { commentsWords } from '../../shared/comments/words';
import { entryWords } from '../../shared/composer/words';
import { publishingWords } from '../../shared/publishing/words';
import { topicsWords } from './words';

const composing = [topicsWords, entryWords, publishingWords] as const;

export const topicsRoutes: RouteObject[] = [
  { path: '/forum', ...page(() => import('./forum-page').then((m) => m.ForumPage), topicsWords) },
  { path: '/forum/new', ...page(() => import('./topic-composer').then((m) => m.NewTopicPage), ...composing) },
  { path: '/t/:id/edit', ...page(() => import('./topic-composer').then((m) => m.EditTopicPage), ...composing) },
  { path: '/t/:ref', ...page(() => import('./topic-page').then((m) => m.TopicPage), topicsWords, commentsWords, publishingWords) },
];
