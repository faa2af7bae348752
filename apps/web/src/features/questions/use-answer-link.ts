import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { questionQueries } from './queries';

const lightMs = 2_600;

/** Follows `#answer-130`: reads on until it is there, goes to it, gives it the focus and lights it up for a moment. */
export function useAnswerLink(questionId: number): number | null {
  const { hash, key } = useLocation();
  const wanted = Number(/^#answer-([1-9]\d{0,15})$/.exec(hash)?.[1] ?? 0);
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(questionQueries.answers(questionId));
  const there = data?.pages.some(({ items }) => items.some(({ id }) => id === wanted)) ?? false;
  const done = useRef('');
  const [lit, setLit] = useState<number | null>(null);
  useEffect(() => {
    const visit = `${key}${hash}`;
    if (!wanted || !data || done.current === visit) return;
    if (!there) {
      if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
      return;
    }
    done.current = visit;
    goToAnswer(wanted);
    setLit(wanted);
  }, [wanted, data, there, hasNextPage, isFetchingNextPage, fetchNextPage, hash, key]);
  useEffect(() => {
    if (lit === null) return;
    const timer = window.setTimeout(() => setLit(null), lightMs);
    return () => window.clearTimeout(timer);
  }, [lit]);
  return lit;
}

/** Brings an answer into sight and gives it the focus, after browser and router have scrolled to where they think best. */
export function goToAnswer(id: number): void {
  window.setTimeout(() => {
    const element = document.getElementById(`answer-${id}`);
    element?.scrollIntoView({ block: 'center' });
    element?.focus({ preventScroll: true });
  }, 60);
}
