import type { RouteObject } from 'react-router';
import { page } from '../../platform/page';
import { publishingWords } from '../../shared/publishing/words';

export const draftsRoutes: RouteObject[] = [
  { path: '/drafts', ...page(() => import('./drafts-page').then((m) => m.DraftsPage), publishingWords) },
];
