import { createStore } from '../shared/store';

const place = 'ruche.folded';

/** Parts of the rail that are folded away; kept on this device. */
export const folded = createStore<ReadonlySet<string>>(read());

export function fold(part: string, away: boolean): void {
  const next = new Set(folded.get());
  if (away) next.add(part);
  else next.delete(part);
  folded.set(next);
  try {
    localStorage.setItem(place, [...next].join(' '));
  } catch {
    // Storage is closed: the choice lasts as long as this page.
  }
}

function read(): ReadonlySet<string> {
  try {
    return new Set(localStorage.getItem(place)?.split(' ').filter(Boolean));
  } catch {
    return new Set();
  }
}
