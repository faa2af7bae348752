import { type Comment, entries } from '@ruche/contracts';
import { useQuery } from '@tanstack/react-query';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { call } from '../../platform/api';
import { useSession } from '../../platform/session';
import { commentQueries } from './queries';

const waitMs = 1_200;

interface ReadMark {
  lastId: number | null;
  at: string | null;
}

/** Which comments are new to this person, judged by where they had got to when the page was opened. */
export function useUnread(entryId: number, readAt: string | null | undefined, lastReadId?: number | null): (comment: Comment) => boolean {
  const me = useSession().person.id;
  const { data } = useQuery({
    ...commentQueries.entry(entryId),
    enabled: lastReadId === undefined,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
  const [openedWith] = useState(readAt);
  const [knownId] = useState(lastReadId);
  const mark = useRef<ReadMark | null>(null);
  if (knownId !== undefined) mark.current ??= { lastId: knownId, at: openedWith ?? null };
  else if (data && !mark.current)
    mark.current = { lastId: data.viewer.lastReadCommentId, at: openedWith === undefined ? data.viewer.readAt : openedWith };
  const { lastId = null, at = null } = mark.current ?? {};
  return useCallback(
    ({ id, author, createdAt, deleted }) => {
      if (deleted || author?.id === me) return false;
      return lastId !== null ? id > lastId : at !== null && createdAt > at;
    },
    [me, lastId, at],
  );
}

/** Tells the server how far one has read: the newest comment that was on screen while the page was in sight. */
export function useKeepRead(
  entryId: number,
  list: RefObject<HTMLElement | null>,
  shown: Comment[],
  onKept?: (lastId: number) => void,
): void {
  const told = useRef(onKept);
  told.current = onKept;
  const sent = useRef(0);
  const newest = useRef(0);
  useEffect(() => {
    if (!list.current) return;
    let timer: number | undefined;
    const send = () => {
      if (newest.current <= sent.current || document.visibilityState === 'hidden') return;
      const before = sent.current;
      sent.current = newest.current;
      const lastCommentId = newest.current;
      call(entries.read, { params: { id: entryId }, body: { lastCommentId } }).then(
        () => told.current?.(lastCommentId),
        () => {
          sent.current = before;
        },
      );
    };
    const observer = new IntersectionObserver((seen) => {
      for (const { isIntersecting, target } of seen)
        if (isIntersecting) newest.current = Math.max(newest.current, Number(target.id.replace('comment-', '')));
      window.clearTimeout(timer);
      timer = window.setTimeout(send, waitMs);
    });
    for (const { id } of shown) {
      const element = document.getElementById(`comment-${id}`);
      if (element) observer.observe(element);
    }
    return () => {
      window.clearTimeout(timer);
      observer.disconnect();
    };
  }, [entryId, list, shown]);
}
