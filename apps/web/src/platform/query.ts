import type { Page, ReplyOf, Route } from '@ruche/contracts';
import { type InfiniteData, infiniteQueryOptions, QueryClient, type QueryKey, queryOptions } from '@tanstack/react-query';
import { type Call, call, callWithEtag } from './api';
import { asProblem } from './problem';

/** Waiting half a minute before a read is asked for again; live messages ask sooner. */
const staleTime = 30_000;
/** How long a page that was left keeps its lists, so that coming back is instant and at the same place. */
const gcTime = 15 * 60_000;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime, gcTime, retry: (count, error) => count < 2 && isPassing(error), refetchOnWindowFocus: true, throwOnError: false },
    mutations: { retry: false },
  },
});

/** Worth asking again: nothing came back, or the server was busy. */
function isPassing(error: unknown): boolean {
  const { status, code } = asProblem(error);
  return status >= 502 || code === 'timeout';
}

/** `['ideas', '/ideas/:id', {id}, {…query}]`: the noun comes first, so that a whole noun can be asked for again. */
export function keyOf(route: Pick<Route, 'path'>, input: { params?: unknown; query?: unknown } = {}): QueryKey {
  return [nounOf(route), route.path, input.params ?? null, input.query ?? null];
}
/** `ideas` for `/ideas/:id/vote`. */
export const nounOf = (route: Pick<Route, 'path'>): string => route.path.split('/')[1] ?? route.path;

type Input<R> = Record<never, never> extends Call<R> ? [input?: Call<R>] : [input: Call<R>];

/** Options of a read, for `useQuery`, `prefetchQuery` and `setQueryData` alike. */
export function query<R extends Route>(route: R, ...[input]: Input<R>) {
  const parts = (input ?? {}) as { params?: unknown; query?: unknown };
  return queryOptions<ReplyOf<R>>({
    queryKey: keyOf(route, parts),
    queryFn: ({ signal }) => call(route as Route, { ...parts, signal } as never) as Promise<ReplyOf<R>>,
  });
}

const tags = new WeakMap<object, string>();

/** The same for a large read that the server tags: what is here and still holds is not sent again. */
export function revalidatedQuery<R extends Route>(route: R, ...[input]: Input<R>) {
  const parts = (input ?? {}) as { params?: unknown; query?: unknown };
  const queryKey = keyOf(route, parts);
  return queryOptions<ReplyOf<R>>({
    queryKey,
    queryFn: async ({ signal, client }) => {
      const known = client.getQueryData<ReplyOf<R> & object>(queryKey);
      const ifNoneMatch = known && tags.get(known);
      const { value, etag } = await callWithEtag(route as Route, { ...parts, signal, ...(ifNoneMatch ? { ifNoneMatch } : {}) } as never);
      if (value === undefined && known) return known;
      if (etag) tags.set(value as object, etag);
      return value as ReplyOf<R>;
    },
    // The very object that was read stands in the cache: its tag is known by it.
    structuralSharing: false,
  });
}

/** One page of what a list route answers: `items`, `nextCursor`, and whatever else it says (facets, totals). */
export type PageOf<R> = ReplyOf<R> extends Page<unknown> ? ReplyOf<R> : never;

/** Options of a list read page by page (`{ items, nextCursor }`), for `useInfiniteQuery` and `InfiniteList`. */
export function infiniteQuery<R extends Route>(route: R, ...[input]: Input<R>) {
  const parts = (input ?? {}) as { params?: unknown; query?: Record<string, unknown> };
  return infiniteQueryOptions<PageOf<R>, Error, InfiniteData<PageOf<R>>, QueryKey, string | null>({
    queryKey: [...keyOf(route, parts), 'pages'],
    queryFn: ({ signal, pageParam }) =>
      call(route as Route, { ...parts, query: { ...parts.query, cursor: pageParam ?? undefined }, signal } as never) as unknown as Promise<
        PageOf<R>
      >,
    initialPageParam: null,
    getNextPageParam: (last) => (last as Page<unknown>).nextCursor,
  });
}
