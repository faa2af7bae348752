import { points } from '@ruche/contracts';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { call } from '../../platform/api';
import { useFormats } from '../../platform/formats';
import { Button } from '../../shared/button';
import { SideItem, SideSection } from '../../shared/layout/side';
import { BadgeMark } from '../../shared/recognition/badge-mark';
import { useRecognitionWords } from '../../shared/recognition/words';
import { ErrorState } from '../../shared/states/error-state';
import { CellSkeletons, WordSkeletons } from '../../shared/states/skeletons';
import { toast, toastProblem } from '../../shared/toasts/toast';
import { gathered } from './gathered';
import { boardQueries } from './queries';
import styles from './recognition.module.css';
import { iconOf } from './rule-icons';
import { useSigned } from './use-signed';
import { useBoardWords } from './words';

const BADGES = 6;
const LINES = 5;
const LINES_READ = 30;

/** My badges, where my points come from, and the way out of boards. */
export function BoardSide({ points: shown, boards }: { points: boolean; boards: boolean }) {
  const t = useBoardWords();
  return (
    <>
      <MyBadges />
      {shown && <Whence />}
      <SideSection>
        <Link className={styles.link} to="/recognition/portraits">
          {t('portraits.all')}
        </Link>
      </SideSection>
      {boards && <Leaving />}
    </>
  );
}

/** Those that I have first, then those that I am on the way to. */
function MyBadges() {
  const t = useBoardWords();
  const { data, error, refetch } = useQuery(boardQueries.badges());
  const near = data?.items
    .filter(({ later, times, progress }) => times > 0 || (!later && progress > 0))
    .sort((a, b) => Number(b.times > 0) - Number(a.times > 0) || b.progress / b.threshold - a.progress / a.threshold);
  return (
    <SideSection
      title={t('myBadges')}
      action={
        <Link className={styles.link} to="/recognition/badges">
          {t('allBadges')}
        </Link>
      }
    >
      {!near && (error ? <ErrorState small error={error} onRetry={() => void refetch()} /> : <CellSkeletons count={BADGES} />)}
      <ul className={styles.badges}>
        {near?.slice(0, BADGES).map(({ key, level, times }) => (
          <li key={key}>
            <BadgeMark badge={key} level={level} times={times} />
          </li>
        ))}
      </ul>
      {near?.length === 0 && <p className={styles.small}>{t('me.noNext')}</p>}
    </SideSection>
  );
}

/** The latest lines, those of one rule and thing together. */
function Whence() {
  const t = useBoardWords();
  const recognition = useRecognitionWords();
  const signed = useSigned();
  const { ago } = useFormats();
  const { data, error, refetch } = useInfiniteQuery(boardQueries.points(LINES_READ));
  const [first] = data?.pages ?? [];
  const lines = gathered(first?.items ?? []).slice(0, LINES);
  return (
    <SideSection
      title={t('whence')}
      action={
        <Link className={styles.link} to="/recognition/points">
          {t('allPoints')}
        </Link>
      }
    >
      {!first && (error ? <ErrorState small error={error} onRetry={() => void refetch()} /> : <WordSkeletons count={2 * LINES} />)}
      {lines.map((line) => (
        <SideItem
          key={line.id}
          icon={iconOf(line.rule)}
          title={`${signed(line.points)} · ${recognition(`rules.${line.rule}`)}`}
          note={[line.source?.title, ago(line.at)].filter(Boolean).join(' · ')}
          {...(line.source ? { to: line.source.url } : {})}
        />
      ))}
      {first && lines.length === 0 && <p className={styles.small}>{t(first.items.length === 0 ? 'nothingText' : 'nothingLately')}</p>}
    </SideSection>
  );
}

function Leaving() {
  const t = useBoardWords();
  const client = useQueryClient();
  const { data } = useQuery(boardQueries.choice());
  const choose = useMutation({
    mutationFn: (onBoards: boolean) => call(points.choose, { body: { onBoards } }),
    onSuccess: ({ onBoards }) => {
      for (const noun of ['me', 'leaderboard']) void client.invalidateQueries({ queryKey: [noun] });
      toast(t(onBoards ? 'backDone' : 'leftDone'), { tone: 'good' });
    },
    onError: toastProblem,
  });
  if (!data) return null;
  return (
    <SideSection>
      <p className={styles.small}>{t(data.onBoards ? 'leave' : 'left')}</p>
      <Button variant="default" size="xs" mt={10} loading={choose.isPending} onClick={() => choose.mutate(!data.onBoards)}>
        {t(data.onBoards ? 'leaveButton' : 'backButton')}
      </Button>
    </SideSection>
  );
}
