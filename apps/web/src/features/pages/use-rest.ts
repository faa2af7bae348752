import { useEffect, useRef } from 'react';

/** How long one rests on a thing with a page in hand before it opens. */
const REST_MS = 600;

/** Tells of what one has rested on for a while; null: on nothing any more. Asked again for the same, it goes on waiting. */
export function useRest(onRest: (id: number) => void): (id: number | null) => void {
  const at = useRef<{ id: number; timer: number } | null>(null);
  useEffect(() => () => window.clearTimeout(at.current?.timer), []);
  return (id) => {
    if (id !== null && at.current?.id === id) return;
    window.clearTimeout(at.current?.timer);
    at.current = id === null ? null : { id, timer: window.setTimeout(() => onRest(id), REST_MS) };
  };
}
