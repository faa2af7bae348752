import type { RouteObject } from 'react-router';
import { page } from '../../platform/page';
import { trashWords } from './words';

export const trashRoutes: RouteObject[] = [{ path: '/trash', ...page(() => import('./trash-page').then((m) => m.TrashPage), trashWords) }];
