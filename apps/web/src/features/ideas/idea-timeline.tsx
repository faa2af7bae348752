import type { StageChange } from '@ruche/contracts';
import { useFormats } from '../../platform/formats';
import { useSharedWords } from '../../shared/words';
import styles from './idea.module.css';
import { useIdeasWords } from './words';

/** Every stage the idea went through: when, by whom, and why; the latest first. */
export function IdeaTimeline({ timeline }: { timeline: StageChange[] }) {
  const t = useIdeasWords();
  const shared = useSharedWords();
  const { date, exact } = useFormats();
  return (
    <ol className={styles.timeline}>
      {timeline.toReversed().map(({ to, by, at, reason }) => (
        <li key={`${to}-${at}`}>
          <b>{shared(`stages.${to}`)}</b>
          <div className="small">
            <time dateTime={at} title={exact(at)}>
              {by ? t('timeline.by', { date: date(at), name: by.name }) : date(at)}
            </time>
          </div>
          {reason && <p title={reason}>{reason}</p>}
        </li>
      ))}
    </ol>
  );
}
