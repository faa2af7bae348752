import { EntryRow } from '../../shared/lists/entry-row';
import { InfiniteList } from '../../shared/lists/infinite-list';
import { Page } from '../../shared/layout/page';
import { Avatar } from '../../shared/people/avatar';
import { LinkButton } from '../../shared/button';
import { EmptyState } from '../../shared/states/empty-state';
import { __singular__Queries } from './queries';
import { use__Plural__Words } from './words';

/** The list, latest first. */
export function __Plural__Page() {
  const t = use__Plural__Words();
  return (
    <Page title={t('title')} lead={t('lead')} actions={<LinkButton to="/__plural__/new">{t('write')}</LinkButton>}>
      <InfiniteList options={__singular__Queries.list()} label={t('title')} empty={<EmptyState icon="comment" title={t('empty')} text={t('emptyText')} />}>
        {(item) => (
          <EntryRow lead={<Avatar person={item.author} size="l" />} title={item.title} to={item.url} excerpt={item.excerpt} meta={<span>{item.author.name}</span>} />
        )}
      </InfiniteList>
    </Page>
  );
}
