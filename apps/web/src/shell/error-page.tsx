import { useEffect } from 'react';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { Button } from '../shared/button';
import { EmptyState } from '../shared/states/empty-state';
import { ErrorState } from '../shared/states/error-state';
import { Missing } from '../shared/states/missing';
import { useShellWords } from './words';

/** A part of the app could not be fetched: most often because a newer one is on the server. */
const isOldApp = (error: unknown): boolean =>
  error instanceof TypeError && /dynamically imported module|Importing a module script failed|preload/i.test(error.message);

/** What is shown when a page breaks: the shell stays, the reason and the way out are said. */
export function ErrorPage() {
  const t = useShellWords();
  const error = useRouteError();
  useEffect(() => console.error(error), [error]);
  if (isRouteErrorResponse(error) && error.status === 404) return <Missing />;
  const reload = () => window.location.reload();
  if (isOldApp(error)) {
    return (
      <EmptyState icon="refresh" titleAs="h1" title={t('newer.title')} text={t('newer.text')}>
        <Button onClick={reload}>{t('newer.reload')}</Button>
      </EmptyState>
    );
  }
  return <ErrorState error={error} kept={t('broken')} onRetry={reload} />;
}
