import type { RouteObject } from 'react-router';
import { page } from '../../platform/page';
import { commentsWords } from '../../shared/comments/words';
import { entryWords } from '../../shared/composer/words';
import { __plural__Words } from './words';

export const __plural__Routes: RouteObject[] = [
  { path: '/__plural__', ...page(() => import('./__plural__-page').then((m) => m.__Plural__Page), __plural__Words) },
  { path: '/__plural__/new', ...page(() => import('./__singular__-composer').then((m) => m.New__Singular__Page), __plural__Words, entryWords) },
  { path: '/__plural__/:id/edit', ...page(() => import('./__singular__-composer').then((m) => m.Edit__Singular__Page), __plural__Words, entryWords) },
  { path: '/__plural__/:ref', ...page(() => import('./__singular__-page').then((m) => m.__Singular__Page), __plural__Words, commentsWords) },
];
