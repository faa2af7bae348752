import type { Page } from '@ruche/contracts';
import { type InfiniteData, type QueryKey, type UseInfiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '../button';
import { ErrorState } from '../states/error-state';
import { RowSkeletons } from '../states/skeletons';
import { useSharedWords } from '../words';
import styles from './rows.module.css';

type PagesOf<P> = UseInfiniteQueryOptions<P, Error, InfiniteData<P>, QueryKey, string | null>;
type ItemOf<P extends Page<unknown>> = P['items'][number];

interface InfiniteListProps<P extends Page<unknown>> {
  /** `infiniteQuery(route, input)`. */
  options: PagesOf<P>;
  /** Name of the list for screen readers. */
  label: string;
  /** Draws one item; needed unless `whole` draws them all. */
  children?: (item: ItemOf<P>, index: number) => ReactNode;
  /** Draws every item that is there, in place of the rows: a table, a list with headings. */
  whole?: (items: ItemOf<P>[], busy: boolean) => ReactNode;
  /** Stands above the rows once the first page is there: a total, facets, a correction. */
  before?: (first: P) => ReactNode;
  /** Shown when there is nothing; says what the place is for. */
  empty: ReactNode;
  skeleton?: ReactNode;
  keyOf?: (item: ItemOf<P>) => string | number;
  /** Replaces the column of rows, for grids of cards. */
  className?: string | undefined;
}

/**
 * A list that reads on as one comes near its end, by cursor. Its pages stay in memory for a quarter of an hour, so that
 * coming back finds the same rows at the same place. `j` and `k` go from row to row (see `shell/hotkeys.ts`).
 */
export function InfiniteList<P extends Page<unknown>>({
  options,
  label,
  children,
  whole,
  before,
  empty,
  skeleton = <RowSkeletons />,
  keyOf = idOf,
  className,
}: InfiniteListProps<P>) {
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(options);
  if (isPending) return skeleton;
  if (!data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const items = data.pages.flatMap((page) => page.items);
  const [first] = data.pages;
  if (items.length === 0) return empty;
  return (
    <>
      {first && before?.(first)}
      {whole?.(items, isFetchingNextPage)}
      {children && (
        <ul className={className ?? styles.list} aria-label={label} aria-busy={isFetchingNextPage}>
          {items.map((item, index) => (
            <li key={keyOf(item)} data-row>
              {children(item, index)}
            </li>
          ))}
        </ul>
      )}
      {error ? (
        <ErrorState small error={error} onRetry={() => void fetchNextPage()} />
      ) : (
        <End hasNext={hasNextPage} busy={isFetchingNextPage} onNear={() => void fetchNextPage()} long={items.length > 10} />
      )}
    </>
  );
}

const idOf = (item: unknown): number => (item as { id: number }).id;

interface EndProps {
  hasNext: boolean;
  busy: boolean;
  onNear: () => void;
  long: boolean;
}

/** Asks for the next page when it comes near the screen; also a button, for keyboards and when nothing can be observed. */
function End({ hasNext, busy, onNear, long }: EndProps) {
  const t = useSharedWords();
  const mark = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!mark.current || !hasNext || busy) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && onNear(), { rootMargin: '700px' });
    observer.observe(mark.current);
    return () => observer.disconnect();
  });
  if (!hasNext) return long ? <p className={styles.end}>{t('list.end')}</p> : null;
  return (
    <div ref={mark} className={styles.end}>
      <Button variant="subtle" loading={busy} onClick={onNear}>
        {t('list.more')}
      </Button>
    </div>
  );
}
