import type { ReplyOf, Route } from '@ruche/contracts';
import { type Query, type QueryClient, type QueryKey, useQueryClient } from '@tanstack/react-query';
import { type Call, call } from './api';
import { change, writeInOrder } from './in-order';
import type { ApiProblem } from './problem';

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
 * A write that shows its effect at once and takes it back when the server refuses. Writes on one object go one after the other,
 * whichever buttons they come from: nothing chosen is dropped, and the last choice is the last one written.
 * `patch` is applied to the target itself and to every row of the same noun and id in any list that is held.
 * @param target options of the read that shows the object (`ideaQueries.detail(id)`)
 */
export function useOptimistic<R extends Route, T extends WithId>(
  route: R,
  target: { queryKey: QueryKey; id?: number },
  patch: (shown: T) => T,
  { also = [], onRefused, onDone, settle = sameFields }: Options<R, T> = {},
): (input: Call<R>) => void {
  const client = useQueryClient();
  const noun = String(target.queryKey[0]);
  const id = target.id ?? idIn(target.queryKey);
  return (input) =>
    writeInOrder<T, ReplyOf<R>>(
      client,
      { name: `${noun}/${id}`, held: readsOf([noun, ...also]), id },
      { effect: patch, send: () => call(route as Route, input as never) as Promise<ReplyOf<R>>, settle, onRefused, onDone },
    );
}

/** Applies `patch` to every held object of these nouns with this id: details, rows of pages, rows of plain lists. */
export function patchEverywhere<T extends WithId>(client: QueryClient, nouns: string[], id: number, patch: (shown: T) => T): void {
  change(client, readsOf(nouns), id, patch as unknown as (shown: WithId) => WithId);
}

const readsOf = (nouns: string[]) => ({ predicate: ({ queryKey }: Query) => nouns.includes(String(queryKey[0])) });

/** The shown object with the reply's value in each field that both have. */
function sameFields<T extends WithId>(shown: T, reply: unknown): T {
  if (typeof reply !== 'object' || reply === null) return shown;
  const known = Object.entries(reply).filter(([key]) => key in shown);
  return { ...shown, ...Object.fromEntries(known) };
}

function idIn(key: QueryKey): number {
  return Number((key[2] as { id?: unknown } | null)?.id);
}
