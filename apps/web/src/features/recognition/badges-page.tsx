import type { Badge } from '@ruche/contracts';
import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../../platform/formats';
import { Chip } from '../../shared/chips/chip';
import { FilterBar, FilterChip } from '../../shared/chips/filter-chips';
import { Breadcrumb } from '../../shared/entry/entry-frame';
import { Page } from '../../shared/layout/page';
import { BadgeMark } from '../../shared/recognition/badge-mark';
import { useRecognitionWords } from '../../shared/recognition/words';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { CardSkeletons } from '../../shared/states/skeletons';
import { useAddress } from '../../shared/use-address';
import { boardQueries } from './queries';
import styles from './recognition.module.css';
import { useBoardWords } from './words';

const filters = ['mine', 'near'] as const;
const belongs: Record<(typeof filters)[number], (badge: Badge) => boolean> = {
  mine: ({ times }) => times > 0,
  near: ({ times, progress, later }) => times === 0 && progress > 0 && !later,
};
/** What I have, then what is nearest, then the rest; what nothing can cause yet at the end. */
const inOrder = (a: Badge, b: Badge): number =>
  Number(a.later && a.times === 0) - Number(b.later && b.times === 0) ||
  Number(b.times > 0) - Number(a.times > 0) ||
  b.progress / b.threshold - a.progress / a.threshold;

/** Every badge with its rule, and how far I am. */
export function BadgesPage() {
  const t = useBoardWords();
  const address = useAddress();
  const filter = filters.find((each) => each === address.get('show'));
  const { data, error, refetch } = useQuery(boardQueries.badges());
  const shown = data?.items.filter((badge) => !filter || belongs[filter](badge)).sort(inOrder);
  return (
    <Page title={t('badgesTitle')} lead={t('badgesLead')}>
      <Breadcrumb crumbs={[{ label: t('title'), to: '/recognition' }]} />
      <FilterBar>
        {filters.map((key) => (
          <FilterChip key={key} active={key === filter} onToggle={() => address.set({ show: key === filter ? null : key })}>
            {t(`filter.${key}`)}
          </FilterChip>
        ))}
      </FilterBar>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <CardSkeletons count={9} />}
      {shown?.length === 0 && <EmptyState icon="star" title={t('noBadges')} text={t('noBadgesText')} />}
      <ul className={styles.catalogue}>
        {shown?.map((badge) => (
          <li key={badge.key} data-row>
            <BadgeCard badge={badge} />
          </li>
        ))}
      </ul>
    </Page>
  );
}

function BadgeCard({ badge: { key, level, times, at, progress, threshold, later } }: { badge: Badge }) {
  const t = useBoardWords();
  const recognition = useRecognitionWords();
  const { number, ago } = useFormats();
  const when = at ? ago(at) : '';
  return (
    <article className={styles.card}>
      <BadgeMark badge={key} level={level} times={times} nameless />
      <div>
        <h2>{recognition(`badges.${key}`)}</h2>
        <p className={styles.level}>{recognition(`levels.${level}`)}</p>
        <p>{recognition(`badgeRules.${key}`)}</p>
        {times > 0 && <p className={styles.small}>{times > 1 ? t('heldTimes', { number: number(times), when }) : t('held', { when })}</p>}
        {times === 0 && later && <Chip>{t('later')}</Chip>}
        {times === 0 && !later && (
          <p className={styles.towards}>
            <span className={styles.bar} aria-hidden>
              <i style={{ width: `${Math.round((progress / threshold) * 100)}%` }} />
            </span>
            <span className={`${styles.small} num`}>{t('progress', { progress: number(progress), threshold: number(threshold) })}</span>
          </p>
        )}
      </div>
    </article>
  );
}
