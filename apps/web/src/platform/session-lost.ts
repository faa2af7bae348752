type Listener = () => void;
const listeners = new Set<Listener>();

/** Says that a call was refused because nobody is signed in any more. */
export const sessionLost = (): void => {
  for (const listener of listeners) listener();
};

/** Hears of it; the answer stops listening. */
export function onSessionLost(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
