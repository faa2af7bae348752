import { type PageRevisionRef, pageHistory, type WikiPage } from '@ruche/contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router';
import { call } from '../../platform/api';
import { Button } from '../../shared/button';
import { FilterMenu } from '../../shared/chips/filter-chips';
import { Icon } from '../../shared/icons/icon';
import { confirm } from '../../shared/overlays/confirm';
import { RichTextView } from '../../shared/rich-text/rich-text-view';
import { ErrorState } from '../../shared/states/error-state';
import { PageSkeleton } from '../../shared/states/skeletons';
import { toast, toastProblem } from '../../shared/toasts/toast';
import { DiffView } from './diff-view';
import styles from './history.module.css';
import { NameForm } from './name-form';
import { pageQueries } from './queries';
import { useTakePage } from './use-take-page';
import { usePagesWords } from './words';

interface RevisionViewProps {
  page: WikiPage;
  revisions: PageRevisionRef[];
  from: number;
  to: number;
}

/** One revision: what changed up to it, its name, and the way back to it. */
export function RevisionView({ page, revisions, from, to }: RevisionViewProps) {
  const t = usePagesWords();
  const navigate = useNavigate();
  const take = useTakePage();
  const [params, setParams] = useSearchParams();
  const side = params.get('view') === 'side';
  const set = (key: string, value: string | null) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (value) next.set(key, value);
        else next.delete(key);
        return next;
      },
      { preventScrollReset: true, replace: true },
    );
  const restore = useMutation({
    mutationFn: () => call(pageHistory.restoreRevision, { params: { id: page.id }, body: { revision: to } }),
    onSuccess: async (next) => {
      await take(next);
      toast(t('history.restored'), { tone: 'good' });
      await navigate(next.url);
    },
    onError: toastProblem,
  });
  const ask = async () => {
    if (await confirm({ title: t('history.restoreTitle'), text: t('history.restoreText'), confirm: t('history.restore') }))
      restore.mutate();
  };
  const earlier = revisions.filter(({ number }) => number < to);
  return (
    <section className={styles.view} aria-label={t('history.number', { number: to })}>
      <div className={styles.bar}>
        {from > 0 && (
          <>
            <FilterMenu
              label={t('history.compare')}
              options={earlier.map(({ number, name }) => ({ value: String(number), label: name || t('history.number', { number }) }))}
              value={params.get('from')}
              onChange={(value) => set('from', value)}
            />
            <Button
              variant="default"
              aria-pressed={side}
              leftSection={<Icon name="columns" size={17} />}
              onClick={() => set('view', side ? null : 'side')}
            >
              {t(side ? 'history.inline' : 'history.side')}
            </Button>
          </>
        )}
        {page.can.edit && to < page.revision && (
          <Button variant="default" leftSection={<Icon name="undo" size={17} />} loading={restore.isPending} onClick={() => void ask()}>
            {t('history.restore')}
          </Button>
        )}
        {page.can.edit && (
          <NameForm
            key={to}
            first={revisions.find(({ number }) => number === to)?.name}
            onSave={async (name) => {
              await call(pageHistory.nameRevision, { params: { id: page.id, number: to }, body: { name } });
              await take();
            }}
          />
        )}
      </div>
      {from > 0 ? <Changes page={page} from={from} to={to} side={side} /> : <First page={page} number={to} />}
    </section>
  );
}

function Changes({ page, from, to, side }: { page: WikiPage; from: number; to: number; side: boolean }) {
  const { data, error, refetch } = useQuery(pageQueries.diff(page.id, from, to));
  if (data) return <DiffView diff={data} side={side} />;
  return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <PageSkeleton />;
}

function First({ page, number }: { page: WikiPage; number: number }) {
  const { data, error, refetch } = useQuery(pageQueries.revision(page.id, number));
  if (data)
    return (
      <>
        <h2 className={styles.title}>{data.title}</h2>
        <RichTextView doc={data.body.doc} />
      </>
    );
  return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <PageSkeleton />;
}
