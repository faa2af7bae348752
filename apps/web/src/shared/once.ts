import type { MouseEvent } from 'react';

/** For what is switched on and off: a double click is one click, while two presses of a key are two. */
export const once =
  (act: () => void) =>
  ({ detail }: MouseEvent): void => {
    if (detail <= 1) act();
  };
