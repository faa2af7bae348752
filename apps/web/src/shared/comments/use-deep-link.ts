import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';

const lightMs = 2_600;

/** What `#comment-12` names; 0 for anything else. */
export const commentInHash = (hash: string): number => Number(/^#comment-([1-9]\d{0,15})$/.exec(hash)?.[1] ?? 0);

interface Pages {
  ids: number[];
  ready: boolean;
  hasMore: boolean;
  busy: boolean;
  fetchMore: () => void;
  /** Asks for the part of the conversation in which a comment stands; left out: reads on until it is there. */
  seek: ((id: number) => void) | undefined;
  /** It is not in this conversation. */
  onGone: (id: number) => void;
}

/** Follows `#comment-12`: asks for it, goes to it and lights it up for a moment. */
export function useDeepLink({ ids, ready, hasMore, busy, fetchMore, seek, onGone }: Pages) {
  const { hash, key } = useLocation();
  const wanted = commentInHash(hash);
  const done = useRef('');
  const sought = useRef('');
  const [lit, setLit] = useState(0);
  useEffect(() => {
    const visit = `${key}${hash}`;
    if (!wanted || !ready || done.current === visit) return;
    if (ids.includes(wanted)) {
      done.current = visit;
      goToComment(wanted);
      setLit(wanted);
    } else if (seek && sought.current !== visit) {
      sought.current = visit;
      seek(wanted);
    } else if (seek || !hasMore) {
      done.current = visit;
      onGone(wanted);
    } else if (!busy) fetchMore();
  }, [wanted, ready, ids, hasMore, busy, fetchMore, seek, onGone, hash, key]);
  useEffect(() => {
    if (!lit) return;
    const timer = window.setTimeout(() => setLit(0), lightMs);
    return () => window.clearTimeout(timer);
  }, [lit]);
  return { lit, light: setLit };
}

/**
 * Brings a comment to the middle of the screen, or to its upper edge, and gives it the focus.
 * @param quiet nobody pressed a key to come here: the focus shows no ring, until it comes by keyboard
 */
export function goToComment(id: number, block: 'center' | 'start' = 'center', quiet = false): void {
  // After the browser and the router have scrolled to where they think best.
  window.setTimeout(() => {
    const element = document.getElementById(`comment-${id}`);
    element?.scrollIntoView({ block });
    if (quiet && element) {
      element.dataset['quiet'] = '';
      element.addEventListener('blur', () => delete element.dataset['quiet'], { once: true });
    }
    element?.focus({ preventScroll: true });
  }, 60);
}
