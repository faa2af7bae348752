import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { composerQueries } from '../../shared/composer/queries';
import { Page } from '../../shared/layout/page';
import { EmptyState } from '../../shared/states/empty-state';
import { Missing } from '../../shared/states/missing';
import { PageSkeleton } from '../../shared/states/skeletons';
import { InfiniteTable } from '../../shared/table/infinite-table';
import { pageQueries } from './queries';
import { WikiFrame } from './wiki-frame';
import { usePagesWords } from './words';

/** `/wiki/broken-links?space=`: where the pages of a space lead nowhere. */
export function BrokenLinksPage() {
  const t = usePagesWords();
  const [params] = useSearchParams();
  const { data } = useQuery(composerQueries.spaces());
  if (!data) return <PageSkeleton />;
  const space = data.items.find(({ id }) => id === Number(params.get('space')));
  if (!space) return <Missing />;
  return (
    <WikiFrame space={space}>
      <Page title={t('broken.title')} lead={t('broken.lead')}>
        <InfiniteTable
          options={pageQueries.brokenLinks(space.slug)}
          label={t('broken.title')}
          keyOf={({ page, href }) => `${page.id} ${href}`}
          empty={<EmptyState icon="link" title={t('broken.none')} />}
          columns={[
            { key: 'page', label: t('broken.page'), role: 'title', render: ({ page }) => <Link to={page.url}>{page.title}</Link> },
            { key: 'label', label: t('broken.words'), render: ({ label }) => label },
            { key: 'href', label: t('broken.address'), render: ({ href }) => href },
          ]}
        />
      </Page>
    </WikiFrame>
  );
}
