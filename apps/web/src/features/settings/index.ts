import type { RouteObject } from 'react-router';
import { page } from '../../platform/page';
import { settingsWords } from './words';

export const settingsRoutes: RouteObject[] = [
  { path: '/settings', ...page(() => import('./settings-page').then((m) => m.SettingsPage), settingsWords) },
];
