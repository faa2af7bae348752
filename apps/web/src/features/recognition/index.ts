import type { RouteObject } from 'react-router';
import { page } from '../../platform/page';
import { recognitionWords } from '../../shared/recognition/words';
import { boardWords } from './words';

export const recognitionRoutes: RouteObject[] = [
  { path: '/recognition', ...page(() => import('./board-page').then((m) => m.BoardPage), boardWords, recognitionWords) },
  { path: '/recognition/points', ...page(() => import('./points-page').then((m) => m.PointsPage), boardWords, recognitionWords) },
  { path: '/recognition/portraits', ...page(() => import('./portraits-page').then((m) => m.PortraitsPage), boardWords, recognitionWords) },
  { path: '/recognition/badges', ...page(() => import('./badges-page').then((m) => m.BadgesPage), boardWords, recognitionWords) },
];
