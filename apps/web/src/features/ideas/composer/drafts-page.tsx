import { useState } from 'react';
import { useFormats } from '../../../platform/formats';
import { useSession } from '../../../platform/session';
import { LinkButton } from '../../../shared/button';
import { readKept } from '../../../shared/drafts/draft-store';
import { Icon } from '../../../shared/icons/icon';
import { Page } from '../../../shared/layout/page';
import { Disc, EntryRow } from '../../../shared/lists/entry-row';
import { InfiniteList } from '../../../shared/lists/infinite-list';
import { Notice } from '../../../shared/notice/notice';
import { EmptyState } from '../../../shared/states/empty-state';
import { ideaQueries } from '../queries';
import styles from './composer.module.css';
import { type LocalIdea, localKey } from './saver';
import { useRemoveDraft } from './use-remove-draft';
import { useComposerWords } from './words';

/** `/ideas/drafts`: what I began, with the way on and the way out. */
export function DraftsPage() {
  const t = useComposerWords();
  const { ago } = useFormats();
  const { can } = useSession();
  const { remove } = useRemoveDraft();
  const [waiting] = useState(() => readKept<LocalIdea>(localKey(null)) !== null);
  const begin = can.propose && (
    <LinkButton to="/ideas/new" leftSection={<Icon name="plus" size={17} />}>
      {t('newTitle')}
    </LinkButton>
  );
  return (
    <Page title={t('drafts.title')} lead={t('drafts.lead')} actions={begin}>
      {waiting && (
        <Notice tone="honey" icon="history" title={t('drafts.local')}>
          <p>{t('drafts.localText')}</p>
          <LinkButton variant="default" size="xs" mt="xs" to="/ideas/new">
            {t('drafts.go')}
          </LinkButton>
        </Notice>
      )}
      <InfiniteList
        options={ideaQueries.list({ mine: 'true', stage: 'draft', sort: 'new' })}
        label={t('drafts.title')}
        empty={<EmptyState icon="edit" title={t('drafts.empty')} text={t('drafts.emptyText')} />}
      >
        {(idea) => (
          <div className={styles.draft}>
            <EntryRow
              lead={<Disc icon="edit" tone="slate" />}
              title={idea.title}
              to={`/ideas/${idea.id}/edit`}
              excerpt={idea.excerpt}
              meta={
                <>
                  <span>{t('drafts.begun', { when: ago(idea.createdAt) })}</span>
                  <span>{idea.space.name}</span>
                </>
              }
            />
            <button
              type="button"
              className={styles.takeOut}
              aria-label={t('drafts.remove', { title: idea.title })}
              title={t('actions.remove')}
              onClick={() => void remove(idea.id)}
            >
              <Icon name="trash" size={18} />
            </button>
          </div>
        )}
      </InfiniteList>
    </Page>
  );
}
