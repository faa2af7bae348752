import { useSyncExternalStore } from 'react';

const narrow = window.matchMedia('(max-width: 560px)');
const listen = (heard: () => void): (() => void) => {
  narrow.addEventListener('change', heard);
  return () => narrow.removeEventListener('change', heard);
};

/** Whether this is a phone held upright, where a row has room for an action in words and a few as drawings. */
export const useNarrow = (): boolean => useSyncExternalStore(listen, () => narrow.matches);
