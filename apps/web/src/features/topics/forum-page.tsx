import { type TopicPeriod, type TopicSort, topicPeriods, topicSorts } from '@ruche/contracts';
import { useSession } from '../../platform/session';
import { LinkButton } from '../../shared/button';
import { FilterBar, FilterChip } from '../../shared/chips/filter-chips';
import { ThemeAndSpace } from '../../shared/chips/theme-space-filters';
import { Icon } from '../../shared/icons/icon';
import { Page } from '../../shared/layout/page';
import { InfiniteList } from '../../shared/lists/infinite-list';
import { ActionMenu } from '../../shared/overlays/action-menu';
import { Tabs } from '../../shared/tabs/tabs';
import { TopicRow } from '../../shared/topic/topic-row';
import { useAddress } from '../../shared/use-address';
import { ForumSide } from './forum-side';
import { NoTopics } from './no-topics';
import { topicQueries } from './queries';
import styles from './topics.module.css';
import { useTopicsWords } from './words';

/** The forum: its orders as tabs, filters, rows. Everything is in the address. */
export function ForumPage() {
  const t = useTopicsWords();
  const { can } = useSession();
  const address = useAddress();
  const sort: TopicSort = topicSorts.find((each) => each === address.get('sort')) ?? 'latest';
  const period: TopicPeriod = topicPeriods.find((each) => each === address.get('period')) ?? 'month';
  const [theme, space, author, q] = ['theme', 'space', 'author', 'q'].map(address.get) as (string | null)[];
  const filters = Object.fromEntries(Object.entries({ theme, space, author, q }).filter(([, value]) => value));
  return (
    <Page
      title={t('title')}
      lead={t(`sorts.${sort}.lead`)}
      actions={
        can.propose && (
          <span className={styles.open}>
            <LinkButton to={space ? `/forum/new?space=${space}` : '/forum/new'} leftSection={<Icon name="plus" size={17} />}>
              {t('open')}
            </LinkButton>
          </span>
        )
      }
      side={<ForumSide />}
      sideOnNarrow="away"
    >
      <Tabs
        label={t('orders')}
        current={sort}
        tabs={topicSorts.map((key) => ({
          key,
          label: t(`sorts.${key}.label`),
          to: address.to({ sort: key === 'latest' ? null : key, period: null }),
        }))}
      />
      <FilterBar trailing={sort === 'top' && <Period period={period} onChange={(value) => address.set({ period: value })} />}>
        <ThemeAndSpace theme={theme ?? null} space={space ?? null} onChange={(name, value) => address.set({ [name]: value })} />
        {author && (
          <FilterChip active onToggle={() => address.set({ author: null })}>
            {t('filters.author')}
          </FilterChip>
        )}
        {q && (
          <FilterChip active onToggle={() => address.set({ q: null })}>
            {t('filters.q', { q })}
          </FilterChip>
        )}
      </FilterBar>
      <InfiniteList
        options={topicQueries.list({ sort, ...(sort === 'top' ? { period } : {}), ...filters })}
        label={t('title')}
        empty={<NoTopics sort={sort} filtered={Object.keys(filters).length > 0} q={q ?? null} />}
      >
        {(topic) => <TopicRow topic={topic} />}
      </InfiniteList>
    </Page>
  );
}

function Period({ period, onChange }: { period: TopicPeriod; onChange: (period: TopicPeriod) => void }) {
  const t = useTopicsWords();
  return (
    <ActionMenu
      label={t('period')}
      position="bottom-end"
      entries={topicPeriods.map((each) => ({
        key: each,
        label: t(`periods.${each}`),
        checked: each === period,
        onSelect: () => onChange(each),
      }))}
      trigger={
        <button type="button" className={styles.period}>
          <span className="visually-hidden">{t('period')}</span>
          {t(`periods.${period}`)}
          <Icon name="chevronDown" size={14} />
        </button>
      }
    />
  );
}
