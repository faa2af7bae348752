import { useEffect, useRef } from 'react';
import { useBlocker } from 'react-router';
import { confirm } from '../../../shared/overlays/confirm';
import type { Saver } from './saver';
import { useComposerWords } from './words';

/**
 * Leaving saves first; only when that fails is the person asked. Closing the tab asks in the browser's own words.
 * `let go` by setting the answer's `current` to true.
 */
export function useLeaveGuard(saver: Saver): { current: boolean } {
  const t = useComposerWords();
  const free = useRef(false);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      !free.current &&
      saver.isDirty() &&
      (currentLocation.pathname !== nextLocation.pathname || currentLocation.key !== nextLocation.key) &&
      nextLocation.hash === '',
  );
  const asking = useRef(false);
  useEffect(() => {
    if (blocker.state !== 'blocked' || asking.current) return;
    asking.current = true;
    const decide = async () => {
      const isDraft = (saver.state.get().idea?.stage ?? 'draft') === 'draft';
      const leaves =
        (isDraft && (await saver.save())) ||
        (await confirm({ title: t('leave.title'), text: t('leave.text'), confirm: t('leave.confirm') }));
      asking.current = false;
      if (leaves) blocker.proceed();
      else blocker.reset();
    };
    void decide();
  }, [blocker, saver, t]);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (!free.current && saver.isDirty()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [saver]);
  return free;
}
