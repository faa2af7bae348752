import { useEffect, useMemo, useRef, useState } from 'react';
import { dropKept, keep, readKept } from './draft-store';

const waitMs = 400;

/**
 * Words kept on this device while they are written, under a key of their own (`comment.128`).
 * `restored` is what was found at the start; `keep(null)` and `drop()` forget it.
 */
export function useDraft<T>(key: string) {
  const [restored] = useState(() => readKept<T>(key));
  const waiting = useRef<{ value: T | null; timer: number } | null>(null);
  const draft = useMemo(() => {
    const flush = () => {
      if (!waiting.current) return;
      const { value, timer } = waiting.current;
      window.clearTimeout(timer);
      waiting.current = null;
      if (value === null) dropKept(key);
      else keep(key, value);
    };
    return {
      flush,
      keep: (value: T | null) => {
        window.clearTimeout(waiting.current?.timer);
        waiting.current = { value, timer: window.setTimeout(flush, waitMs) };
      },
      drop: () => {
        window.clearTimeout(waiting.current?.timer);
        waiting.current = null;
        dropKept(key);
      },
    };
  }, [key]);
  useEffect(() => {
    window.addEventListener('pagehide', draft.flush);
    return () => {
      window.removeEventListener('pagehide', draft.flush);
      draft.flush();
    };
  }, [draft]);
  return { ...draft, restored };
}
