import type { RouteObject } from 'react-router';
import { page } from '../../platform/page';
import { commentsWords } from '../../shared/comments/words';
import { entryWords } from '../../shared/composer/words';
import { publishingWords } from '../../shared/publishing/words';
import { announcementsWords } from './words';

const composing = [announcementsWords, entryWords, publishingWords] as const;

export const announcementsRoutes: RouteObject[] = [
  { path: '/news', ...page(() => import('./announcements-page').then((m) => m.AnnouncementsPage), announcementsWords, publishingWords) },
  { path: '/news/new', ...page(() => import('./announcement-composer').then((m) => m.NewAnnouncementPage), ...composing) },
  { path: '/news/:id/edit', ...page(() => import('./announcement-composer').then((m) => m.EditAnnouncementPage), ...composing) },
  {
    path: '/news/:ref',
    ...page(() => import('./announcement-page').then((m) => m.AnnouncementPage), announcementsWords, publishingWords, commentsWords),
  },
];
