import { createStore } from '../store';

/** What is being reported; nothing while no window is open. */
export interface Reporting {
  kind: 'entry' | 'comment';
  id: number;
}
export const reporting = createStore<Reporting | null>(null);

/** Opens the window in which something is reported. */
export const report = (what: Reporting): void => reporting.set(what);
