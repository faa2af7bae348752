import { points } from '@ruche/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/api';
import { useSession } from '../../platform/session';
import { Breadcrumb } from '../../shared/entry/entry-frame';
import { Switch } from '../../shared/fields/choice';
import { Page } from '../../shared/layout/page';
import { SideSection } from '../../shared/layout/side';
import { InfiniteList } from '../../shared/lists/infinite-list';
import { Portrait } from '../../shared/recognition/portrait';
import { EmptyState } from '../../shared/states/empty-state';
import { Missing } from '../../shared/states/missing';
import { RelativeTime } from '../../shared/text/relative-time';
import { toast, toastProblem } from '../../shared/toasts/toast';
import { AskedPortraits } from './asked-portraits';
import { PortraitDesk, PortraitSteps } from './portrait-desk';
import { boardQueries } from './queries';
import styles from './recognition.module.css';
import { useBoardWords } from './words';

/** Portraits of the week: what I am asked, what I edit, and those that were shown. */
export function PortraitsPage() {
  const t = useBoardWords();
  const { can } = useSession();
  if (!can.directory) return <Missing />;
  return (
    <Page title={t('portraits.title')} lead={t('portraits.lead')} side={<Asking />} sideOnNarrow="after">
      <Breadcrumb crumbs={[{ label: t('title'), to: '/recognition' }]} />
      <AskedPortraits />
      {can.feature && <PortraitDesk />}
      <h2 className={styles.heading}>{t('portraits.history')}</h2>
      <InfiniteList
        options={boardQueries.portraits()}
        label={t('portraits.history')}
        empty={<EmptyState icon="spark" title={t('portraits.none')} text={t('portraits.noneText')} />}
      >
        {(one) => (
          <div className={styles.portrait}>
            <Portrait spotlight={one}>
              <p className={styles.small}>{one.publishedAt && <RelativeTime at={one.publishedAt} />}</p>
              <PortraitSteps spotlight={one} />
            </Portrait>
          </div>
        )}
      </InfiniteList>
    </Page>
  );
}

/** Whether one wants to be asked at all. */
function Asking() {
  const t = useBoardWords();
  const client = useQueryClient();
  const { data } = useQuery(boardQueries.choice());
  const choose = useMutation({
    mutationFn: (inSpotlight: boolean) => call(points.choose, { body: { inSpotlight } }),
    onSuccess: ({ inSpotlight }) => {
      for (const noun of ['me', 'spotlights', 'home']) void client.invalidateQueries({ queryKey: [noun] });
      toast(t(inSpotlight ? 'portraits.inDone' : 'portraits.outDone'), { tone: 'good' });
    },
    onError: toastProblem,
  });
  if (!data) return <span />;
  return (
    <SideSection title={t('portraits.choice')}>
      <Switch
        checked={choose.isPending ? choose.variables : data.inSpotlight}
        onChange={({ currentTarget }) => choose.mutate(currentTarget.checked)}
        label={t('portraits.askMe')}
        description={t('portraits.askMeHint')}
      />
    </SideSection>
  );
}
