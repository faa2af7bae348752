import type { ReplyOf, Route } from '@ruche/contracts';
import { type Query, type QueryClient, type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { type Call, call } from './api';
import { type ApiProblem, asProblem } from './problem';

interface WithId {
  id: number;
}
interface Options<R, T> {
  /** Other nouns in whose reads the object may stand (`['home']`). */
  also?: string[];
  /** Told when the server refused; what was shown has been taken back by then. */
  onRefused?: (problem: ApiProblem) => void;
  onDone?: (reply: ReplyOf<R>) => void;
  /** How the reply changes the shown object; left out, the reply's fields replace those of the same name. */
  settle?: (shown: T, reply: ReplyOf<R>) => T;
}

/**
 * A write that shows its effect at once and takes it back when the server refuses.
 * `patch` is applied to the target itself and to every row of the same noun and id in any list that is held.
 * @param target options of the read that shows the object (`ideaQueries.detail(id)`)
 */
export function useOptimistic<R extends Route, T extends WithId>(
  route: R,
  target: { queryKey: QueryKey; id?: number },
  patch: (shown: T) => T,
  { also = [], onRefused, onDone, settle }: Options<R, T> = {},
) {
  const client = useQueryClient();
  const nouns = [String(target.queryKey[0]), ...also];
  const id = target.id ?? idIn(target.queryKey);
  return useMutation<ReplyOf<R>, unknown, Call<R>, [QueryKey, unknown][]>({
    mutationFn: (input) => call(route as Route, input as never) as Promise<ReplyOf<R>>,
    onMutate: async () => {
      const held = { predicate: ({ queryKey, state }: Query) => nouns.includes(String(queryKey[0])) && state.data !== undefined };
      await client.cancelQueries(held);
      const before = client.getQueriesData(held);
      patchEverywhere<T>(client, nouns, id, patch);
      return before;
    },
    onError: (error, _input, before) => {
      for (const [key, data] of before ?? []) client.setQueryData(key, data);
      onRefused?.(asProblem(error));
    },
    onSuccess: (reply) => {
      patchEverywhere<T>(client, nouns, id, (shown) => (settle ? settle(shown, reply) : sameFields(shown, reply)));
      onDone?.(reply);
    },
  });
}

/** Applies `patch` to every held object of these nouns with this id: details, rows of pages, rows of plain lists. */
export function patchEverywhere<T extends WithId>(client: QueryClient, nouns: string[], id: number, patch: (shown: T) => T): void {
  const held = { predicate: ({ queryKey }: Query) => nouns.includes(String(queryKey[0])) };
  client.setQueriesData(held, (data: unknown) => patched(data, id, patch as unknown as Patch));
}

type Patch = (shown: WithId) => WithId;

function patched(data: unknown, id: number, patch: Patch): unknown {
  if (Array.isArray(data)) {
    const next = data.map((item) => patched(item, id, patch));
    return next.some((item, index) => item !== data[index]) ? next : data;
  }
  if (typeof data !== 'object' || data === null) return data;
  if ((data as WithId).id === id) return patch(data as WithId);
  let changed = false;
  const next: Record<string, unknown> = { ...data };
  for (const key of ['pages', 'items', 'toVote'] as const) {
    if (!(key in next)) continue;
    const list = patched(next[key], id, patch);
    changed ||= list !== next[key];
    next[key] = list;
  }
  return changed ? next : data;
}

/** The shown object with the reply's value in each field that both have. */
function sameFields<T extends WithId>(shown: T, reply: unknown): T {
  if (typeof reply !== 'object' || reply === null) return shown;
  const known = Object.entries(reply).filter(([key]) => key in shown);
  return { ...shown, ...Object.fromEntries(known) };
}

function idIn(key: QueryKey): number {
  return Number((key[2] as { id?: unknown } | null)?.id);
}
