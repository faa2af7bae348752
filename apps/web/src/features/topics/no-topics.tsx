import type { TopicSort } from '@ruche/contracts';
import { useSession } from '../../platform/session';
import { LinkButton } from '../../shared/button';
import { WhoKnowsButton } from '../../shared/experts/who-knows-button';
import { EmptyState } from '../../shared/states/empty-state';
import { useTopicsWords } from './words';

/** Nothing in the forum: because of the filters, because all is read or answered, or because nobody has begun. */
export function NoTopics({ sort, filtered, q }: { sort: TopicSort; filtered: boolean; q: string | null }) {
  const t = useTopicsWords();
  const { can } = useSession();
  if (filtered) {
    return (
      <EmptyState icon="filter" title={t('empty.filtered')} text={t('empty.filteredText')}>
        <LinkButton to="/forum" variant="default">
          {t('empty.everything')}
        </LinkButton>
        <WhoKnowsButton q={q} />
      </EmptyState>
    );
  }
  if (sort === 'unread' || sort === 'unanswered')
    return <EmptyState icon="check" title={t(`empty.${sort}`)} text={t(`empty.${sort}Text`)} />;
  return (
    <EmptyState icon="comment" title={t('empty.title')} text={t('empty.text')}>
      {can.propose && <LinkButton to="/forum/new">{t('open')}</LinkButton>}
    </EmptyState>
  );
}
