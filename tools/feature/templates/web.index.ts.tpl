import type { RouteObject } from 'react-router';
import { page } from '../../platform/page';
import { __plural__Words } from './words';

export const __plural__Routes: RouteObject[] = [
  { path: '/__plural__', ...page(() => import('./__plural__-page').then((m) => m.__Plural__Page), __plural__Words) },
];
