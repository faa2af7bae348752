import { problemSentence } from '../../platform/problem-words';
import { createStore } from '../store';

export interface Toast {
  id: number;
  text: string;
  tone: 'plain' | 'good' | 'bad';
  /** Takes the thing back, or leads to it. */
  action?: { label: string; run: () => void };
  /** Milliseconds on screen; the clock stops while the pointer or the focus is on it. */
  duration: number;
}
const most = 3;
let next = 1;

export const toasts = createStore<Toast[]>([]);

/** Says that something happened, at the bottom of the screen and to screen readers. */
export function toast(
  text: string,
  { tone = 'plain', action, duration = action ? 9_000 : 5_000 }: Partial<Omit<Toast, 'id' | 'text'>> = {},
): number {
  const id = next++;
  toasts.set([...toasts.get(), { id, text, tone, duration, ...(action ? { action } : {}) }].slice(-most));
  return id;
}

/** Says why something did not happen. */
export const toastProblem = (error: unknown): number => toast(problemSentence(error), { tone: 'bad', duration: 8_000 });

export const dismiss = (id: number): void => toasts.set(toasts.get().filter((shown) => shown.id !== id));
