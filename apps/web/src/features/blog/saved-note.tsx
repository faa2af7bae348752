import { useFormats } from '../../platform/formats';
import { problemSentence } from '../../platform/problem-words';
import { Icon } from '../../shared/icons/icon';
import styles from './blog.module.css';
import type { SaveState } from './post-saver';
import { useBlogWords } from './words';

/** Where the words are: with the server since 14:32, on their way, or why not. */
export function SavedNote({ state: { status, at, problem }, onRetry }: { state: SaveState; onRetry: () => void }) {
  const t = useBlogWords();
  const { time } = useFormats();
  if (status === 'fresh') return null;
  const shown = status === 'waiting' && at !== null ? 'saved' : status;
  return (
    <span className={styles.saved} data-status={shown}>
      <Icon name={shown === 'saved' ? 'check' : shown === 'failed' || shown === 'conflict' ? 'warning' : 'clock'} size={15} />
      <span>{t(`saved.${shown}`, { time: at === null ? '' : time(at), reason: problem ? problemSentence(problem) : '' })}</span>
      {shown === 'failed' && (
        <button type="button" onClick={onRetry}>
          {t('saved.retry')}
        </button>
      )}
    </span>
  );
}
