import type { RouteObject } from 'react-router';
import { page } from '../../platform/page';
import { recognitionWords } from '../../shared/recognition/words';
import { notificationsWords } from './words';

export const notificationsRoutes: RouteObject[] = [
  {
    path: '/notifications',
    ...page(() => import('./notifications-page').then((m) => m.NotificationsPage), notificationsWords, recognitionWords),
  },
];

/** For the shell: what the bell opens. */
export const loadBellPanel = () => import('./bell-panel');
