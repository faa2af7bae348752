import { Suspense, useState } from 'react';
import { useSession } from '../../platform/session';
import { Page } from '../../shared/layout/page';
import { InfiniteList } from '../../shared/lists/infinite-list';
import { late } from '../../shared/overlays/late';
import { EmptyState } from '../../shared/states/empty-state';
import { Missing } from '../../shared/states/missing';
import { RowSkeletons } from '../../shared/states/skeletons';
import { Tabs } from '../../shared/tabs/tabs';
import { useAddress } from '../../shared/use-address';
import { CaseCard } from './case-card';
import type { Asking } from './decision-window';
import { moderationQueries } from './queries';
import { useModerationWords } from './words';

const DecisionWindow = late(() => import('./decision-window'));
const states = ['open', 'closed'] as const;

/** What waits for a decision in the spaces that one runs, and what was decided: `/moderation`. */
export function ModerationPage() {
  const t = useModerationWords();
  const { can } = useSession();
  const address = useAddress();
  const [asking, setAsking] = useState<Asking | null>(null);
  const state = states.find((each) => each === address.get('tab')) ?? 'open';
  if (!can.moderate) return <Missing />;
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Tabs
        label={t('tabs.label')}
        current={state}
        tabs={states.map((key) => ({ key, label: t(`tabs.${key}`), to: address.to({ tab: key === 'open' ? null : key, case: null }) }))}
      />
      <InfiniteList
        options={moderationQueries.queue(state)}
        label={t(`tabs.${state}`)}
        skeleton={<RowSkeletons count={3} hexagon={false} />}
        empty={<EmptyState icon={state === 'open' ? 'check' : 'flag'} title={t(`empty.${state}`)} text={t(`empty.${state}Text`)} />}
      >
        {(found) => <CaseCard found={found} onAsk={(action) => setAsking({ found, action })} />}
      </InfiniteList>
      {asking && (
        <Suspense>
          <DecisionWindow asking={asking} onClose={() => setAsking(null)} />
        </Suspense>
      )}
    </Page>
  );
}
