import type { RouteObject } from 'react-router';
import { page } from '../../platform/page';
import { recognitionWords } from '../../shared/recognition/words';
import { adminWords } from './words';

const admin = () => import('./admin-page').then((m) => m.AdminPage);

export const adminRoutes: RouteObject[] = [
  { path: '/admin', ...page(admin, adminWords, recognitionWords) },
  { path: '/admin/:part', ...page(admin, adminWords, recognitionWords) },
];
