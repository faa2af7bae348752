import { type ReactNode, useState } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { CommentThread } from '../../shared/comments/comment-thread';
import { Icon } from '../../shared/icons/icon';
import styles from './questions.module.css';
import { useQuestionsWords } from './words';

interface FoldedCommentsProps {
  entryId: number;
  count: number;
  /** May this person write here (`can.comment`)? */
  can: boolean;
  /** Below an answer: the address names it when it leads to one of its comments. */
  answer?: boolean;
  /** What else stands on the line of the fold. */
  children?: ReactNode;
}

/** Remarks on a question or an answer: folded, so that the answers stay in sight, and open when the address leads to one. */
export function FoldedComments({ entryId, count, can, answer = false, children }: FoldedCommentsProps) {
  const t = useQuestionsWords();
  const { hash } = useLocation();
  const [params] = useSearchParams();
  const named = params.get('answer');
  const led = hash.startsWith('#comment-') && (answer ? named === String(entryId) : named === null);
  const [chosen, setOpen] = useState<boolean | null>(null);
  const open = chosen ?? led;
  const folds = count > 0 || can || open;
  return (
    <div className={styles.comments}>
      <div className={styles.tools}>
        {folds && (
          <button type="button" className={styles.fold} aria-expanded={open} onClick={() => setOpen(!open)}>
            <Icon name="comment" size={17} />
            {t('answer.comments', { count })}
            <Icon name={open ? 'chevronUp' : 'chevronDown'} size={14} />
          </button>
        )}
        {children}
      </div>
      {open && <CommentThread entryId={entryId} count={count} can={can} nested />}
    </div>
  );
}
