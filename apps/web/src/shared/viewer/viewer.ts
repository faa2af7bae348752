import type { MouseEvent } from 'react';
import { createStore } from '../store';

/** What can be looked at in a window of its own. */
export interface Viewable {
  kind: 'picture' | 'pdf';
  /** Address of the file; of a picture the one to show. */
  src: string;
  /** What it is called, or what the picture shows. */
  name: string;
}
export interface Viewed {
  all: readonly Viewable[];
  at: number;
}

/** What is looked at now, or null. */
export const viewed = createStore<Viewed | null>(null);

/** Where one was before the window opened. */
let before: HTMLElement | null = null;

/** Opens the window that shows one of these; arrows go to the others. */
export function view(all: readonly Viewable[], at: number): void {
  if (!viewed.get() && document.activeElement instanceof HTMLElement) before = document.activeElement;
  viewed.set({ all, at });
}

/** Closes it; the focus goes back to what opened it. */
export function closeViewer(): void {
  viewed.set(null);
  const opener = before;
  before = null;
  window.setTimeout(() => opener?.focus({ preventScroll: true }));
}

/**
 * For links to a file: a plain click looks at it, with all of its kind that stand in the same text; any other click does what
 * browsers do with a link.
 */
export function viewOnClick(event: MouseEvent<HTMLElement>): void {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const pressed = event.currentTarget;
  const { view: kind } = pressed.dataset;
  const around = pressed.closest('article, #main') ?? pressed.parentElement ?? pressed;
  const all = [...around.querySelectorAll<HTMLElement>(`[data-view="${kind}"]`)];
  event.preventDefault();
  // Safari gives the focus to no button that is clicked.
  pressed.focus({ preventScroll: true });
  view(all.map(viewableOf), Math.max(0, all.indexOf(pressed)));
}

/** What `viewOnClick` reads from a link or a button. */
export const viewing = ({ kind, src, name }: Viewable) =>
  ({ 'data-view': kind, 'data-src': src, 'data-name': name, 'aria-haspopup': 'dialog' }) as const;

const viewableOf = ({ dataset }: HTMLElement): Viewable => ({
  kind: dataset['view'] === 'pdf' ? 'pdf' : 'picture',
  src: dataset['src'] ?? '',
  name: dataset['name'] ?? '',
});

export const isPdf = (name: string): boolean => /\.pdf$/i.test(name);
