import type { RouteObject } from 'react-router';
import { page } from '../../platform/page';
import { homeWords } from './words';

export const homeRoutes: RouteObject[] = [{ path: '/', ...page(() => import('./home-page').then((m) => m.HomePage), homeWords) }];
