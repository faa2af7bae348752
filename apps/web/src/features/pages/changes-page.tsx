import { type PageChanges, type PageWorkingVersion, pageHistory, type WikiPage } from '@ruche/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { call } from '../../platform/api';
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
import { NameForm } from './name-form';
import { pageQueries } from './queries';
import { useChanges } from './use-changes';
import { usePagesWords } from './words';
import { TakeAgain, Versions } from './working-versions';

/** `/wiki/128-slug/changes?version=12`: what was written and waits, now or as it stood once, against what readers see. */
export function ChangesPage() {
  return <EntryByRef detail={pageQueries.detail}>{(page) => (page.can.edit ? <Changes page={page} /> : <Missing />)}</EntryByRef>;
}

function Changes({ page }: { page: WikiPage }) {
  const t = usePagesWords();
  const [params] = useSearchParams();
  const [side, setSide] = useState(false);
  const { data, refetch } = useQuery({ ...pageQueries.workingVersions(page.id), staleTime: 0 });
  const versions = data?.items ?? [];
  const chosen = versions.find(({ id }) => id === Number(params.get('version'))) ?? (page.changes ? undefined : versions[0]);
  usePageTitle(t('changes.title', { title: page.title }));
  return (
    <div>
      <header className={styles.header}>
        <h1>{t('changes.title', { title: page.title })}</h1>
        <LinkButton variant="default" to={page.url} leftSection={<Icon name="arrowLeft" size={17} />}>
          {t('history.back')}
        </LinkButton>
      </header>
      {!page.changes && <EmptyState icon="check" title={t('changes.none')} text={t('changes.noneText')} />}
      <div className={versions.length > 0 ? styles.columns : undefined}>
        {versions.length > 0 && <Versions page={page} versions={versions} chosen={chosen} />}
        {(page.changes || chosen) && (
          <section className={styles.view} aria-label={t('versions.view')}>
            <div className={styles.bar}>
              <Button variant="default" aria-pressed={side} leftSection={<Icon name="columns" size={17} />} onClick={() => setSide(!side)}>
                {t(side ? 'history.inline' : 'history.side')}
              </Button>
              {chosen ? <TakeAgain page={page} version={chosen} /> : <Waiting page={page} onKept={() => void refetch()} />}
            </div>
            {chosen ? <Kept id={page.id} version={chosen.id} side={side} /> : <Now id={page.id} side={side} />}
          </section>
        )}
      </div>
    </div>
  );
}

/** What is written now: named, gone on with, thrown away or published. */
function Waiting({ page, onKept }: { page: WikiPage; onKept: () => void }) {
  const t = usePagesWords();
  const navigate = useNavigate();
  const { publish, discard } = useChanges(page.id);
  const end = (act: () => Promise<WikiPage | null>) =>
    void act().then(async (next) => {
      if (next) await navigate(next.url);
    }, toastProblem);
  const keep = (name: string) => call(pageHistory.keepWorkingVersion, { params: { id: page.id }, body: { name } }).then(onKept);
  return (
    <>
      <LinkButton variant="default" to={`/wiki/${page.id}/edit`} leftSection={<Icon name="edit" size={17} />}>
        {t('changes.goOn')}
      </LinkButton>
      <Button variant="default" leftSection={<Icon name="undo" size={17} />} onClick={() => end(discard)}>
        {t('changes.discard')}
      </Button>
      <Button onClick={() => end(publish)}>{t('changes.publish')}</Button>
      <NameForm onSave={keep} />
    </>
  );
}

function Now({ id, side }: { id: number; side: boolean }) {
  const { data, error, refetch } = useQuery({ ...pageQueries.changes(id), staleTime: 0 });
  return <Difference diff={data} error={error} onRetry={() => void refetch()} side={side} />;
}

function Kept({ id, version, side }: { id: number; version: number; side: boolean }) {
  const { data, error, refetch } = useQuery(pageQueries.workingVersion(id, version));
  return <Difference diff={data} error={error} onRetry={() => void refetch()} side={side} />;
}

interface DifferenceProps {
  diff: PageChanges | PageWorkingVersion | undefined;
  error: Error | null;
  onRetry: () => void;
  side: boolean;
}
function Difference({ diff, error, onRetry, side }: DifferenceProps) {
  if (diff) return <DiffView diff={diff} side={side} />;
  return error ? <ErrorState error={error} onRetry={onRetry} /> : <PageSkeleton />;
}
