import type { PostSummary } from '@ruche/contracts';
import { useFormats } from '../../platform/formats';
import { useSession } from '../../platform/session';
import { LinkButton } from '../../shared/button';
import { Chip } from '../../shared/chips/chip';
import { Icon } from '../../shared/icons/icon';
import { Page } from '../../shared/layout/page';
import { Disc, EntryRow } from '../../shared/lists/entry-row';
import { InfiniteList } from '../../shared/lists/infinite-list';
import { PublishDate } from '../../shared/publishing/publish-date';
import { EmptyState } from '../../shared/states/empty-state';
import { postQueries } from './queries';
import { useBlogWords } from './words';

/** `/blog/drafts`: what I began, what waits for its date, what I took back. */
export function PostDraftsPage() {
  const t = useBlogWords();
  const { can } = useSession();
  const begin = can.propose && (
    <LinkButton to="/blog/new" leftSection={<Icon name="plus" size={17} />}>
      {t('write')}
    </LinkButton>
  );
  return (
    <Page title={t('drafts.title')} lead={t('drafts.lead')} actions={begin}>
      <InfiniteList
        options={postQueries.list({ drafts: 'true' })}
        label={t('drafts.title')}
        empty={
          <EmptyState icon="edit" title={t('drafts.empty')} text={t('drafts.emptyText')}>
            {begin}
          </EmptyState>
        }
      >
        {(post) => <DraftRow post={post} />}
      </InfiniteList>
    </Page>
  );
}

function DraftRow({ post }: { post: PostSummary }) {
  const t = useBlogWords();
  const { ago } = useFormats();
  const state = post.state === 'published' ? 'draft' : post.state;
  return (
    <EntryRow
      lead={<Disc icon={state === 'scheduled' ? 'clock' : 'edit'} tone={state === 'scheduled' ? 'blue' : 'slate'} />}
      title={post.title}
      to={state === 'draft' ? `/blog/${post.id}/edit` : post.url}
      excerpt={post.excerpt}
      meta={
        <>
          <Chip tone={state === 'scheduled' ? 'blue' : 'plain'}>{t(`drafts.${state}`)}</Chip>
          {post.publishAt ? <PublishDate at={post.publishAt} /> : <span>{t('drafts.begun', { when: ago(post.createdAt) })}</span>}
          <span>{post.space.name}</span>
        </>
      }
    />
  );
}
