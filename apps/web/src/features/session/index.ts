import type { RouteObject } from 'react-router';
import { page } from '../../platform/page';
import { sessionWords } from './words';

/** The doors of the house: what one sees without a session. */
export const sessionRoutes: RouteObject[] = [
  { path: '/sign-in', ...page(() => import('./sign-in-page').then((m) => m.default), sessionWords) },
  { path: '/setup', ...page(() => import('./setup-page').then((m) => m.SetupPage), sessionWords) },
  { path: '/invite/:token', ...page(() => import('./invite-page').then((m) => m.InvitePage), sessionWords) },
  { path: '/reset', ...page(() => import('./ask-reset-page').then((m) => m.AskResetPage), sessionWords) },
  { path: '/reset/:token', ...page(() => import('./reset-page').then((m) => m.ResetPage), sessionWords) },
];

/** For the shell: the door itself, and the form over a page whose session has ended. Both come when they are needed. */
export const loadSignInPage = () => import('./sign-in-page');
export const loadSignInForm = () => import('./sign-in-form').then((m) => ({ default: m.SignInForm }));
