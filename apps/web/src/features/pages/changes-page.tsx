import type { WikiPage } from '@ruche/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Button, LinkButton } from '../../shared/button';
import { EntryByRef } from '../../shared/entry/entry-by-ref';
import { Icon } from '../../shared/icons/icon';
import { usePageTitle } from '../../shared/layout/page-title';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { Missing } from '../../shared/states/missing';
import { PageSkeleton } from '../../shared/states/skeletons';
import { toastProblem } from '../../shared/toasts/toast';
import { DiffView } from './diff-view';
import styles from './history.module.css';
import { pageQueries } from './queries';
import { useChanges } from './use-changes';
import { usePagesWords } from './words';

/** `/wiki/128-slug/changes`: what was written and waits, against what readers see. */
export function ChangesPage() {
  return <EntryByRef detail={pageQueries.detail}>{(page) => (page.can.edit ? <Changes page={page} /> : <Missing />)}</EntryByRef>;
}

function Changes({ page }: { page: WikiPage }) {
  const t = usePagesWords();
  const navigate = useNavigate();
  const { publish, discard } = useChanges(page.id);
  const [side, setSide] = useState(false);
  usePageTitle(t('changes.title', { title: page.title }));
  const end = (act: () => Promise<WikiPage | null>) =>
    void act().then(async (next) => {
      if (next) await navigate(next.url);
    }, toastProblem);
  return (
    <div>
      <header className={styles.header}>
        <h1>{t('changes.title', { title: page.title })}</h1>
        <LinkButton variant="default" to={page.url} leftSection={<Icon name="arrowLeft" size={17} />}>
          {t('history.back')}
        </LinkButton>
      </header>
      {page.changes ? (
        <>
          <div className={styles.bar}>
            <Button variant="default" aria-pressed={side} leftSection={<Icon name="columns" size={17} />} onClick={() => setSide(!side)}>
              {t(side ? 'history.inline' : 'history.side')}
            </Button>
            <LinkButton variant="default" to={`/wiki/${page.id}/edit`} leftSection={<Icon name="edit" size={17} />}>
              {t('changes.goOn')}
            </LinkButton>
            <Button variant="default" leftSection={<Icon name="undo" size={17} />} onClick={() => end(discard)}>
              {t('changes.discard')}
            </Button>
            <Button onClick={() => end(publish)}>{t('changes.publish')}</Button>
          </div>
          <Difference id={page.id} side={side} />
        </>
      ) : (
        <EmptyState icon="check" title={t('changes.none')} text={t('changes.noneText')} />
      )}
    </div>
  );
}

function Difference({ id, side }: { id: number; side: boolean }) {
  const { data, error, refetch } = useQuery({ ...pageQueries.changes(id), staleTime: 0 });
  if (data) return <DiffView diff={data} side={side} />;
  return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <PageSkeleton />;
}
