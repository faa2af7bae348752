import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSession } from '../../platform/session';
import { LinkButton } from '../../shared/button';
import { Icon } from '../../shared/icons/icon';
import { IdeaRow } from '../../shared/idea/idea-row';
import { Page } from '../../shared/layout/page';
import { InfiniteList } from '../../shared/lists/infinite-list';
import { type Tab, Tabs } from '../../shared/tabs/tabs';
import styles from './board.module.css';
import { BoardColumns } from './board-columns';
import { useBoardFilter } from './board-filter';
import { BoardFilters } from './board-filters';
import { BoardSide } from './board-side';
import { NoIdeas } from './no-ideas';
import { ideaQueries } from './queries';
import { countOf, isRest, shownGroups, stageGroups } from './stage-groups';
import { useIdeasWords } from './words';

/** The idea board: tabs along the chain, filters, rows or columns. */
export function BoardPage() {
  const t = useIdeasWords();
  const filter = useBoardFilter();
  const { can } = useSession();
  const { data, isPending } = useQuery({ ...ideaQueries.stages(filter.filters), placeholderData: keepPreviousData });
  const counts = data?.items ?? [];
  const groups = shownGroups(counts);
  const tabOf = (group: (typeof groups)[number]): Tab => ({
    key: group.key,
    label: t(`groups.${group.key}`),
    to: filter.addressOf(group.key),
    count: data && countOf(group, counts),
  });
  const all: Tab = { key: 'all', label: t('groups.all'), to: filter.addressOf('all') };
  const tabs = [...groups.filter((group) => !isRest(group)).map(tabOf), all, ...groups.filter(isRest).map(tabOf)];
  return (
    <Page
      title={t('title')}
      lead={t(`sorts.${filter.sort}.lead`)}
      actions={can.propose && <Propose />}
      side={filter.view === 'rows' && <BoardSide counts={counts} />}
      sideOnNarrow="away"
    >
      {filter.view === 'rows' && <Tabs tabs={isPending ? [] : tabs} current={filter.group} label={t('stages')} />}
      <BoardFilters filter={filter} />
      {filter.view === 'rows' ? <Rows filter={filter} /> : <BoardColumns filter={filter} />}
    </Page>
  );
}

function Rows({ filter: { group, sort, filters } }: { filter: ReturnType<typeof useBoardFilter> }) {
  const t = useIdeasWords();
  const stages = stageGroups.find(({ key }) => key === group)?.stages;
  const mixed = (stages?.length ?? 2) > 1;
  return (
    <InfiniteList
      options={ideaQueries.list({ ...filters, sort, ...(stages ? { stage: stages.join(',') } : {}) })}
      label={t('title')}
      empty={<NoIdeas group={group} filtered={Object.keys(filters).length > 0} q={filters.q} />}
    >
      {(idea) => <IdeaRow idea={idea} stage={mixed} />}
    </InfiniteList>
  );
}

/** Phones have it in the middle of their bottom bar. */
function Propose() {
  const t = useIdeasWords();
  return (
    <span className={styles.propose}>
      <LinkButton to="/ideas/new" leftSection={<Icon name="plus" size={17} />}>
        {t('propose')}
      </LinkButton>
    </span>
  );
}
