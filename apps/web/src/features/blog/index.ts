import type { RouteObject } from 'react-router';
import { page } from '../../platform/page';
import { postCardWords } from '../../shared/blog/words';
import { commentsWords } from '../../shared/comments/words';
import { entryWords } from '../../shared/composer/words';
import { publishingWords } from '../../shared/publishing/words';
import { blogWords } from './words';

const composing = [blogWords, entryWords, publishingWords, postCardWords] as const;

export const blogRoutes: RouteObject[] = [
  { path: '/blog', ...page(() => import('./blog-page').then((m) => m.BlogPage), blogWords, postCardWords) },
  { path: '/blog/new', ...page(() => import('./post-composer').then((m) => m.NewPostPage), ...composing) },
  { path: '/blog/drafts', ...page(() => import('./drafts-page').then((m) => m.PostDraftsPage), blogWords, publishingWords) },
  { path: '/blog/:id/edit', ...page(() => import('./post-composer').then((m) => m.EditPostPage), ...composing) },
  {
    path: '/blog/:ref',
    ...page(() => import('./post-page').then((m) => m.PostPage), blogWords, postCardWords, publishingWords, commentsWords),
  },
];
