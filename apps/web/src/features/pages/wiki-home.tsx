import type { PageFilterInput, SpaceRef } from '@ruche/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { LinkButton } from '../../shared/button';
import { composerQueries } from '../../shared/composer/queries';
import { SpaceMark } from '../../shared/icons/hexagon';
import { Icon } from '../../shared/icons/icon';
import { Page } from '../../shared/layout/page';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { Missing } from '../../shared/states/missing';
import { PageSkeleton, RowSkeletons } from '../../shared/states/skeletons';
import { RelativeTime } from '../../shared/text/relative-time';
import { pageQueries } from './queries';
import styles from './wiki.module.css';
import { WikiFrame } from './wiki-frame';
import { usePagesWords } from './words';

/** `/wiki`: where one was, what is new, what waits; with `?space=` the pages of one space. */
export function WikiHome() {
  const [params] = useSearchParams();
  const id = Number(params.get('space')) || null;
  const { data, error, refetch } = useQuery(composerQueries.spaces());
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <PageSkeleton />;
  if (id === null) return <Everywhere spaces={data.items.filter(({ viewer }) => viewer.reads)} />;
  const space = data.items.find((each) => each.id === id);
  return space ? <OfSpace space={space} /> : <Missing />;
}

function Everywhere({ spaces }: { spaces: SpaceRef[] }) {
  const t = usePagesWords();
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <LinkButton to="/wiki/templates" leftSection={<Icon name="plus" size={17} />}>
          {t('new')}
        </LinkButton>
      }
    >
      <Lists />
      <section className={styles.spaces}>
        <h2>{t('bySpace')}</h2>
        <ul>
          {spaces.map((space) => (
            <li key={space.id}>
              <Link to={`/wiki?space=${space.id}`}>
                <SpaceMark colour={space.colour} />
                <span>{space.name}</span>
              </Link>
            </li>
          ))}
        </ul>
      </section>
    </Page>
  );
}

function OfSpace({ space }: { space: SpaceRef & { can: { post: boolean } } }) {
  const t = usePagesWords();
  const { data } = useQuery(pageQueries.tree(space.slug));
  const create = `/wiki/templates?space=${space.id}`;
  return (
    <WikiFrame space={space}>
      <Page
        title={t('ofSpace', { space: space.name })}
        lead={t('lead')}
        actions={
          data?.can.create && (
            <LinkButton to={create} leftSection={<Icon name="plus" size={17} />}>
              {t('new')}
            </LinkButton>
          )
        }
      >
        {data?.items.length === 0 ? (
          <EmptyState icon="book" title={t('empty.title')} text={t('empty.text')}>
            {data.can.create && <LinkButton to={create}>{t('empty.action')}</LinkButton>}
            {data.can.create && (
              <LinkButton variant="default" to={`/wiki/import?space=${space.id}`}>
                {t('import')}
              </LinkButton>
            )}
          </EmptyState>
        ) : (
          <>
            <Lists space={space.id} />
            <p className={styles.care}>
              <Link to={`/wiki/broken-links?space=${space.id}`}>{t('broken.link')}</Link>
              {data?.can.create && <Link to={`/wiki/import?space=${space.id}`}>{t('import')}</Link>}
            </p>
          </>
        )}
      </Page>
    </WikiFrame>
  );
}

const lists = ['read', 'updated', 'verify'] as const;

function Lists({ space }: { space?: number }) {
  return (
    <div className={styles.columns}>
      {lists.map((sort) => (
        <Few key={sort} sort={sort} filter={{ sort, ...(space ? { space: String(space) } : {}) }} />
      ))}
    </div>
  );
}

function Few({ sort, filter }: { sort: (typeof lists)[number]; filter: PageFilterInput }) {
  const t = usePagesWords();
  const { data, error, refetch } = useQuery(pageQueries.few(filter));
  return (
    <section>
      <h2>{t(`lists.${sort}`)}</h2>
      {error && !data && <ErrorState small error={error} onRetry={() => void refetch()} />}
      {!data && !error && <RowSkeletons count={3} hexagon={false} />}
      {data?.items.length === 0 && <p className="small">{t(`lists.${sort}None`)}</p>}
      <ul className={styles.list}>
        {data?.items.map((page) => (
          <li key={page.id} data-row>
            <Link to={page.url} data-row-link>
              <b>{page.title}</b>
              <span className="small">
                {filter.space ? page.lastEdit.by.name : page.space.name} ·{' '}
                <RelativeTime at={sort === 'read' ? (page.viewer.readAt ?? page.lastEdit.at) : page.lastEdit.at} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
