import type { Charter } from '../platform/charter';
import { createStore } from '../shared/store';

/** Which of the shell's windows is open. */
export const palette = createStore(false);
export const shortcutsPanel = createStore(false);
export const meSheet = createStore(false);
/** True once a call said that the session is over while a page is open. */
export const sessionOver = createStore(false);
/** Who waits for the password to be given again. */
export const passwordDue = createStore<{ answer: (given: boolean) => void } | null>(null);
/** The charter that somebody is asked to accept, and who waits for the answer. */
export const charterDue = createStore<(Charter & { answer: (accepted: boolean) => void }) | null>(null);
