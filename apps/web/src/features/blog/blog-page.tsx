import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats } from '../../platform/formats';
import { useSession } from '../../platform/session';
import { PostCard } from '../../shared/blog/post-card';
import cards from '../../shared/blog/post-card.module.css';
import { LinkButton } from '../../shared/button';
import { FilterBar, FilterMenu } from '../../shared/chips/filter-chips';
import { composerQueries } from '../../shared/composer/queries';
import { Icon } from '../../shared/icons/icon';
import { Page } from '../../shared/layout/page';
import { InfiniteList } from '../../shared/lists/infinite-list';
import { EmptyState } from '../../shared/states/empty-state';
import { CardSkeletons } from '../../shared/states/skeletons';
import { Tabs } from '../../shared/tabs/tabs';
import { useAddress } from '../../shared/use-address';
import { postQueries } from './queries';
import { useBlogWords } from './words';

const tabs = ['new', 'trending', 'picked'] as const;
type Tab = (typeof tabs)[number];

/** The blog of the whole company, at `/blog`: cards, the first one large. */
export function BlogPage() {
  const t = useBlogWords();
  const { can } = useSession();
  const address = useAddress();
  const tab = tabs.find((each) => each === address.get('tab')) ?? 'new';
  const theme = address.get('theme');
  const filter = { ...(tab === 'picked' ? { picked: 'true' as const } : { sort: tab }), ...(theme ? { theme: Number(theme) } : {}) };
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        can.propose && (
          <>
            <LinkButton variant="default" to="/blog/drafts">
              {t('mine')}
            </LinkButton>
            <LinkButton to="/blog/new" leftSection={<Icon name="plus" size={17} />}>
              {t('write')}
            </LinkButton>
          </>
        )
      }
    >
      <Tabs
        label={t('tabs.label')}
        current={tab}
        tabs={tabs.map((key) => ({ key, label: t(`tabs.${key}`), to: address.to({ tab: key === 'new' ? null : key }) }))}
      />
      <ThemeFilter value={theme} onChange={(value) => address.set({ theme: value })} />
      <InfiniteList
        options={postQueries.list(filter)}
        label={t(`tabs.${tab}`)}
        className={cards.grid}
        skeleton={<CardSkeletons />}
        empty={<Nothing tab={tab} filtered={theme !== null} />}
      >
        {(post, index) => <PostCard post={post} large={index === 0} plain={tab === 'picked'} />}
      </InfiniteList>
    </Page>
  );
}

/** Themes are asked for when somebody is about to choose, or when the address already has one. */
function ThemeFilter({ value, onChange }: { value: string | null; onChange: (value: string | null) => void }) {
  const t = useBlogWords();
  const { language } = useFormats();
  const [near, setNear] = useState(false);
  const { data } = useQuery({ ...composerQueries.themes(), enabled: near || value !== null });
  return (
    <FilterBar>
      <FilterMenu
        label={t('theme')}
        options={data?.items.map(({ id, label }) => ({ value: String(id), label: label[language] }))}
        onNear={() => setNear(true)}
        value={value}
        onChange={onChange}
      />
    </FilterBar>
  );
}

function Nothing({ tab, filtered }: { tab: Tab; filtered: boolean }) {
  const t = useBlogWords();
  const { can } = useSession();
  if (filtered) return <EmptyState icon="edit" title={t('empty.filtered')} text={t('empty.filteredText')} />;
  if (tab === 'picked') return <EmptyState icon="star" title={t('empty.picked')} text={t('empty.pickedText')} />;
  return (
    <EmptyState icon="edit" title={t('empty.title')} text={t('empty.text')}>
      {can.propose && <LinkButton to="/blog/new">{t('write')}</LinkButton>}
    </EmptyState>
  );
}
