import type { Space } from '@ruche/contracts';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useParams } from 'react-router';
import { Columns } from '../../shared/layout/page';
import { usePageTitle } from '../../shared/layout/page-title';
import { ErrorState } from '../../shared/states/error-state';
import { PageSkeleton, RowSkeletons } from '../../shared/states/skeletons';
import { Tabs } from '../../shared/tabs/tabs';
import { useAddress } from '../../shared/use-address';
import { spaceQueries } from './queries';
import { SpaceCharter } from './space-charter';
import { SpaceClosed } from './space-closed';
import { SpaceHeader } from './space-header';
import { SpaceIdeas } from './space-ideas';
import { SpaceSide } from './space-side';
import { useSpacesWords } from './words';

const SpaceMembers = lazy(() => import('./space-members'));
const SpaceRequests = lazy(() => import('./space-requests'));
const SpaceSettings = lazy(() => import('./space-settings'));

type TabKey = 'ideas' | 'members' | 'charter' | 'requests' | 'settings';

/** One space, at `/spaces/rentree`. */
export function SpacePage() {
  const { slug = '' } = useParams();
  const { data, error, refetch } = useQuery(spaceQueries.detail(slug));
  if (data) return <Whole space={data} key={data.id} />;
  return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <PageSkeleton />;
}

function Whole({ space }: { space: Space }) {
  const t = useSpacesWords();
  const address = useAddress();
  usePageTitle(space.name);
  if (!space.viewer.reads) return <SpaceClosed space={space} />;
  const keys = tabsOf(space);
  const tab = keys.find((key) => key === address.get('tab')) ?? 'ideas';
  const counts: Partial<Record<TabKey, number>> = { members: space.members, ...(space.requests ? { requests: space.requests } : {}) };
  return (
    <Columns side={tab === 'ideas' && <SpaceSide space={space} />}>
      <SpaceHeader space={space} />
      <Tabs
        label={t('page.tabs')}
        current={tab}
        tabs={keys.map((key) => ({
          key,
          label: t(`page.${key}`),
          count: counts[key],
          to: address.to({ tab: key === 'ideas' ? null : key }),
        }))}
      />
      <Suspense fallback={<RowSkeletons hexagon={false} />}>
        <Part tab={tab} space={space} />
      </Suspense>
    </Columns>
  );
}

/** What this person finds in the space: the server says who manages it and who may change it. */
function tabsOf(space: Space): TabKey[] {
  return [
    'ideas',
    'members',
    'charter',
    ...(space.requests === null || space.visibility !== 'listed' ? [] : (['requests'] as const)),
    ...(space.can.edit ? (['settings'] as const) : []),
  ];
}

function Part({ tab, space }: { tab: TabKey; space: Space }) {
  switch (tab) {
    case 'ideas':
      return <SpaceIdeas space={space} />;
    case 'members':
      return <SpaceMembers space={space} />;
    case 'charter':
      return <SpaceCharter space={space} />;
    case 'requests':
      return <SpaceRequests space={space} />;
    case 'settings':
      return <SpaceSettings space={space} />;
  }
}
