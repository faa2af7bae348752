import { type RefObject, useEffect, useRef, useState } from 'react';

/** How far from the screen the next part is asked for, in pixels: about two screens of reading. */
const ahead = 1_200;
const touches = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/** Reads on before the end comes on screen. */
export function useNearEnd(armed: boolean, onNear: () => void): RefObject<HTMLDivElement | null> {
  const mark = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!mark.current || !armed) return;
    const observer = new IntersectionObserver(([seen]) => seen?.isIntersecting && onNear(), { rootMargin: `0px 0px ${ahead}px` });
    observer.observe(mark.current);
    return () => observer.disconnect();
  }, [armed, onNear]);
  return mark;
}

/**
 * Reads what stands before, while one scrolls up towards it: not before somebody has moved, so that a conversation that
 * opens in its middle loads that part alone; nor when the mark is on screen, where something coming in would push it away.
 */
export function useNearStart(armed: boolean, onNear: () => void): RefObject<HTMLDivElement | null> {
  const mark = useRef<HTMLDivElement>(null);
  const moved = useMoved();
  useEffect(() => {
    if (!mark.current || !armed || !moved) return;
    const near = ([seen]: IntersectionObserverEntry[]) => seen?.isIntersecting && seen.boundingClientRect.bottom < 0 && onNear();
    const observer = new IntersectionObserver(near, { rootMargin: `${ahead}px 0px 0px` });
    observer.observe(mark.current);
    return () => observer.disconnect();
  }, [armed, moved, onNear]);
  return mark;
}

/** True once the reader has scrolled, touched or pressed something on this page. */
function useMoved(): boolean {
  const [moved, setMoved] = useState(false);
  useEffect(() => {
    if (moved) return;
    const note = () => setMoved(true);
    for (const touch of touches) window.addEventListener(touch, note, { once: true, passive: true });
    return () => {
      for (const touch of touches) window.removeEventListener(touch, note);
    };
  }, [moved]);
  return moved;
}
