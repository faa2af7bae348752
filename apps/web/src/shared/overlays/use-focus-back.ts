import { useEffect, useState } from 'react';

/**
 * Gives the focus back to what had it when a window came. Mantine does so when a window is shut; most of ours are taken away
 * instead, and then nobody would have it. Whatever took it meanwhile, such as the page that one was led to, keeps it.
 */
export function useFocusBack(): void {
  // Asked while drawing: once it is drawn, the window itself has the focus.
  const [from] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      const holder = document.activeElement;
      if (holder && holder !== document.body) return;
      if (from instanceof HTMLElement && from.isConnected) from.focus({ preventScroll: true });
    },
    [from],
  );
}
