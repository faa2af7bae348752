import type { Comment } from '@ruche/contracts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useSession } from '../../platform/session';

/** Comments of others that came while one was looking elsewhere on the page; each is forgotten once it has been on screen. */
export function useArrivals(shown: Comment[], complete: boolean) {
  const me = useSession().person.id;
  const known = useRef<Set<number> | null>(null);
  const newestKnown = useRef(0);
  const [waiting, setWaiting] = useState<number[]>([]);
  useEffect(() => {
    if (!complete) return;
    const before = known.current;
    const newest = newestKnown.current;
    known.current = new Set(shown.map(({ id }) => id));
    newestKnown.current = Math.max(newest, ...known.current);
    if (!before) return;
    const fresh = shown
      .filter(({ id, author, deleted }) => id > newest && !before.has(id) && author?.id !== me && !deleted)
      .filter(({ id }) => !isOnScreen(id));
    if (fresh.length > 0) setWaiting((all) => [...all, ...fresh.map(({ id }) => id)]);
  }, [shown, complete, me]);
  useEffect(() => {
    if (waiting.length === 0) return;
    const observer = new IntersectionObserver((seen) => {
      const gone = seen.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => Number(target.id.replace('comment-', '')));
      if (gone.length > 0) setWaiting((all) => all.filter((id) => !gone.includes(id)));
    });
    for (const id of waiting) {
      const element = document.getElementById(`comment-${id}`);
      if (element) observer.observe(element);
    }
    return () => observer.disconnect();
  }, [waiting]);
  const clear = useCallback(() => setWaiting([]), []);
  return { waiting, clear };
}

function isOnScreen(id: number): boolean {
  const box = document.getElementById(`comment-${id}`)?.getBoundingClientRect();
  return box !== undefined && box.bottom > 0 && box.top < window.innerHeight - 40;
}
