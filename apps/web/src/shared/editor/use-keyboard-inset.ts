import { type RefObject, useEffect, useState } from 'react';

/** How many pixels of the window the phone's keyboard covers while something in the box has the focus: what is fixed to the bottom goes above it. */
export function useKeyboardInset(box: RefObject<HTMLElement | null>): number {
  const [inset, setInset] = useState(0);
  useEffect(() => {
    const viewport = window.visualViewport;
    if (!viewport) return;
    const measure = () => {
      const covered = window.innerHeight - viewport.height - viewport.offsetTop;
      setInset(box.current?.contains(document.activeElement) ? Math.max(0, Math.round(covered)) : 0);
    };
    viewport.addEventListener('resize', measure);
    viewport.addEventListener('scroll', measure);
    return () => {
      viewport.removeEventListener('resize', measure);
      viewport.removeEventListener('scroll', measure);
    };
  }, [box]);
  return inset;
}
