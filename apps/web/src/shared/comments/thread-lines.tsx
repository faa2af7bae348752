import type { Comment, EntryNotice } from '@ruche/contracts';
import type { ReactNode } from 'react';
import { Button } from '../button';
import { ErrorState } from '../states/error-state';
import { CommentLine } from './comment-line';
import styles from './comments.module.css';
import type { useOutbox } from './outbox';
import { PendingComment } from './pending-comment';
import type { CommentSort } from './queries';
import { useThread } from './thread-context';
import { inReadingOrder, type ThreadLine } from './thread-model';
import { noticesBetween, ThreadNotice } from './thread-notice';
import { useNearEnd, useNearStart } from './use-near';
import { useCommentsWords } from './words';

interface ThreadLinesProps {
  lines: ThreadLine[];
  sort: CommentSort;
  outbox: ReturnType<typeof useOutbox>;
  replyForm: (under: Comment) => ReactNode;
  /** One line of time: what I send stands at its end, whatever it answers; what follows is read as one comes near. */
  flat: boolean;
  /** What was done to the conversation, oldest first: told between the comments of its time. */
  notices: EntryNotice[];
  before: { has: boolean; busy: boolean; onMore: () => void };
  hasMore: boolean;
  busy: boolean;
  error: unknown;
  onMore: () => void;
}

/** The comments one below the other, replies one step in, mine on their way where they will stand. */
export function ThreadLines({ lines, sort, outbox, replyForm, flat, notices, before, hasMore, busy, error, onMore }: ThreadLinesProps) {
  const t = useCommentsWords();
  const { isUnread } = useThread();
  const reading = inReadingOrder(lines);
  const start = useNearStart(flat && before.has && !before.busy && error === null, before.onMore);
  const end = useNearEnd(flat && hasMore && !busy && error === null, onMore);
  const firstNew = sort === 'oldest' ? reading.find(isUnread) : undefined;
  const newLine = firstNew && (firstNew !== reading[0] || before.has) ? firstNew.id : undefined;
  const shownIds = new Set(reading.map(({ id }) => id));
  const pending = (isHere: (parentId: number | null) => boolean, under: boolean) =>
    outbox.outgoing
      .filter(({ parentId, madeId }) => isHere(parentId) && !(madeId !== undefined && shownIds.has(madeId)))
      .map((one) => (
        <li key={one.key}>
          <PendingComment one={one} under={under} onRetry={() => outbox.retry(one)} onDiscard={() => outbox.discard(one.key)} />
        </li>
      ));
  const loose = pending((parentId) => flat || parentId === null || !shownIds.has(parentId), false);
  return (
    <>
      {before.has && (
        <div ref={start} className={styles.more}>
          <Button variant="default" loading={before.busy} onClick={before.onMore}>
            {t('showEarlier')}
          </Button>
        </div>
      )}
      <ol className={styles.list}>
        {sort === 'newest' && loose}
        {lines.map((line, i) => {
          const earlier = lines[i - 1]?.comment.createdAt;
          const told = i === 0 && before.has ? [] : noticesBetween(notices, earlier, line.comment.createdAt);
          const here = new Set([line.comment.id, ...line.replies.map(({ comment }) => comment.id)]);
          return (
            <li key={line.comment.id}>
              <Notices notices={told} />
              {newLine === line.comment.id && <NewLine />}
              <CommentLine line={line} />
              {replyForm(line.comment)}
              <ol className={styles.replies}>
                {line.replies.map((reply) => (
                  <li key={reply.comment.id}>
                    {newLine === reply.comment.id && <NewLine />}
                    <CommentLine line={reply} under />
                    {replyForm(reply.comment)}
                  </li>
                ))}
                {!flat && pending((parentId) => parentId !== null && here.has(parentId), true)}
              </ol>
            </li>
          );
        })}
        {!hasMore && <Notices notices={noticesBetween(notices, lines.at(-1)?.comment.createdAt, undefined)} asItems />}
        {sort !== 'newest' && !hasMore && loose}
      </ol>
      {error !== null && hasMore && <ErrorState small error={error} onRetry={onMore} />}
      {hasMore && error === null && (
        <div ref={end} className={styles.more}>
          <Button variant="default" loading={busy} onClick={onMore}>
            {t('showMore')}
          </Button>
        </div>
      )}
      {sort !== 'newest' && hasMore && loose.length > 0 && <ol className={styles.list}>{loose}</ol>}
    </>
  );
}

function Notices({ notices, asItems = false }: { notices: EntryNotice[]; asItems?: boolean }) {
  const lines = notices.map((notice) => <ThreadNotice key={notice.id} notice={notice} />);
  return asItems ? notices.map(({ id }, i) => <li key={`notice-${id}`}>{lines[i]}</li>) : lines;
}

/** Where the last visit ended. */
function NewLine() {
  const t = useCommentsWords();
  return (
    <p className={styles.newLine}>
      <span>{t('unread')}</span>
    </p>
  );
}
