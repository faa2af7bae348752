import { createStore, useStore } from '../../shared/store';

const KEY = 'ruche.wiki.open';

function read(): ReadonlySet<number> {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '[]') as unknown;
    return new Set(Array.isArray(kept) ? kept.filter((id): id is number => typeof id === 'number') : []);
  } catch {
    return new Set();
  }
}

/** Which branches of trees are unfolded, kept on this device; at first none. */
const branches = createStore<ReadonlySet<number>>(read());

export function setOpen(ids: readonly number[], open: boolean): void {
  const next = new Set(branches.get());
  for (const id of ids) {
    if (open) next.add(id);
    else next.delete(id);
  }
  branches.set(next);
  try {
    localStorage.setItem(KEY, JSON.stringify([...next].slice(-2000)));
  } catch {
    // A device that keeps nothing forgets what was unfolded.
  }
}

export const useOpenBranches = (): ReadonlySet<number> => useStore(branches);
