import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { loadSignInForm } from '../features/session';
import { useSession } from '../platform/session';
import { Dialog } from '../shared/overlays/dialog';
import { useSignOut } from './person-entries';
import { useShellWords } from './words';

const SignInForm = lazy(loadSignInForm);

/** The session ended while a page is open: one signs in over it, and what was written stays. */
export default function SignInAgain({ onDone }: { onDone: () => void }) {
  const t = useShellWords();
  const client = useQueryClient();
  const signOut = useSignOut();
  const { person } = useSession();
  const back = () => {
    onDone();
    void client.invalidateQueries();
  };
  const away = () => {
    onDone();
    signOut();
  };
  return (
    <Dialog opened onClose={away} title={t('over.title')} width={420}>
      <p className="muted">{t('over.text')}</p>
      <Suspense fallback={null}>
        <SignInForm email={person.email} onDone={back} />
      </Suspense>
    </Dialog>
  );
}
