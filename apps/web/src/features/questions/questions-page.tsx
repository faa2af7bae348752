import { type QuestionFilter, questionFilters, questionSorts } from '@ruche/contracts';
import { LinkButton } from '../../shared/button';
import { WhoKnowsButton } from '../../shared/experts/who-knows-button';
import { Icon } from '../../shared/icons/icon';
import { Page } from '../../shared/layout/page';
import { SideItem, SideSection } from '../../shared/layout/side';
import { InfiniteList } from '../../shared/lists/infinite-list';
import { EmptyState } from '../../shared/states/empty-state';
import { Tabs } from '../../shared/tabs/tabs';
import { useAddress } from '../../shared/use-address';
import { questionQueries } from './queries';
import { QuestionFilters } from './question-filters';
import { QuestionRow } from './question-row';
import { useQuestionsWords } from './words';

const tabs = ['all', 'unanswered', 'unaccepted', 'accepted', 'mine', 'following', 'waiting'] as const;
const narrowing = ['theme', 'space', 'author', 'q'] as const;

/** Questions: tabs by how far they have come, filters, the order. Everything is in the address. */
export function QuestionsPage() {
  const t = useQuestionsWords();
  const address = useAddress();
  const filter = questionFilters.find((each) => each === address.get('filter'));
  const asked = questionSorts.find((each) => each === address.get('sort'));
  const sort = asked ?? (filter === 'unanswered' || filter === 'waiting' ? 'oldest' : 'active');
  const narrowed = Object.fromEntries(narrowing.flatMap((name) => (address.get(name) ? [[name, address.get(name)]] : [])));
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <LinkButton to="/questions/new" leftSection={<Icon name="plus" size={17} />}>
          {t('ask')}
        </LinkButton>
      }
      side={<HowItWorks />}
      sideOnNarrow="away"
    >
      <Tabs
        tabs={tabs.map((key) => ({
          key,
          label: t(`tabs.${key}`),
          to: address.to({ filter: key === 'all' ? null : key, sort: null }),
        }))}
        current={filter ?? 'all'}
        label={t('tabs.label')}
      />
      <QuestionFilters address={address} sort={sort} />
      <InfiniteList
        options={questionQueries.list({ ...narrowed, sort, ...(filter ? { filter } : {}) })}
        label={t('title')}
        empty={<NoQuestions filter={filter} narrowed={Object.keys(narrowed).length > 0} q={address.get('q')} />}
      >
        {(question) => <QuestionRow question={question} />}
      </InfiniteList>
    </Page>
  );
}

/** Nothing here: because of the filters, because nobody waits, or because nobody asked yet. */
function NoQuestions({ filter, narrowed, q }: { filter: QuestionFilter | undefined; narrowed: boolean; q: string | null }) {
  const t = useQuestionsWords();
  if (!narrowed && (filter === 'waiting' || filter === 'unanswered'))
    return <EmptyState icon="check" title={t('empty.waiting')} text={t('empty.waitingText')} />;
  if (narrowed || filter)
    return (
      <EmptyState icon="filter" title={t('empty.filtered')} text={t('empty.filteredText')}>
        <LinkButton to="/questions" variant="default">
          {t('empty.everything')}
        </LinkButton>
        <WhoKnowsButton q={q} />
      </EmptyState>
    );
  return (
    <EmptyState icon="question" title={t('empty.title')} text={t('empty.text')}>
      <LinkButton to="/questions/new">{t('ask')}</LinkButton>
    </EmptyState>
  );
}

function HowItWorks() {
  const t = useQuestionsWords();
  return (
    <SideSection title={t('side.how')}>
      <SideItem icon="question" title={t('ask')} note={t('side.askNote')} />
      <SideItem icon="hexagon" title={t('side.voteTitle')} note={t('side.voteNote')} />
      <SideItem icon="check" title={t('side.acceptTitle')} note={t('side.acceptNote')} />
    </SideSection>
  );
}
