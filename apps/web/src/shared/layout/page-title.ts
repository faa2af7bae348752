import { useEffect } from 'react';
import { createStore } from '../store';

/** The title of the page on screen; the shell reads it out after a navigation. */
export const pageTitle = createStore('');

/** Names the page: in the browser's tab, in the history and for screen readers. Empty while the object is still loading. */
export function usePageTitle(title: string | undefined): void {
  useEffect(() => {
    if (!title) return;
    document.title = `${title} · Ruche`;
    pageTitle.set(title);
  }, [title]);
}
