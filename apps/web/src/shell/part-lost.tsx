import { useEffect, useState } from 'react';
import { ownBuild, serverBuild } from '../platform/build';
import { Button } from '../shared/button';
import { EmptyState } from '../shared/states/empty-state';
import { PageSkeleton } from '../shared/states/skeletons';
import { useShellWords } from './words';

const triedKey = 'ruche.reloaded';
const reload = (): void => window.location.reload();

/**
 * Stands for a page whose code did not come. Loads it again by itself, once for each build and address, and then says what is
 * the matter; what one came from was left before, with its drafts kept.
 */
export function PartLost() {
  const t = useShellWords();
  const [cause, setCause] = useState<'offline' | 'newer' | 'failed' | null>(null);
  useEffect(() => {
    let left = false;
    void serverBuild().then((build) => {
      if (left) return;
      if (build === null) setCause('offline');
      else if (isFirstTry(`${build} ${window.location.pathname}`)) reload();
      else setCause(build === ownBuild() ? 'failed' : 'newer');
    });
    return () => {
      left = true;
    };
  }, []);
  useEffect(() => {
    if (cause !== 'offline') return undefined;
    window.addEventListener('online', reload);
    return () => window.removeEventListener('online', reload);
  }, [cause]);
  if (cause === null) return <PageSkeleton />;
  return (
    <EmptyState icon={cause === 'offline' ? 'wifiOff' : 'refresh'} titleAs="h1" title={t(`lost.${cause}`)} text={t(`lost.${cause}Text`)}>
      <Button onClick={reload}>{t('lost.reload')}</Button>
    </EmptyState>
  );
}

function isFirstTry(what: string): boolean {
  try {
    if (sessionStorage.getItem(triedKey) === what) return false;
    sessionStorage.setItem(triedKey, what);
    return true;
  } catch {
    return false; // without a memory it might go on for ever
  }
}
