import type { RouteObject } from 'react-router';
import { page } from '../../platform/page';
import { spacesWords } from './words';

const spaces = () => import('./spaces-page').then((m) => m.SpacesPage);

export const spacesRoutes: RouteObject[] = [
  { path: '/spaces', ...page(spaces, spacesWords) },
  { path: '/spaces/new', ...page(spaces, spacesWords) },
  { path: '/spaces/:slug', ...page(() => import('./space-page').then((m) => m.SpacePage), spacesWords) },
];
