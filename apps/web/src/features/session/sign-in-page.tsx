import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useLocation, useNavigate } from 'react-router';
import { useMaybeSession } from '../../platform/session';
import { DemoPeople } from './demo-people';
import { Door, welcomeQuery } from './door';
import styles from './door.module.css';
import { SignInForm } from './sign-in-form';
import { useSessionWords } from './words';

/** Signing in, at `/sign-in` or at whatever address was wanted; the address is then opened. */
export default function SignInPage() {
  const t = useSessionWords();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const { data: welcome } = useQuery(welcomeQuery);
  const session = useMaybeSession();
  const done = () => {
    if (pathname === '/sign-in') void navigate('/', { replace: true });
  };
  if (session && pathname === '/sign-in') return <Navigate to="/" replace />;
  return (
    <Door title={t('signIn.title')} lead={t('signIn.lead')}>
      <SignInForm onDone={done} />
      <p className={styles.below}>
        <Link to="/reset">{t('signIn.forgotten')}</Link>
      </p>
      {welcome?.setup && <p className={styles.note}>{t('signIn.setup')}</p>}
      {welcome?.demo && <DemoPeople demo={welcome.demo} onDone={done} />}
    </Door>
  );
}
