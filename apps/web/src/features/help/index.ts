import type { RouteObject } from 'react-router';
import { page } from '../../platform/page';
import { expertsWords } from '../../shared/experts/words';
import { helpWords } from './words';

export const helpRoutes: RouteObject[] = [
  { path: '/help', ...page(() => import('./help-page').then((m) => m.HelpPage), helpWords, expertsWords) },
  { path: '/help/new', ...page(() => import('./ask-help-page').then((m) => m.AskHelpPage), helpWords, expertsWords) },
  { path: '/help/:id', ...page(() => import('./request-page').then((m) => m.RequestPage), helpWords, expertsWords) },
];
