import { useSession } from '../../platform/session';
import { Button } from '../button';
import { Icon } from '../icons/icon';
import { Avatar } from '../people/avatar';
import { RichTextView } from '../rich-text/rich-text-view';
import styles from './comments.module.css';
import type { Outgoing } from './outbox';
import { useCommentsWords } from './words';

interface PendingCommentProps {
  one: Outgoing;
  under?: boolean;
  onRetry: () => void;
  onDiscard: () => void;
}

/** My comment before the server has it: on its way, or not sent, with the reason and the way out. */
export function PendingComment({ one, under = false, onRetry, onDiscard }: PendingCommentProps) {
  const t = useCommentsWords();
  const { person } = useSession();
  const failed = one.error !== null;
  return (
    <div className={styles.comment} data-pending={failed ? 'failed' : 'sending'}>
      <Avatar person={person} size={under ? 'm' : 'l'} />
      <div className={styles.main}>
        <div className={styles.meta} role="status">
          <b>{person.name}</b>
          {one.madeId === undefined && (
            <span className={styles.state}>
              <Icon name={failed ? 'warning' : 'clock'} size={14} />
              {t(failed ? 'notSent' : 'sending')}
            </span>
          )}
        </div>
        <div className={styles.body}>
          <RichTextView doc={one.doc as unknown as Record<string, unknown>} size="comment" headingsFrom={3} />
        </div>
        {failed && (
          <div role="alert">
            <p className={styles.problem}>{one.error}</p>
            <p className="small">{t('keptHere')}</p>
            <div className={styles.ways}>
              <Button size="xs" onClick={onRetry}>
                {t('again')}
              </Button>
              <Button size="xs" variant="default" onClick={onDiscard}>
                {t('discard')}
              </Button>
            </div>
          </div>
        )}
      </div>
    </div>
  );
}
