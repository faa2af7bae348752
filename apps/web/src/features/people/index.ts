import type { RouteObject } from 'react-router';
import { page } from '../../platform/page';
import { postCardWords } from '../../shared/blog/words';
import { recognitionWords } from '../../shared/recognition/words';
import { peopleWords } from './words';

export const peopleRoutes: RouteObject[] = [
  { path: '/people', ...page(() => import('./people-page').then((m) => m.PeoplePage), peopleWords) },
  { path: '/team', ...page(() => import('./team-page').then((m) => m.TeamPage), peopleWords) },
  {
    path: '/people/:handle',
    ...page(() => import('./person-page').then((m) => m.PersonPage), peopleWords, postCardWords, recognitionWords),
  },
];
