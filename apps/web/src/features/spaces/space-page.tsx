import type { Space } from '@ruche/contracts';
import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useMemo } from 'react';
import { useParams } from 'react-router';
import { Columns } from '../../shared/layout/page';
import { usePageTitle } from '../../shared/layout/page-title';
import { late } from '../../shared/overlays/late';
import { Here } from '../../shared/people/here';
import { usePresentIn } from '../../shared/presence/use-present';
import { ErrorState } from '../../shared/states/error-state';
import { PageSkeleton, RowSkeletons } from '../../shared/states/skeletons';
import { Tabs } from '../../shared/tabs/tabs';
import { useAddress } from '../../shared/use-address';
import { modulePlaces } from './module-places';
import { spaceQueries } from './queries';
import { SpaceCharter } from './space-charter';
import { SpaceClosed } from './space-closed';
import { SpaceHeader } from './space-header';
import { SpaceIdeas } from './space-ideas';
import { SpacePins } from './space-pins';
import { SpaceSide } from './space-side';
import { useSpacesWords } from './words';

const SpaceMembers = lazy(() => import('./space-members'));
const SpaceRequests = lazy(() => import('./space-requests'));
const PinWindow = late(() => import('./pin-window'));
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
  const tab = keys.find((key) => key === address.get('tab')) ?? keys[0] ?? 'members';
  const counts: Partial<Record<TabKey, number>> = { members: space.members, ...(space.requests ? { requests: space.requests } : {}) };
  const own = (all: TabKey[], some: TabKey[]) =>
    all
      .filter((key) => some.includes(key))
      .map((key) => ({
        key,
        label: t(`page.${key}`),
        count: counts[key],
        to: address.to({ tab: key === keys[0] ? null : key, pin: null }),
      }));
  return (
    <Present slug={space.slug}>
      <Columns side={tab === keys[0] && <SpaceSide space={space} />}>
        <SpaceHeader space={space} />
        {tab === keys[0] && <SpacePins space={space} />}
        <Tabs
          label={t('page.tabs')}
          current={tab}
          tabs={[
            ...own(keys, ['ideas']),
            ...space.modules.flatMap((module) =>
              module === 'ideas' ? [] : [{ key: module, label: t(`modules.${module}`), to: modulePlaces[module](space.id) }],
            ),
            ...own(keys, ['members', 'charter', 'requests', 'settings']),
          ]}
        />
        <Suspense fallback={<RowSkeletons hexagon={false} />}>
          <Part tab={tab} space={space} />
          {space.can.pin && address.get('pin') && <PinWindow space={space} onClose={() => address.set({ pin: null })} />}
        </Suspense>
      </Columns>
    </Present>
  );
}

/** The pictures of those who are here carry a dot, everywhere on the page. */
function Present({ slug, children }: { slug: string; children: ReactNode }) {
  const people = usePresentIn(slug);
  const here = useMemo(() => new Set(people.map(({ id }) => id)), [people]);
  return <Here value={here}>{children}</Here>;
}

/** What this person finds in the space: the server says who manages it and who may change it. */
function tabsOf(space: Space): TabKey[] {
  return [
    ...(space.modules.includes('ideas') ? (['ideas'] as const) : []),
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
