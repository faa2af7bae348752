import type { PageRevisionRef, WikiPage } from '@ruche/contracts';
import { Link, useSearchParams } from 'react-router';
import { useFormats } from '../../platform/formats';
import { LinkButton } from '../../shared/button';
import { EntryByRef } from '../../shared/entry/entry-by-ref';
import { Icon } from '../../shared/icons/icon';
import { usePageTitle } from '../../shared/layout/page-title';
import { InfiniteList } from '../../shared/lists/infinite-list';
import { Avatar } from '../../shared/people/avatar';
import { EmptyState } from '../../shared/states/empty-state';
import { RelativeTime } from '../../shared/text/relative-time';
import styles from './history.module.css';
import { pageQueries } from './queries';
import { RevisionView } from './revision-view';
import { usePagesWords } from './words';

/** `/wiki/128-slug/history?to=5&from=3`: what a page said, and what changed between any two. */
export function HistoryPage() {
  return <EntryByRef detail={pageQueries.detail}>{(page) => <History page={page} />}</EntryByRef>;
}

function History({ page }: { page: WikiPage }) {
  const t = usePagesWords();
  usePageTitle(t('history.title', { title: page.title }));
  return (
    <div>
      <header className={styles.header}>
        <h1>{t('history.title', { title: page.title })}</h1>
        <div className={styles.links}>
          {page.can.edit && (
            <LinkButton variant="default" to={`/wiki/${page.id}/changes`} leftSection={<Icon name="edit" size={17} />}>
              {t('versions.link')}
            </LinkButton>
          )}
          <LinkButton variant="default" to={page.url} leftSection={<Icon name="arrowLeft" size={17} />}>
            {t('history.back')}
          </LinkButton>
        </div>
      </header>
      <InfiniteList
        options={pageQueries.revisions(page.id)}
        label={t('history.list')}
        keyOf={({ number }) => number}
        empty={<EmptyState icon="history" title={t('history.none')} />}
        whole={(revisions) => <Chosen page={page} revisions={revisions} />}
      />
    </div>
  );
}

function Chosen({ page, revisions }: { page: WikiPage; revisions: PageRevisionRef[] }) {
  const t = usePagesWords();
  const { list } = useFormats();
  const [params] = useSearchParams();
  const last = revisions[0]?.number ?? 1;
  const to = Math.min(Number(params.get('to')) || last, last);
  const from = Number(params.get('from')) || to - 1;
  const keep = params.get('view') === 'side' ? '&view=side' : '';
  return (
    <div className={styles.columns}>
      <ol className={styles.list} aria-label={t('history.list')}>
        {revisions.map((revision) => (
          <li key={revision.number} data-row>
            <Link
              to={`?to=${revision.number}${keep}`}
              data-row-link
              preventScrollReset
              aria-current={revision.number === to ? 'true' : undefined}
            >
              <Avatar person={revision.by} size="s" />
              <span>
                <b>{revision.name || t('history.number', { number: revision.number })}</b>
                <span className="small">
                  {list(revision.authors.map(({ person }) => person.name))} · <RelativeTime at={revision.at} />
                </span>
                <span className={styles.counts}>
                  {revision.wordsAdded > 0 && <ins>{t('history.added', { count: revision.wordsAdded })}</ins>}
                  {revision.wordsRemoved > 0 && <del>{t('history.removed', { count: revision.wordsRemoved })}</del>}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ol>
      <RevisionView key={`${from} ${to}`} page={page} revisions={revisions} from={from} to={to} />
    </div>
  );
}
