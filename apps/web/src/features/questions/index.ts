import type { RouteObject } from 'react-router';
import { page } from '../../platform/page';
import { commentsWords } from '../../shared/comments/words';
import { entryWords } from '../../shared/composer/words';
import { expertsWords } from '../../shared/experts/words';
import { publishingWords } from '../../shared/publishing/words';
import { questionsWords } from './words';

export const questionsRoutes: RouteObject[] = [
  { path: '/questions', ...page(() => import('./questions-page').then((m) => m.QuestionsPage), questionsWords) },
  { path: '/questions/new', ...page(() => import('./ask-page').then((m) => m.AskPage), questionsWords, entryWords) },
  { path: '/questions/:id/edit', ...page(() => import('./ask-page').then((m) => m.EditQuestionPage), questionsWords, entryWords) },
  { path: '/q/:id/edit', ...page(() => import('./ask-page').then((m) => m.EditQuestionPage), questionsWords, entryWords) },
  {
    path: '/q/:ref',
    ...page(() => import('./question-page').then((m) => m.QuestionPage), questionsWords, commentsWords, publishingWords, expertsWords),
  },
];
