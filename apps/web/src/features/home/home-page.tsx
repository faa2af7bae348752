import type { Home } from '@ruche/contracts';
import { useQuery } from '@tanstack/react-query';
import { lazy, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useSession } from '../../platform/session';
import { IconButton } from '../../shared/icon-button';
import { Icon } from '../../shared/icons/icon';
import { Page } from '../../shared/layout/page';
import { LateWindow } from '../../shared/overlays/late-window';
import { ErrorState } from '../../shared/states/error-state';
import { RowSkeletons } from '../../shared/states/skeletons';
import { Tabs } from '../../shared/tabs/tabs';
import { toastProblem } from '../../shared/toasts/toast';
import { ActivityList } from './activity-list';
import { Duties } from './duties';
import { FirstSteps } from './first-steps';
import { ForYou } from './for-you';
import styles from './home.module.css';
import { HomeSide } from './home-side';
import { MixList } from './mix-list';
import { MovedStrip } from './moved-strip';
import { homeQueries } from './queries';
import { SpotlightBanner } from './spotlight-banner';
import { ToConfirm } from './to-confirm';
import { useVisit } from './use-visit';
import { type HomeSay, useHomeWords } from './words';

const MyHome = lazy(() => import('./my-home'));
const tabs = ['you', 'spaces', 'new'] as const;

/** Home: what waits for me, what I can vote on, what happens in my spaces, what is new. */
export function HomePage() {
  const t = useHomeWords();
  const { person } = useSession();
  const wanted = useSearchParams()[0].get('tab');
  const tab = tabs.find((each) => each === wanted) ?? 'you';
  const { data, error, refetch } = useQuery(homeQueries.home());
  const [choosing, setChoosing] = useState(false);
  useVisit(data);
  const [firstName = person.name] = person.name.split(' ');
  return (
    <Page
      title={t('hello', { name: firstName })}
      lead={data ? leadOf(data, t) : t('lead.loading')}
      side={data ? <HomeSide home={data} /> : <span />}
      sideOnNarrow={tab === 'you' ? 'after' : 'away'}
      actions={
        data && (
          <IconButton label={t('mine.open')} onClick={() => setChoosing(true)}>
            <Icon name="settings" />
          </IconButton>
        )
      }
    >
      {data && !data.hidden.includes('moved') && <MovedStrip moved={data.moved} />}
      {data && <ToConfirm news={data.news} />}
      {data && <FirstSteps steps={data.firstSteps} />}
      {data && (
        <div className={styles.narrow}>
          <Duties duties={data.duties} />
        </div>
      )}
      {data?.spotlight && !data.hidden.includes('spotlight') && <SpotlightBanner spotlight={data.spotlight} />}
      {(data || error) && (
        <Tabs
          label={t('tabs.label')}
          current={tab}
          tabs={tabs.map((key) => ({ key, label: t(`tabs.${key}`), to: key === 'you' ? '/' : `/?tab=${key}` }))}
        />
      )}
      {tab === 'spaces' && <ActivityList />}
      {tab === 'new' && <MixList />}
      {tab === 'you' &&
        (data ? <ForYou home={data} /> : error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <RowSkeletons />)}
      {choosing && data && (
        <LateWindow
          onFail={(problem) => {
            setChoosing(false);
            toastProblem(problem);
          }}
        >
          <MyHome hidden={data.hidden} onClose={() => setChoosing(false)} />
        </LateWindow>
      )}
    </Page>
  );
}

/** The one sentence that matters today. */
function leadOf({ duties }: Home, t: HomeSay): string {
  const count = (kind: string) => duties.find((duty) => duty.kind === kind)?.count ?? 0;
  const [vote, review] = [count('vote'), count('review')];
  if (review > 0) return t('lead.review', { count: review });
  if (vote > 0) return t('lead.vote', { count: vote });
  return duties.length > 0 ? t('lead.some', { count: duties.length }) : t('lead.nothing');
}
