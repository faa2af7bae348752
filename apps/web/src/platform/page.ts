import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import { loadWords, type Words } from './words';

/**
 * A route whose screen is fetched when it is first visited, together with its words:
 * `{ path: 'ideas/:ref', ...page(() => import('./idea-page').then((m) => m.IdeaPage), ideasWords) }`.
 */
export function page(load: () => Promise<ComponentType>, ...words: Words<unknown>[]): Pick<RouteObject, 'lazy'> {
  return {
    lazy: async () => {
      const [Component] = await Promise.all([load(), loadWords(words)]);
      return { Component };
    },
  };
}
