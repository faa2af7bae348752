import { queryClient } from '../../platform/query';
import { sessionQuery } from '../../platform/session';

const maxAgeMs = 60 * 24 * 3_600_000;

export interface Kept<T> {
  value: T;
  /** Milliseconds since 1970. */
  at: number;
}

/** Drafts on this device belong to a person: whoever signs in next on the same browser finds none of them. */
function placeOf(key: string): string {
  const me = queryClient.getQueryData(sessionQuery.queryKey)?.person.id ?? 0;
  return `ruche.draft.${me}.${key}`;
}

/** What was kept under this key, or null when there is nothing, or it is older than two months. */
export function readKept<T>(key: string): Kept<T> | null {
  try {
    const kept = JSON.parse(localStorage.getItem(placeOf(key)) ?? 'null') as Kept<T> | null;
    return kept && typeof kept.at === 'number' && Date.now() - kept.at < maxAgeMs ? kept : null;
  } catch {
    return null;
  }
}

/** Keeps words on this device; answers false when there is no room or storage is closed. */
export function keep<T>(key: string, value: T): boolean {
  try {
    localStorage.setItem(placeOf(key), JSON.stringify({ value, at: Date.now() } satisfies Kept<T>));
    return true;
  } catch {
    return false;
  }
}

export function dropKept(key: string): void {
  try {
    localStorage.removeItem(placeOf(key));
  } catch {
    // Storage is closed: nothing was kept either.
  }
}
