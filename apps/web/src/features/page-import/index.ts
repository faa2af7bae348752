import type { RouteObject } from 'react-router';
import { page } from '../../platform/page';
import { entryWords } from '../../shared/composer/words';
import { pageImportWords } from './words';

export const pageImportRoutes: RouteObject[] = [
  { path: '/wiki/import', ...page(() => import('./import-page').then((m) => m.ImportPage), pageImportWords, entryWords) },
  { path: '/wiki/import/:id', ...page(() => import('./progress-page').then((m) => m.ProgressPage), pageImportWords) },
];
