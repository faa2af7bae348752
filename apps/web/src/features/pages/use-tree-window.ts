import { defaultRangeExtractor, useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { TreeRow } from './tree-model';

/** Of a title of one line, in pixels; longer ones are measured. */
const ROW = 34;

interface TreeWindow {
  items: VirtualItem[];
  /** Of all rows, in pixels. */
  height: number;
  /** Where an item stands in the tree, in pixels from its top. */
  topOf: (item: VirtualItem) => number;
  measure: (row: Element | null) => void;
  /** Brings a row into view and gives it the focus once it is drawn. */
  focus: (id: number) => void;
}

/**
 * Draws the rows that are in view of a tree, whatever scrolls it.
 * @param kept ids of rows that are drawn wherever they are: one that has the focus or is being dragged must not go away
 * @param current what is brought into view when the tree is first there
 */
export function useTreeWindow(
  list: RefObject<HTMLElement | null>,
  rows: readonly TreeRow[],
  kept: readonly (number | undefined)[],
  current: number | undefined,
): TreeWindow {
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [margin, setMargin] = useState(0);
  const wanted = useRef<number | null>(null);
  const indexOf = (id: number | undefined): number => rows.findIndex(({ page }) => page.id === id);
  useLayoutEffect(() => {
    const found = scrollerOf(list.current);
    setScroller(found);
    if (found && list.current) setMargin(list.current.getBoundingClientRect().top - found.getBoundingClientRect().top + found.scrollTop);
  }, [list]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: () => ROW,
    getItemKey: (index) => rows[index]?.page.id ?? index,
    overscan: 12,
    scrollMargin: margin,
    initialRect: { width: 0, height: 900 },
    rangeExtractor: (range) => {
      const more = kept.map(indexOf).filter((index) => index >= 0);
      return [...new Set([...defaultRangeExtractor(range), ...more])].sort((a, b) => a - b);
    },
  });
  const ready = scroller !== null && current !== undefined && indexOf(current) >= 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page that is open is there to be shown
  useEffect(() => {
    if (ready) virtual.scrollToIndex(indexOf(current), { align: 'auto' });
  }, [ready, current]);
  useLayoutEffect(() => {
    const row = wanted.current === null ? null : list.current?.querySelector<HTMLElement>(`[data-page="${wanted.current}"]`);
    if (!row) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  });
  return {
    items: virtual.getVirtualItems(),
    height: virtual.getTotalSize(),
    topOf: ({ start }) => start - margin,
    measure: virtual.measureElement,
    focus: (id) => {
      wanted.current = id;
      const index = indexOf(id);
      if (index >= 0) virtual.scrollToIndex(index, { align: 'auto' });
    },
  };
}

function scrollerOf(from: HTMLElement | null): HTMLElement | null {
  for (let at = from?.parentElement ?? null; at; at = at.parentElement) if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  return document.documentElement;
}
