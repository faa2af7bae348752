import { lazy, Suspense, useEffect, useLayoutEffect } from 'react';
import { type Charter, onCharterDue } from '../platform/charter';
import { onReauthNeeded } from '../platform/reauth';
import { onSessionLost } from '../platform/session-lost';
import { loadWords } from '../platform/words';
import { hiding, reporting } from '../shared/moderation/reporting';
import { LateWindow } from '../shared/overlays/late-window';
import { thanking } from '../shared/recognition/thanking';
import { recognitionWords } from '../shared/recognition/words';
import { useStore } from '../shared/store';
import { toastProblem } from '../shared/toasts/toast';
import { charterDue, meSheet, palette, passwordDue, sessionOver, shortcutsPanel } from './overlays-state';
import { typeAhead } from './palette/type-ahead';

const Palette = lazy(() => import('./palette/palette'));
const ShortcutsPanel = lazy(() => import('./shortcuts-panel'));
const MeSheet = lazy(() => import('./me-sheet'));
const SignInAgain = lazy(() => import('./sign-in-again'));
const PasswordWindow = lazy(() => import('./password-window'));
const CharterWindow = lazy(() => import('./charter-window'));
const ThankWindow = lazy(async () => {
  const [window] = await Promise.all([import('../shared/recognition/thank-window'), loadWords([recognitionWords])]);
  return window;
});
const HideWindow = lazy(() => import('../shared/moderation/hide-window'));
const ReportWindow = lazy(() => import('../shared/moderation/report-window'));

/** The shell's windows, each fetched when it is first opened. */
export function Overlays() {
  useEffect(() => onSessionLost(() => sessionOver.set(true)), []);
  useEffect(() => onCharterDue(askForCharter), []);
  useEffect(() => onReauthNeeded(askForPassword), []);
  const [due, reported, hidden, password] = [useStore(charterDue), useStore(reporting), useStore(hiding), useStore(passwordDue)];
  const thanked = useStore(thanking);
  const open = { palette: useStore(palette), shortcuts: useStore(shortcutsPanel), me: useStore(meSheet), over: useStore(sessionOver) };
  useLayoutEffect(() => (open.palette ? typeAhead.begin() : undefined), [open.palette]);
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
      {open.me && <MeSheet onClose={() => meSheet.set(false)} />}
      {due && (
        <LateWindow key={due.space.slug} onFail={() => due.answer(false)}>
          <CharterWindow due={due} onAnswer={due.answer} />
        </LateWindow>
      )}
      {password && (
        <LateWindow onFail={() => password(false)}>
          <PasswordWindow onAnswer={password} />
        </LateWindow>
      )}
      {reported && (
        <LateWindow
          key={`${reported.kind}-${reported.id}`}
          onFail={(error) => {
            reporting.set(null);
            toastProblem(error);
          }}
        >
          <ReportWindow what={reported} onClose={() => reporting.set(null)} />
        </LateWindow>
      )}
      {hidden && (
        <LateWindow
          key={`hide-${hidden.kind}-${hidden.id}`}
          onFail={(error) => {
            hiding.set(null);
            toastProblem(error);
          }}
        >
          <HideWindow what={hidden} onClose={() => hiding.set(null)} />
        </LateWindow>
      )}
      {thanked && (
        <LateWindow
          key={thanked.person.handle}
          onFail={(error) => {
            thanking.set(null);
            toastProblem(error);
          }}
        >
          <ThankWindow what={thanked} onClose={() => thanking.set(null)} />
        </LateWindow>
      )}
      {open.over && <SignInAgain onDone={() => sessionOver.set(false)} />}
    </Suspense>
  );
}

/** Shows the charter and waits for the answer; one at a time. */
function askForCharter(charter: Charter): Promise<boolean> {
  return new Promise((resolve) => {
    charterDue.set({
      ...charter,
      answer: (accepted) => {
        charterDue.set(null);
        resolve(accepted);
      },
    });
  });
}

/** Asks for the password again and waits for the answer. */
const askForPassword = (): Promise<boolean> =>
  new Promise((resolve) => {
    passwordDue.set((given) => {
      passwordDue.set(null);
      resolve(given);
    });
  });
