import { useEffect } from 'react';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { isPartLost } from '../platform/problem';
import { ErrorState } from '../shared/states/error-state';
import { Missing } from '../shared/states/missing';
import { PartLost } from './part-lost';
import { useShellWords } from './words';

/** What is shown when a page breaks: the shell stays, the reason and the way out are said. */
export function ErrorPage() {
  const t = useShellWords();
  const error = useRouteError();
  useEffect(() => console.error(error), [error]);
  if (isRouteErrorResponse(error) && error.status === 404) return <Missing />;
  if (isPartLost(error)) return <PartLost />;
  return <ErrorState error={error} kept={t('broken')} onRetry={() => window.location.reload()} />;
}
