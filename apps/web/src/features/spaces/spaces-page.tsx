import { Suspense } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useSession } from '../../platform/session';
import { LinkButton } from '../../shared/button';
import { SearchField } from '../../shared/fields/search-field';
import { Icon } from '../../shared/icons/icon';
import { Page } from '../../shared/layout/page';
import { InfiniteList } from '../../shared/lists/infinite-list';
import { late } from '../../shared/overlays/late';
import { Missing } from '../../shared/states/missing';
import { CardSkeletons } from '../../shared/states/skeletons';
import { Tabs } from '../../shared/tabs/tabs';
import { useAddress } from '../../shared/use-address';
import { NoSpaces } from './no-spaces';
import { spaceQueries } from './queries';
import { SpaceCard } from './space-card';
import styles from './spaces.module.css';
import { useSpacesWords } from './words';

const CreateSpace = late(() => import('./create-space'));
const tabs = ['mine', 'discover', 'archived'] as const;

/** The spaces: mine, those to discover, those that are over. `/spaces/new` is the same page with the window that opens one. */
export function SpacesPage() {
  const t = useSpacesWords();
  const { can } = useSession();
  const navigate = useNavigate();
  const creating = useLocation().pathname === '/spaces/new';
  const address = useAddress();
  const tab = tabs.find((each) => each === address.get('tab')) ?? 'mine';
  const q = address.get('q') ?? '';
  if (creating && !can.createSpace) return <Missing />;
  const filter = { ...(tab === 'mine' ? { mine: true } : {}), ...(tab === 'archived' ? { archived: true } : {}), ...(q ? { q } : {}) };
  const tabAddress = (key: string) => `/spaces${key === 'mine' ? '' : `?tab=${key}`}`;
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        can.createSpace && (
          <LinkButton to="/spaces/new" leftSection={<Icon name="plus" size={17} />}>
            {t('create.open')}
          </LinkButton>
        )
      }
    >
      <Tabs label={t('tabs.label')} current={tab} tabs={tabs.map((key) => ({ key, label: t(`tabs.${key}`), to: tabAddress(key) }))} />
      <div className={styles.find}>
        <SearchField label={t('search')} value={q} onSearch={(words) => address.set({ q: words })} />
      </div>
      <InfiniteList
        options={spaceQueries.list(filter)}
        label={t(`tabs.${tab}`)}
        className={styles.grid}
        skeleton={<CardSkeletons />}
        empty={<NoSpaces tab={tab} q={q} />}
      >
        {(space) => <SpaceCard space={space} />}
      </InfiniteList>
      {creating && (
        <Suspense>
          <CreateSpace onClose={() => void navigate('/spaces')} />
        </Suspense>
      )}
    </Page>
  );
}
