import type { Comment, EntryNotice } from '@ruche/contracts';
import { type BlockNode, emptyDoc, type RichDoc } from '@ruche/rich-text';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { lazy, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { ApiProblem } from '../../platform/problem';
import { dropKept, keep, readKept } from '../drafts/draft-store';
import type { EditorHandle } from '../editor/editor-types';
import { LateWindow } from '../overlays/late-window';
import { EmptyState } from '../states/empty-state';
import { ErrorState } from '../states/error-state';
import { RowSkeletons } from '../states/skeletons';
import { toastProblem } from '../toasts/toast';
import { useSharedWords } from '../words';
import { ArrivalsPill } from './arrivals-pill';
import { CommentForm } from './comment-form';
import styles from './comments.module.css';
import { useOutbox } from './outbox';
import { type CommentSort, commentQueries, commentsPerPage } from './queries';
import { QuoteSelection } from './quote-selection';
import { type Thread, ThreadContext } from './thread-context';
import { ThreadHead } from './thread-head';
import { ThreadJump } from './thread-jump';
import { ThreadLines } from './thread-lines';
import { inReadingOrder, threadOf } from './thread-model';
import { useArrivals } from './use-arrivals';
import { useCommentWrites } from './use-comment-writes';
import { goToComment, useDeepLink } from './use-deep-link';
import { useElsewhere } from './use-elsewhere';
import { type Resuming, useArrival, useOpening, useSteadyPlace } from './use-opening';
import { useKeepRead, useUnread } from './use-read-mark';
import { useCommentsWords } from './words';

const HistoryDialog = lazy(() => import('./history-dialog').then((m) => ({ default: m.HistoryDialog })));
/** As many as fill a screen: what comes in then moves nothing that is seen. */
const skeletons = 8;
const none: Comment[] = [];
const untold: EntryNotice[] = [];

interface CommentThreadProps {
  entryId: number;
  /** How many comments the entry has. */
  count: number;
  /** May this person write here (`can.comment`)? */
  can: boolean;
  /** When this person had last read the entry, as it was when the page was opened. */
  readAt?: string | null;
  /** One of several on a page: without the heading and the anchor `#comments`. */
  nested?: boolean;
  /** The thread about a passage, which stands beside it: its id, and the comment that it began with. */
  passage?: { id: number; rootId: number } | undefined;
  /** Read as one line of time from where one had stopped, in parts; must stay the same object. */
  resuming?: Resuming | undefined;
  /** Who wrote the text above (`data-quotable="opening"`), for whoever quotes it. */
  openedBy?: string | undefined;
  /** Told of each reply up to which one has read. */
  onRead?: ((lastId: number) => void) | undefined;
}

/**
 * The conversation of any entry: others' comments arrive by themselves, mine are there at once, `#comment-12` leads to one,
 * and a line says what is new since the last visit. Load `commentsWords` with the page.
 */
export function CommentThread({ entryId, count, can, readAt, nested = false, passage, resuming, openedBy, onRead }: CommentThreadProps) {
  const t = useCommentsWords();
  const erased = useSharedWords()('people.erased');
  const [sort, setSort] = useState<CommentSort>('oldest');
  const list = useRef<HTMLDivElement>(null);
  const [replying, setReplying] = useState<Comment | null>(null);
  const replyEditor = useRef<EditorHandle>(null);
  const mainEditor = useRef<EditorHandle>(null);
  const [round, setRound] = useState(0);
  const [history, setHistory] = useState<Comment | null>(null);
  const flat = resuming !== undefined && sort === 'oldest';
  const { data: told } = useQuery({ ...commentQueries.notices(entryId), enabled: resuming !== undefined });
  const { opening, target, arrived, seek, goTo } = useOpening(count, resuming);
  const pages = useInfiniteQuery(commentQueries.list(entryId, sort, sort === 'oldest' ? opening : undefined, passage?.id));
  const { error, refetch, fetchNextPage, fetchPreviousPage, isFetchingPreviousPage } = pages;
  // A page that comes in is drawn in pieces, so that scrolling goes on meanwhile; until it stands, it is still on its way.
  const data = useDeferredValue(pages.data);
  const isDrawn = data !== undefined && data === pages.data;
  const isFetchingNextPage = pages.isFetchingNextPage || !isDrawn;
  const hasNextPage = data !== undefined && data.pages.at(-1)?.nextCursor !== null;
  const hasPreviousPage = typeof data?.pages[0]?.previousCursor === 'string';
  const all = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? none, [data]);
  const lines = useMemo(() => threadOf(all, sort, flat), [all, sort, flat]);
  const reading = useMemo(() => inReadingOrder(lines), [lines]);
  const ids = useMemo(() => reading.map(({ id }) => id), [reading]);
  const writes = useCommentWrites(entryId);
  const isUnread = useUnread(entryId, readAt, resuming?.lastReadId);
  const { waiting, clear } = useArrivals(reading, isDrawn && (sort !== 'oldest' || !hasNextPage));
  const fetchMore = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const onGone = useElsewhere(entryId);
  const { lit, light } = useDeepLink({
    ids,
    ready: isDrawn,
    hasMore: hasNextPage,
    busy: isFetchingNextPage,
    fetchMore,
    seek: sort === 'oldest' && count > commentsPerPage ? seek : undefined,
    onGone: passage ? elsewhere : onGone,
  });
  useArrival(target, reading, isDrawn, isUnread, arrived);
  const holdPlace = useSteadyPlace(ids[0], list);
  const fetchEarlier = useCallback(() => {
    holdPlace();
    void fetchPreviousPage();
  }, [holdPlace, fetchPreviousPage]);
  useKeepRead(entryId, list, reading, onRead);
  const outbox = useOutbox(entryId, passage?.id);
  useArriving(outbox, ids, { hasMore: hasNextPage && sort !== 'best', busy: isFetchingNextPage, fetchMore, seek: flat ? seek : undefined });

  const reply = useCallback(
    (comment: Comment, quoted?: BlockNode[]) => {
      const quote = quoted && { commentId: comment.id, author: comment.author?.name ?? erased, content: quoted };
      if (replying?.id === comment.id) {
        if (quote) replyEditor.current?.quote(quote);
        else replyEditor.current?.focus();
        return;
      }
      const key = replyKey(entryId, comment.id);
      if (quote) keep(key, withQuote(readKept<RichDoc>(key)?.value ?? null, quote));
      setReplying(comment);
    },
    [entryId, erased, replying],
  );
  const mainKey = passage ? replyKey(entryId, passage.rootId) : `comment.${entryId}`;
  const quote = (of: string, words: BlockNode[]) => {
    const comment = all.find(({ id }) => String(id) === of);
    if (comment) return reply(comment, words);
    if (openedBy === undefined) return;
    keep(mainKey, withQuote(readKept<RichDoc>(mainKey)?.value ?? null, { commentId: null, author: openedBy, content: words }));
    setRound((before) => before + 1);
  };
  const thread: Thread = useMemo(
    () => ({ entryId, writes, isUnread, lit, reply, showHistory: setHistory }),
    [entryId, writes, isUnread, lit, reply],
  );
  const replyForm = (under: Comment) =>
    replying?.id === under.id && (
      <CommentForm
        handle={replyEditor}
        audience
        draftKey={replyKey(entryId, under.id)}
        entryId={entryId}
        label={t('replyTo', { name: under.author?.name ?? erased })}
        placeholder={t('replyPlaceholder', { name: under.author?.name ?? erased })}
        submit={t('reply')}
        autoFocus
        onSend={(doc, drop) => {
          outbox.send(doc, under.id);
          drop();
          setReplying(null);
        }}
        onCancel={() => {
          dropKept(replyKey(entryId, under.id));
          setReplying(null);
          goToComment(under.id);
        }}
      />
    );
  const mainForm = can && (
    <div className={styles.write} data-end={sort === 'oldest' || undefined}>
      <CommentForm
        audience
        key={round}
        handle={mainEditor}
        autoFocus={round > 0}
        draftKey={mainKey}
        entryId={entryId}
        label={t(passage ? 'reply' : 'write')}
        placeholder={t(passage ? 'replyHere' : 'placeholder')}
        submit={t(passage ? 'reply' : 'send')}
        onSend={(doc, drop) => {
          outbox.send(doc, passage?.rootId ?? null);
          drop();
        }}
      />
    </div>
  );
  const isBare = data !== undefined && all.length === 0 && outbox.outgoing.length === 0 && !hasNextPage;
  return (
    <ThreadContext value={thread}>
      <section id={nested ? undefined : 'comments'} className={styles.thread} aria-label={passage ? undefined : t('none')}>
        {!nested && (
          <ThreadHead count={count} replies={flat} sort={sort} onSort={setSort} sortable={count > 1}>
            {can && flat && count > 0 && (
              <button type="button" className={styles.action} data-hotkey="r" onClick={() => setRound((before) => before + 1)}>
                {t('reply')}
              </button>
            )}
            {flat && count > commentsPerPage && <ThreadJump unread={resuming.lastReadId !== null && resuming.unread > 0} onGo={goTo} />}
          </ThreadHead>
        )}
        {sort !== 'oldest' && mainForm}
        <div ref={list}>
          {data ? (
            <ThreadLines
              lines={lines}
              sort={sort}
              outbox={outbox}
              replyForm={replyForm}
              flat={flat}
              notices={(flat && told?.items) || untold}
              before={{ has: hasPreviousPage, busy: isFetchingPreviousPage || !isDrawn, onMore: fetchEarlier }}
              hasMore={hasNextPage}
              busy={isFetchingNextPage}
              error={error}
              onMore={fetchMore}
            />
          ) : error ? (
            <ErrorState small error={error} onRetry={() => void refetch()} />
          ) : (
            <RowSkeletons count={Math.min(skeletons, Math.max(1, count))} hexagon={false} />
          )}
        </div>
        {isBare &&
          (can ? (
            <EmptyState small icon="comment" title={t('empty.title')} text={t('empty.text')} />
          ) : (
            <p className="muted">{t('empty.closed')}</p>
          ))}
        {sort === 'oldest' && mainForm}
        {!can && !isBare && data && <p className={styles.closed}>{t('closed')}</p>}
      </section>
      {can && openedBy !== undefined && <QuoteSelection onQuote={quote} />}
      <ArrivalsPill
        count={waiting.length}
        onGo={() => {
          const first = ids.find((id) => waiting.includes(id));
          clear();
          if (first === undefined) return;
          goToComment(first);
          light(first);
        }}
      />
      {history && (
        <LateWindow
          onFail={() => {
            setHistory(null);
            toastProblem(new ApiProblem('offline', 0));
          }}
        >
          <HistoryDialog comment={history} onClose={() => setHistory(null)} />
        </LateWindow>
      )}
    </ThreadContext>
  );
}

