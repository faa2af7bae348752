import type { RouteObject } from 'react-router';
import { page } from '../../platform/page';
import { moderationWords } from './words';

export const moderationRoutes: RouteObject[] = [
  { path: '/moderation', ...page(() => import('./moderation-page').then((m) => m.ModerationPage), moderationWords) },
];
