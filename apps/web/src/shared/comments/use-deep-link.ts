import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { toast } from '../toasts/toast';
import { useCommentsWords } from './words';

const lightMs = 2_600;

interface Pages {
  ids: number[];
  ready: boolean;
  hasMore: boolean;
  busy: boolean;
  fetchMore: () => void;
}

/** Follows `#comment-12`: reads on until it is there, goes to it and lights it up for a moment. */
export function useDeepLink({ ids, ready, hasMore, busy, fetchMore }: Pages) {
  const t = useCommentsWords();
  const { hash, key } = useLocation();
  const wanted = Number(/^#comment-([1-9]\d{0,15})$/.exec(hash)?.[1] ?? 0);
  const done = useRef('');
  const [lit, setLit] = useState(0);
  useEffect(() => {
    const visit = `${key}${hash}`;
    if (!wanted || !ready || done.current === visit) return;
    if (ids.includes(wanted)) {
      done.current = visit;
      goToComment(wanted);
      setLit(wanted);
    } else if (!hasMore) {
      done.current = visit;
      toast(t('goneLink'));
    } else if (!busy) fetchMore();
  }, [wanted, ready, ids, hasMore, busy, fetchMore, hash, key, t]);
  useEffect(() => {
    if (!lit) return;
    const timer = window.setTimeout(() => setLit(0), lightMs);
    return () => window.clearTimeout(timer);
  }, [lit]);
  return { lit, light: setLit };
}

/** Brings a comment to the middle of the screen and gives it the focus. */
export function goToComment(id: number): void {
  // After the browser and the router have scrolled to where they think best.
  window.setTimeout(() => {
    const element = document.getElementById(`comment-${id}`);
    element?.scrollIntoView({ block: 'center' });
    element?.focus({ preventScroll: true });
  }, 60);
}
