import type { RouteObject } from 'react-router';
import { page } from '../../platform/page';
import { adminWords } from './words';

const admin = () => import('./admin-page').then((m) => m.AdminPage);

export const adminRoutes: RouteObject[] = [
  { path: '/admin', ...page(admin, adminWords) },
  { path: '/admin/:part', ...page(admin, adminWords) },
];
