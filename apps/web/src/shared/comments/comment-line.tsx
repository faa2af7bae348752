import type { Comment } from '@ruche/contracts';
import { memo, useRef, useState } from 'react';
import { Link } from 'react-router';
import { useFormats } from '../../platform/formats';
import { Phrase } from '../../platform/use-words';
import { Chip } from '../chips/chip';
import { Icon } from '../icons/icon';
import { Avatar } from '../people/avatar';
import { PersonLink } from '../people/person-link';
import { RichTextView } from '../rich-text/rich-text-view';
import { RelativeTime } from '../text/relative-time';
import { useSharedWords } from '../words';
import { CommentActions } from './comment-actions';
import { CommentEdit } from './comment-edit';
import styles from './comments.module.css';
import { useThread } from './thread-context';
import type { ThreadLine } from './thread-model';
import { commentsWords, useCommentsWords } from './words';

interface CommentLineProps {
  line: ThreadLine;
  /** A reply is drawn a little smaller. */
  under?: boolean;
}

/** One comment: who, when, the words, what one can do about it. Drawn again only when it changes: there may be hundreds. */
export const CommentLine = memo(Line, (before, after) => {
  const [one, other] = [before.line, after.line];
  return one.comment === other.comment && one.answers === other.answers && before.under === after.under;
});

function Line({ line: { comment, answers }, under = false }: CommentLineProps) {
  const t = useCommentsWords();
  const { isUnread, lit, showHistory } = useThread();
  const { exact } = useFormats();
  const body = useRef<HTMLDivElement>(null);
  const [editing, setEditing] = useState(false);
  const fresh = isUnread(comment);
  return (
    <article id={`comment-${comment.id}`} className={styles.comment} data-row data-lit={lit === comment.id || undefined} tabIndex={-1}>
      <Avatar person={comment.author} size={under ? 'm' : 'l'} />
      <div className={styles.main}>
        <div className={styles.meta}>
          {comment.body && <PersonLink person={comment.author} />}
          {comment.hidden && comment.body && (
            <Chip tone="brick" icon="eyeOff">
              <span title={t('hiddenWhy')}>{t('hiddenMark')}</span>
            </Chip>
          )}
          <Link to={{ hash: `#comment-${comment.id}` }} preventScrollReset data-row-link aria-describedby={`permalink-${comment.id}`}>
            <RelativeTime at={comment.createdAt} />
          </Link>
          <span id={`permalink-${comment.id}`} hidden>
            {t('permalink')}
          </span>
          {comment.editedAt && comment.body && (
            <button
              type="button"
              className={styles.edited}
              title={t('editedAt', { date: exact(comment.editedAt) })}
              onClick={() => showHistory(comment)}
            >
              {t('edited')}
            </button>
          )}
          {fresh && <span className={styles.fresh}>{t('unreadOne')}</span>}
          {answers && <Answers to={answers} comment={comment} />}
        </div>
        {editing ? (
          <CommentEdit comment={comment} onClose={() => setEditing(false)} />
        ) : (
          <>
            <div ref={body} className={styles.body} data-quotable={comment.deleted || !comment.can.reply ? undefined : comment.id}>
              {comment.body ? (
                <RichTextView doc={comment.body.doc} size="comment" headingsFrom={3} />
              ) : (
                <p className={styles.gone}>{t(comment.hidden ? 'hiddenComment' : 'gone')}</p>
              )}
            </div>
            {comment.body && <CommentActions comment={comment} body={body} onEdit={() => setEditing(true)} />}
          </>
        )}
      </div>
    </article>
  );
}

function Answers({ to, comment }: { to: Comment | 'elsewhere'; comment: Comment }) {
  const erased = useSharedWords()('people.erased');
  const id = to === 'elsewhere' ? comment.parentId : to.id;
  const link = <Link to={{ hash: `#comment-${id}` }} preventScrollReset />;
  return (
    <span className={styles.answers}>
      <Icon name="reply" size={14} />
      {to === 'elsewhere' ? (
        <Phrase words={commentsWords} k="inReplyToHidden" parts={{ a: link }} />
      ) : (
        <Phrase words={commentsWords} k="inReplyTo" values={{ name: to.author?.name ?? erased }} parts={{ a: link }} />
      )}
    </span>
  );
}
