import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense } from 'react';
import { loadSignInPage } from '../features/session';
import { sessionQuery } from '../platform/session';
import { ErrorState } from '../shared/states/error-state';
import { Splash } from './splash';

const SignInPage = lazy(loadSignInPage);

/** Lets through who is signed in; asks everybody else to sign in, at the address they wanted. */
export function SessionGate({ children }: { children: ReactNode }) {
  const { data, error, isPending, refetch } = useQuery(sessionQuery);
  if (isPending) return <Splash />;
  if (data) return children;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <Suspense fallback={<Splash />}>
      <SignInPage />
    </Suspense>
  );
}
