import { createStore } from '../store';

export interface Question {
  title: string;
  /** What will happen, and whether it can be taken back. */
  text: string;
  /** The verb: `Supprimer`. */
  confirm: string;
  danger?: boolean;
}
export interface Asked extends Question {
  answer: (yes: boolean) => void;
}

/** The question on screen, or null. */
export const asked = createStore<Asked | null>(null);

/** Asks before something that matters; answers true when the person said yes. */
export function confirm(question: Question): Promise<boolean> {
  return new Promise((resolve) => {
    asked.set({
      ...question,
      answer: (yes) => {
        asked.set(null);
        resolve(yes);
      },
    });
  });
}
