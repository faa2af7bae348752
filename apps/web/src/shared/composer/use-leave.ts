import { useEffect, useRef } from 'react';
import { useBlocker } from 'react-router';
import { confirm } from '../overlays/confirm';
import { useEntryWords } from './words';

/**
 * Asks before leaving while something is not published; the tab asks in the browser's own words. The words stay on this
 * device either way. `let go` by setting the answer's `current` to true.
 */
export function useLeave(isDirty: boolean): { current: boolean } {
  const t = useEntryWords();
  const free = useRef(false);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => !free.current && isDirty && currentLocation.pathname !== nextLocation.pathname,
  );
  const asking = useRef(false);
  useEffect(() => {
    if (blocker.state !== 'blocked' || asking.current) return;
    asking.current = true;
    void confirm({ title: t('leave.title'), text: t('leave.text'), confirm: t('leave.confirm') }).then((leaves) => {
      asking.current = false;
      if (leaves) blocker.proceed();
      else blocker.reset();
    });
  }, [blocker, t]);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (!free.current && isDirty) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isDirty]);
  return free;
}
