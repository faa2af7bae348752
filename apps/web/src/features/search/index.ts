import type { RouteObject } from 'react-router';
import { page } from '../../platform/page';
import { expertsWords } from '../../shared/experts/words';
import { searchWords } from './words';

export const searchRoutes: RouteObject[] = [
  { path: '/search', ...page(() => import('./search-page').then((m) => m.SearchPage), searchWords, expertsWords) },
];
