import { createStore } from '../store';

/** What is being reported; nothing while no window is open. */
export interface Reporting {
  kind: 'entry' | 'comment';
  id: number;
}
export const reporting = createStore<Reporting | null>(null);
/** What is being hidden without a report. */
export const hiding = createStore<Reporting | null>(null);

/** Opens the window that asks why something is hidden. */
export const hide = (what: Reporting): void => hiding.set(what);

/** Opens the window in which something is reported. */
export const report = (what: Reporting): void => reporting.set(what);