/** What a link names may stand in another conversation of the page. */
const elsewhere = (): void => undefined;

const replyKey = (entryId: number, commentId: number) => `comment.${entryId}.${commentId}`;

/** Reads on until what I have just sent is there; until then its own copy stands for it. */
function useArriving(
  { outgoing, discard }: ReturnType<typeof useOutbox>,
  ids: number[],
  { hasMore, busy, fetchMore, seek }: { hasMore: boolean; busy: boolean; fetchMore: () => void; seek: ((id: number) => void) | undefined },
): void {
  useEffect(() => {
    const made = outgoing.filter(({ madeId }) => madeId !== undefined);
    for (const { key, madeId } of made) if (madeId !== undefined && ids.includes(madeId)) discard(key);
    const missing = made.find(({ madeId }) => madeId !== undefined && !ids.includes(madeId))?.madeId;
    if (missing === undefined || !hasMore || busy) return;
    if (seek) seek(missing);
    else fetchMore();
  }, [outgoing, ids, hasMore, busy, fetchMore, seek, discard]);
}

/** The quote goes after what was already written, and one answers below it. */
function withQuote(before: RichDoc | null, quote: { commentId: number | null; author: string; content: BlockNode[] }): RichDoc {
  const { content, ...attrs } = quote;
  return { ...emptyDoc(), content: [...(before?.content ?? []), { type: 'blockquote', attrs, content }, { type: 'paragraph' }] };
}
