import { type Formats, useFormats } from '../../../platform/formats';
import { problemSentence } from '../../../platform/problem-words';
import { Icon, type IconName } from '../../../shared/icons/icon';
import styles from './composer.module.css';
import type { SaveState } from './saver';
import { type ComposerSay, useComposerWords } from './words';

/** Where the words are now, always in sight: with the server since 14:32, or only here, and why. */
export function SavedNote({ state, onRetry }: { state: SaveState; onRetry: () => void }) {
  const t = useComposerWords();
  const formats = useFormats();
  const { status } = state;
  const icon: IconName =
    status === 'saved'
      ? 'check'
      : status === 'offline'
        ? 'wifiOff'
        : status === 'failed' || status === 'fix' || status === 'conflict' || state.noRoom
          ? 'warning'
          : 'clock';
  return (
    <span className={styles.saved} role="status" data-status={state.noRoom ? 'failed' : status}>
      <Icon name={icon} size={15} />
      <span>{wordsFor(state, t, formats)}</span>
      {(status === 'failed' || status === 'offline') && (
        <button type="button" onClick={onRetry}>
          {t('saved.now')}
        </button>
      )}
    </span>
  );
}

function wordsFor({ status, at, problem, idea, noRoom }: SaveState, t: ComposerSay, { time, ago }: Formats): string {
  if (noRoom && status !== 'saved') return t('saved.storage');
  if (status === 'failed') return t('saved.failed', { reason: problemSentence(problem) });
  // Between two saves the last one is what counts; five seconds are no news.
  if ((status === 'dirty' || status === 'saved') && at !== null && (idea?.stage ?? 'draft') === 'draft')
    return t('saved.saved', { time: time(at) });
  if (status === 'dirty' && idea && idea.stage !== 'draft') return t('saved.unpublished');
  if (status === 'saved' && at !== null) return t('saved.saved', { time: time(at) });
  if (status === 'fresh' && idea) return t('saved.before', { when: ago(idea.updatedAt) });
  return t(`saved.${status}`);
}
