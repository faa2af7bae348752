import { type Comment, comments, type Passage } from '@ruche/contracts';
import type { PassageAnchor } from '@ruche/rich-text';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useLocation } from 'react-router';
import { call } from '../../platform/api';
import { commentInHash } from '../comments/use-deep-link';
import { NEW_PASSAGE, type ShownPassage } from '../rich-text/passage-words';
import { spanOf } from './places';
import { passageQueries, refreshPassages } from './queries';

export interface EntryWithPassages {
  id: number;
  passages: { open: number; resolved: number; comments: number };
  can: { comment: boolean };
}

/** The threads about passages of an entry, and which of them is open. @param text the words that are shown */
export function usePassages(entry: EntryWithPassages, text: string) {
  const client = useQueryClient();
  const [activeId, setActive] = useState<number | null>(null);
  const [begun, setBegun] = useState<PassageAnchor | null>(null);
  const open = useOpenThreads(entry);
  const listed = open.find(({ id }) => id === activeId);
  const other = useQuery({ ...passageQueries.one(activeId ?? 0), enabled: activeId !== null && !listed });
  const active = listed ?? (activeId === null ? undefined : other.data);
  const shown = useMemo(() => {
    const all: Passage[] = active && !open.includes(active) ? [...open, active] : open;
    const found = all.flatMap((passage): ShownPassage[] => {
      const span = spanOf(text, passage);
      return span ? [{ id: passage.id, ...span }] : [];
    });
    return begun ? [...found, { id: NEW_PASSAGE, start: begun.start, end: begun.start + begun.quote.length }] : found;
  }, [open, active, begun, text]);
  const show = useCallback((id: number) => {
    setBegun(null);
    setActive(id);
  }, []);
  const begin = useCallback((anchor: PassageAnchor) => {
    setActive(null);
    setBegun(anchor);
  }, []);
  const close = useCallback(() => {
    setActive(null);
    setBegun(null);
  }, []);
  const made = useCallback(
    async ({ passageId, entryId }: Comment) => {
      await refreshPassages(client, entryId);
      if (passageId !== null) show(passageId);
    },
    [client, show],
  );
  const step = useCallback(
    (by: 1 | -1): Passage | undefined => {
      const at = open.findIndex(({ id }) => id === activeId);
      const next = open[at < 0 ? (by > 0 ? 0 : open.length - 1) : (at + by + open.length) % open.length];
      if (next) show(next.id);
      return next;
    },
    [open, activeId, show],
  );
  useLinked(entry, show);
  return { entry, open, active, activeId, begun, shown, show, begin, close, made, step };
}
export type PassagesState = ReturnType<typeof usePassages>;

/** All that are open, in the order of the text. */
function useOpenThreads({ id, passages }: EntryWithPassages): Passage[] {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    ...passageQueries.list(id, 'open'),
    enabled: passages.open > 0,
  });
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return useMemo(() => (passages.open > 0 ? (data?.pages.flatMap(({ items }) => items) ?? []) : []), [data, passages.open]);
}

/** Opens the thread of the comment that an address names. */
function useLinked({ id, passages }: EntryWithPassages, show: (id: number) => void): void {
  const { hash, key } = useLocation();
  const wanted = commentInHash(hash);
  const has = passages.comments > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same link followed again leads there again
  useEffect(() => {
    if (!wanted || !has) return;
    let left = false;
    call(comments.get, { params: { id: wanted } }).then(
      ({ passageId, entryId }) => !left && passageId !== null && entryId === id && show(passageId),
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [wanted, has, id, show, key]);
}
