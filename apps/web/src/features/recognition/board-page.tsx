import { type BoardPeriod, boardPeriods } from '@ruche/contracts';
import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../../platform/formats';
import { useSession } from '../../platform/session';
import { FilterBar, FilterMenu } from '../../shared/chips/filter-chips';
import { Page } from '../../shared/layout/page';
import { KudosReceived } from '../../shared/recognition/kudos-received';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { Missing } from '../../shared/states/missing';
import { RowSkeletons } from '../../shared/states/skeletons';
import { Tabs } from '../../shared/tabs/tabs';
import { useAddress } from '../../shared/use-address';
import { AroundMe, TopBoard } from './board';
import { BoardSide } from './board-side';
import { MeCard, MeSkeleton } from './me-card';
import { PeriodChoice } from './period-choice';
import { boardQueries } from './queries';
import { useBoardWords } from './words';

const tabs = ['around', 'top', 'teams', 'newcomers', 'bridges'] as const;
const standard: BoardPeriod = 'month';

/** Me first, then whoever stands around me; the first, the teams and the newcomers for whoever wants to see them. */
export function BoardPage() {
  const t = useBoardWords();
  const address = useAddress();
  const { can, spaces, person } = useSession();
  const { data: switches, error, refetch } = useQuery({ ...boardQueries.switches(), enabled: can.directory });
  const tab = tabs.find((each) => each === address.get('tab')) ?? 'around';
  const period = boardPeriods.find((each) => each === address.get('period')) ?? standard;
  const themeId = address.get('theme');
  const { language } = useFormats();
  const { data: themes } = useQuery({ ...boardQueries.themes(), enabled: can.directory });
  const theme = themes?.items.find(({ id }) => String(id) === themeId);
  const space = spaces.find(({ slug }) => slug === address.get('space'));
  if (!can.directory) return <Missing />;
  const scope = tab === 'teams' ? 'department' : space ? `space:${space.slug}` : theme ? `theme:${theme.id}` : 'company';
  const asked = { period, scope, ...(tab === 'newcomers' || tab === 'bridges' ? { view: tab } : {}) };
  return (
    <Page title={t('title')} lead={t('lead')} side={<BoardSide points={switches?.points ?? false} boards={switches?.boards ?? false} />}>
      {!switches && (error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Waiting />)}
      {switches?.points && <MeCard period={period} />}
      {switches && !switches.boards && <EmptyState icon="star" title={t('off')} text={t('offText')} />}
      {switches?.boards && (
        <>
          <Tabs
            label={t('tabs.label')}
            current={tab}
            tabs={tabs.map((key) => ({ key, label: t(`tabs.${key}`), to: address.to({ tab: key === 'around' ? null : key }) }))}
          />
          <FilterBar label={t('period')}>
            <PeriodChoice value={period} onChange={(key) => address.set({ period: key === standard ? null : key })} />
            {tab !== 'teams' && (
              <FilterMenu
                label={t('scope')}
                options={spaces.map(({ slug, name }) => ({ value: slug, label: name }))}
                value={space?.slug ?? null}
                onChange={(slug) => address.set({ space: slug, theme: null })}
              />
            )}
            {tab !== 'teams' && (
              <FilterMenu
                label={t('theme')}
                options={themes?.items.map(({ id, label }) => ({ value: String(id), label: label[language] }))}
                value={theme ? String(theme.id) : null}
                onChange={(id) => address.set({ theme: id, space: null })}
              />
            )}
          </FilterBar>
          {tab === 'around' ? <AroundMe asked={asked} /> : <TopBoard asked={asked} teams={tab === 'teams'} />}
        </>
      )}
      <KudosReceived handle={person.handle} />
    </Page>
  );
}

/** Nobody knows yet what the company shows: the shape of most. */
const Waiting = () => (
  <>
    <MeSkeleton />
    <RowSkeletons count={5} hexagon={false} />
  </>
);
