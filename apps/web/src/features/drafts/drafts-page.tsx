import { type Draft, entries } from '@ruche/contracts';
import { useFormats } from '../../platform/formats';
import { infiniteQuery } from '../../platform/query';
import { Chip } from '../../shared/chips/chip';
import { editAddress } from '../../shared/entry/use-turn-into';
import { kindIcons } from '../../shared/icons/kind-icons';
import { Page } from '../../shared/layout/page';
import { Disc, EntryRow } from '../../shared/lists/entry-row';
import { InfiniteList } from '../../shared/lists/infinite-list';
import { PublishDate } from '../../shared/publishing/publish-date';
import { usePublishingWords } from '../../shared/publishing/words';
import { EmptyState } from '../../shared/states/empty-state';

/** `/drafts`: what I have begun and what waits for its date, of every kind. */
export function DraftsPage() {
  const t = usePublishingWords();
  return (
    <Page title={t('drafts.title')} lead={t('drafts.lead')}>
      <InfiniteList
        options={infiniteQuery(entries.drafts)}
        label={t('drafts.title')}
        empty={<EmptyState icon="edit" title={t('drafts.empty')} text={t('drafts.emptyText')} />}
      >
        {(draft) => <DraftRow draft={draft} />}
      </InfiniteList>
    </Page>
  );
}

function DraftRow({ draft }: { draft: Draft }) {
  const t = usePublishingWords();
  const { ago } = useFormats();
  const state = draft.publishAt ? 'scheduled' : draft.publishedAt ? 'unpublished' : 'draft';
  return (
    <EntryRow
      lead={<Disc icon={kindIcons[draft.kind]} tone={state === 'scheduled' ? 'blue' : 'slate'} />}
      title={draft.title}
      to={state === 'draft' ? editAddress(draft) : draft.url}
      excerpt={draft.excerpt}
      meta={
        <>
          <Chip tone={state === 'scheduled' ? 'blue' : 'plain'} icon={state === 'scheduled' ? 'clock' : 'edit'}>
            {t(`drafts.${state}`)}
          </Chip>
          {draft.publishAt ? <PublishDate at={draft.publishAt} /> : <span>{t('drafts.changed', { when: ago(draft.createdAt) })}</span>}
          <span>{draft.space.name}</span>
        </>
      }
    />
  );
}
