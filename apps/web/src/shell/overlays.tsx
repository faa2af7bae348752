import { lazy, type ReactNode, Suspense, useEffect, useLayoutEffect } from 'react';
import { type Charter, onCharterDue } from '../platform/charter';
import { onReauthNeeded } from '../platform/reauth';
import { onSessionLost } from '../platform/session-lost';
import { loadWords } from '../platform/words';
import { hiding, reporting } from '../shared/moderation/reporting';
import { late } from '../shared/overlays/late';
import { LateWindow } from '../shared/overlays/late-window';
import { thanking } from '../shared/recognition/thanking';
import { recognitionWords } from '../shared/recognition/words';
import { type Store, useStore } from '../shared/store';
import { toastProblem } from '../shared/toasts/toast';
import { charterDue, palette, passwordDue, sessionOver, sheet, shortcutsPanel } from './overlays-state';
import { typeAhead } from './palette/type-ahead';
import { useShellWords } from './words';

const Palette = lazy(() => import('./palette/palette'));
const ShortcutsPanel = late(() => import('./shortcuts-panel'));
const MeSheet = lazy(() => import('./me-sheet'));
const PlacesSheet = lazy(() => import('./places-sheet'));
const SignInAgain = late(() => import('./sign-in-again'));
const PasswordWindow = lazy(() => import('./password-window'));
const CharterWindow = lazy(() => import('./charter-window'));
const HideWindow = lazy(() => import('../shared/moderation/hide-window'));
const ReportWindow = lazy(() => import('../shared/moderation/report-window'));
const ThankWindow = lazy(async () => {
  const [window] = await Promise.all([import('../shared/recognition/thank-window'), loadWords([recognitionWords])]);
  return window;
});

/** The shell's windows, each fetched when it is first opened. */
export function Overlays() {
  useEffect(() => onSessionLost(() => sessionOver.set(true)), []);
  useEffect(() => onCharterDue(askForCharter), []);
  useEffect(() => onReauthNeeded(askForPassword), []);
  const open = { palette: useStore(palette), shortcuts: useStore(shortcutsPanel), over: useStore(sessionOver) };
  const finder = useShellWords()('palette.label');
  useLayoutEffect(() => (open.palette ? typeAhead.begin(finder, () => palette.set(false)) : undefined), [open.palette, finder]);
  return (
    <Suspense>
      {open.palette && (
        <LateWindow
          onFail={(error) => {
            palette.set(false);
            toastProblem(error);
          }}
        >
          <Palette onClose={() => palette.set(false)} />
        </LateWindow>
      )}
      {open.shortcuts && <ShortcutsPanel onClose={() => shortcutsPanel.set(false)} />}
      <About store={sheet}>
        {(which, close) => (which === 'me' ? <MeSheet onClose={close} /> : <PlacesSheet group={which} onClose={close} />)}
      </About>
      <About store={charterDue} by={({ space }) => space.slug} without={({ answer }) => answer(false)}>
        {(due) => <CharterWindow due={due} onAnswer={due.answer} />}
      </About>
      <About store={passwordDue} without={({ answer }) => answer(false)}>
        {({ answer }) => <PasswordWindow onAnswer={answer} />}
      </About>
      <About store={reporting} by={({ kind, id }) => `${kind}-${id}`}>
        {(what, close) => <ReportWindow what={what} onClose={close} />}
      </About>
      <About store={hiding} by={({ kind, id }) => `${kind}-${id}`}>
        {(what, close) => <HideWindow what={what} onClose={close} />}
      </About>
      <About store={thanking} by={({ person }) => person.handle}>
        {(what, close) => <ThankWindow what={what} onClose={close} />}
      </About>
      {open.over && <SignInAgain onDone={() => sessionOver.set(false)} />}
    </Suspense>
  );
}

interface AboutProps<T> {
  /** What the window is about; it is open while there is something. */
  store: Store<T | null>;
  /** Tells one from the next. */
  by?: (what: T) => string;
  /** Goes on when the window's code can't be fetched; left out, the reader is told. */
  without?: (what: T) => void;
  children: (what: T, close: () => void) => ReactNode;
}

/** A window that something on the page asked for. */
function About<T>({ store, by, without, children }: AboutProps<T>) {
  const what = useStore(store);
  if (what === null) return null;
  const close = () => store.set(null);
  const fail = (error: unknown) => {
    close();
    if (without) without(what);
    else toastProblem(error);
  };
  return (
    <LateWindow key={by?.(what)} onFail={fail}>
      {children(what, close)}
    </LateWindow>
  );
}

/** Shows the charter and waits for the answer; one at a time. */
const askForCharter = (charter: Charter): Promise<boolean> => answered((answer) => charterDue.set({ ...charter, answer }), charterDue);
/** Asks for the password again and waits for the answer. */
const askForPassword = (): Promise<boolean> => answered((answer) => passwordDue.set({ answer }), passwordDue);

/** Opens a window that answers yes or no, and closes it with the answer. */
function answered(open: (answer: (yes: boolean) => void) => void, { set }: { set: (nothing: null) => void }): Promise<boolean> {
  return new Promise((resolve) =>
    open((yes) => {
      set(null);
      resolve(yes);
    }),
  );
}
