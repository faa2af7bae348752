import { createStore } from '../store';

/** Whom somebody is about to thank, and for what; nothing while no window is open. */
export interface Thanking {
  person: { handle: string; name: string };
  entryId?: number;
  commentId?: number;
}
export const thanking = createStore<Thanking | null>(null);

/** Opens the window in which a person is thanked. */
export const thank = (what: Thanking): void => thanking.set(what);
