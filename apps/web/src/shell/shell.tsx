import { Suspense, useEffect } from 'react';
import { Outlet, ScrollRestoration, useLocation } from 'react-router';
import { useStream } from '../platform/stream';
import { ConfirmDialog } from '../shared/overlays/confirm-dialog';
import { PageSkeleton } from '../shared/states/skeletons';
import { Toaster } from '../shared/toasts/toaster';
import { ViewerHost } from '../shared/viewer/viewer-host';
import { Announcer } from './announcer';
import { useBadgeToast } from './badge-toast';
import { BottomBar } from './bottom-bar';
import { useBrowserColour } from './browser-colour';
import { useConfirmation } from './confirmation';
import { useHotkeys } from './hotkeys';
import { OfflineBanner } from './offline-banner';
import { OnTheWay } from './on-the-way';
import { Overlays } from './overlays';
import { Rail } from './rail';
import { SessionGate } from './session-gate';
import styles from './shell.module.css';
import { TopBar } from './top-bar';
import { useShellWords } from './words';

/** Everything around a page, for somebody who is signed in; everybody else is asked to sign in, at the same address. */
export function Shell() {
  return (
    <SessionGate>
      <Frame />
    </SessionGate>
  );
}

function Frame() {
  const t = useShellWords();
  useStream(useBadgeToast());
  useHotkeys();
  useBrowserColour();
  useConfirmation();
  useFocusOnNavigation();
  return (
    <>
      <OnTheWay />
      <a href="#main" className={styles.skip}>
        {t('skip')}
      </a>
      <div className={styles.app}>
        <Rail />
        <div className={styles.stage}>
          <TopBar />
          <OfflineBanner />
          <main id="main" tabIndex={-1} className={styles.main}>
            <Suspense fallback={<PageSkeleton />}>
              <Outlet />
            </Suspense>
          </main>
        </div>
      </div>
      <BottomBar />
      <Overlays />
      <ConfirmDialog />
      <ViewerHost />
      <Toaster />
      <Announcer />
      <ScrollRestoration getKey={({ pathname, search, key }) => (key === 'default' ? pathname + search : key)} />
    </>
  );
}

/** A new page takes the focus, so that keyboards and screen readers begin there and not behind the rail. */
function useFocusOnNavigation(): void {
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new path is the occasion, not a value
  useEffect(() => {
    if (window.history.state?.idx > 0) document.getElementById('main')?.focus({ preventScroll: true });
  }, [pathname]);
}
