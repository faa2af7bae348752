import { lazy, Suspense, useEffect } from 'react';
import { onSessionLost } from '../platform/session-lost';
import { useStore } from '../shared/store';
import { meSheet, palette, sessionOver, shortcutsPanel } from './overlays-state';

const Palette = lazy(() => import('./palette/palette'));
const ShortcutsPanel = lazy(() => import('./shortcuts-panel'));
const MeSheet = lazy(() => import('./me-sheet'));
const SignInAgain = lazy(() => import('./sign-in-again'));

/** The shell's windows, each fetched when it is first opened. */
export function Overlays() {
  useEffect(() => onSessionLost(() => sessionOver.set(true)), []);
  const open = { palette: useStore(palette), shortcuts: useStore(shortcutsPanel), me: useStore(meSheet), over: useStore(sessionOver) };
  return (
    <Suspense>
      {open.palette && <Palette onClose={() => palette.set(false)} />}
      {open.shortcuts && <ShortcutsPanel onClose={() => shortcutsPanel.set(false)} />}
      {open.me && <MeSheet onClose={() => meSheet.set(false)} />}
      {open.over && <SignInAgain onDone={() => sessionOver.set(false)} />}
    </Suspense>
  );
}
