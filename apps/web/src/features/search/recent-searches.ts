import { createStore } from '../../shared/store';

const place = 'ruche.searches';
const most = 8;

/** What was searched lately on this device, latest first. */
export const recentSearches = createStore(read());

/** Keeps the words of a search that led somewhere. */
export function rememberSearch(q: string): void {
  const words = q.trim();
  if (words.length < 2) return;
  const same = (other: string) => other.toLocaleLowerCase() === words.toLocaleLowerCase();
  keep([words, ...recentSearches.get().filter((other) => !same(other))].slice(0, most));
}

export const forgetSearches = (): void => keep([]);

function keep(all: string[]): void {
  recentSearches.set(all);
  try {
    localStorage.setItem(place, JSON.stringify(all));
  } catch {
    // Storage is closed: they last as long as this page.
  }
}

function read(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '[]');
    return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string') : [];
  } catch {
    return [];
  }
}
