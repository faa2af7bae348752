import { lazy } from 'react';

/** Windows over a page, each fetched when it is first opened. */
export const MoveWindow = lazy(() => import('./move-window').then((m) => ({ default: m.MoveWindow })));
export const ReadersWindow = lazy(() => import('./readers-window').then((m) => ({ default: m.ReadersWindow })));
export const VerifyWindow = lazy(() => import('./verify-window').then((m) => ({ default: m.VerifyWindow })));
export const DoubtWindow = lazy(() => import('./doubt-window').then((m) => ({ default: m.DoubtWindow })));
