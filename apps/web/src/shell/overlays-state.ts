import type { Charter } from '../platform/charter';
import { createStore } from '../shared/store';
import type { PlaceGroup } from './places';

/** Which of the shell's windows is open. */
export const palette = createStore(false);
export const shortcutsPanel = createStore(false);
/** What phones have no room for in the bar comes up from it: the places of a heading, or what is mine. */
export const sheet = createStore<'me' | PlaceGroup | null>(null);
/** True once a call said that the session is over while a page is open. */
export const sessionOver = createStore(false);
/** Who waits for the password to be given again. */
export const passwordDue = createStore<{ answer: (given: boolean) => void } | null>(null);
/** The charter that somebody is asked to accept, and who waits for the answer. */
export const charterDue = createStore<(Charter & { answer: (accepted: boolean) => void }) | null>(null);
