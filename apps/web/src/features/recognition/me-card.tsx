import type { BoardPeriod, MyProgress } from '@ruche/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useFormats } from '../../platform/formats';
import { Phrase } from '../../platform/use-words';
import { useRecognitionWords } from '../../shared/recognition/words';
import { ErrorState } from '../../shared/states/error-state';
import { WordSkeletons } from '../../shared/states/skeletons';
import { boardQueries } from './queries';
import styles from './recognition.module.css';
import { boardWords, useBoardWords } from './words';

/** My own progress, against nobody but myself; a period with fewer points is told without a judgement. */
export function MeCard({ period }: { period: BoardPeriod }) {
  const t = useBoardWords();
  const { number } = useFormats();
  // Another period takes the place of this one when it is there, not before: nothing moves.
  const { data, error, refetch, isPlaceholderData } = useQuery({ ...boardQueries.me(period), placeholderData: keepPreviousData });
  if (!data) return error ? <ErrorState small error={error} onRetry={() => void refetch()} /> : <MeSkeleton />;
  return (
    <section className={styles.me} aria-label={t(`me.period.${data.period}`)} aria-busy={isPlaceholderData}>
      <div>
        <p className={styles.small}>{t(`me.period.${data.period}`)}</p>
        <p className={`${styles.big} num`}>
          {number(data.points)}
          <span className="visually-hidden"> {t('me.points', { number: number(data.points) })}</span>
        </p>
      </div>
      <div className={styles.towards}>
        <p className={styles.small}>
          <Compared progress={data} />
          {data.onBoards !== data.points && <span>{t('me.counted', { number: number(data.onBoards) })}</span>}
          {data.pending > 0 && <span>{t('me.pending', { number: number(data.pending) })}</span>}
        </p>
        <NextBadge next={data.nextBadge} />
      </div>
    </section>
  );
}

/** The card before its words are there. */
export function MeSkeleton() {
  return (
    <div className={styles.me}>
      <div className={styles.towards}>
        <WordSkeletons count={3} />
      </div>
    </div>
  );
}

function Compared({ progress: { points, before, period } }: { progress: MyProgress }) {
  const t = useBoardWords();
  const { number } = useFormats();
  if (before === null) return null;
  const values = { before: t(`me.before.${period}`) };
  const more = points - before;
  if (more > 0)
    return (
      <span>
        <Phrase words={boardWords} k="me.more" values={{ ...values, number: number(more) }} parts={{ b: <b /> }} />
      </span>
    );
  return <span>{more === 0 ? t('me.same', values) : t('me.less', { ...values, number: number(before) })}</span>;
}

function NextBadge({ next }: { next: MyProgress['nextBadge'] }) {
  const t = useBoardWords();
  const recognition = useRecognitionWords();
  const { number } = useFormats();
  if (!next) return <p className={styles.small}>{t('me.noNext')}</p>;
  const { key, progress, threshold } = next;
  const words = { badge: recognition(`badges.${key}`), progress: number(progress), threshold: number(threshold) };
  return (
    <>
      <p className={styles.small}>{t('me.next', words)}</p>
      <span className={styles.bar} aria-hidden>
        <i style={{ width: `${Math.round((progress / threshold) * 100)}%` }} />
      </span>
    </>
  );
}
