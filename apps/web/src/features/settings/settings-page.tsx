import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Page } from '../../shared/layout/page';
import { ErrorState } from '../../shared/states/error-state';
import { RowSkeletons } from '../../shared/states/skeletons';
import { Tabs } from '../../shared/tabs/tabs';
import { useAddress } from '../../shared/use-address';
import { settingsQueries } from './queries';
import { useSettingsWords } from './words';

const parts = {
  profile: lazy(() => import('./profile-part')),
  skills: lazy(() => import('./skills-part')),
  preferences: lazy(() => import('./preferences-part')),
  notifications: lazy(() => import('./notifications-part')),
  security: lazy(() => import('./security-part')),
  feeds: lazy(() => import('./feeds-part')),
  tokens: lazy(() => import('./tokens-part')),
};
type PartKey = keyof typeof parts;
const keys = Object.keys(parts) as PartKey[];

/** My settings: who I am, how Ruche looks and speaks to me, how I sign in, what may act in my name. */
export function SettingsPage() {
  const t = useSettingsWords();
  const address = useAddress();
  const tab = keys.find((key) => key === address.get('tab')) ?? 'profile';
  const { data, error, refetch } = useQuery(settingsQueries.me());
  const Part = parts[tab];
  return (
    <Page title={t('title')} lead={t(`leads.${tab}`)}>
      <Tabs
        label={t('title')}
        current={tab}
        tabs={keys.map((key) => ({ key, label: t(`tabs.${key}`), to: key === 'profile' ? '/settings' : `/settings?tab=${key}` }))}
      />
      {data ? (
        <Suspense fallback={<RowSkeletons count={3} hexagon={false} />}>
          <Part me={data} />
        </Suspense>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <RowSkeletons count={3} hexagon={false} />
      )}
    </Page>
  );
}
