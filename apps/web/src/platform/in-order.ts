import type { Query, QueryClient, QueryFilters, QueryKey } from '@tanstack/react-query';
import { type ApiProblem, asProblem } from './problem';

interface WithId {
  id: number;
}
type Effect = (shown: WithId) => WithId;

/** An object wherever it is shown: the reads that may hold it, its id among them, and a name of its own. */
export interface Everywhere {
  name: string;
  held: QueryFilters;
  id: number;
}
export interface Write<T extends WithId, R> {
  /** What it does to the object as it is shown. */
  effect: (shown: T) => T;
  send: () => Promise<R>;
  /** The shown object once the server has answered. */
  settle: (shown: T, reply: R) => T;
  onRefused?: ((problem: ApiProblem) => void) | undefined;
  onDone?: ((reply: R) => void) | undefined;
}

/** What is not answered yet: the object as each read had it before, and what was chosen since, in order. */
interface OnItsWay {
  before: Map<string, { key: QueryKey; object: WithId }>;
  effects: Effect[];
}
const onItsWay = new Map<string, OnItsWay>();

/**
 * Shows what a write does at once and sends it after every earlier write on the same object, so that the last choice is the
 * last one written. What the server refuses is taken back from below what was chosen after it.
 */
export function writeInOrder<T extends WithId, R>(client: QueryClient, place: Everywhere, write: Write<T, R>): void {
  const { name, held, id } = place;
  const effect = write.effect as unknown as Effect;
  const settle = write.settle as unknown as (shown: WithId, reply: R) => WithId;
  const mutation = client.getMutationCache().build<R, unknown, void, OnItsWay>(client, {
    scope: { id: name },
    mutationFn: write.send,
    onMutate: async () => {
      await client.cancelQueries({
        ...held,
        predicate: (query: Query) => query.state.data !== undefined && (held.predicate?.(query) ?? true),
      });
      const way = onItsWay.get(name) ?? { before: shownIn(client, place), effects: [] };
      onItsWay.set(name, way);
      way.effects.push(effect);
      change(client, held, id, effect);
      return way;
    },
    onSuccess: (reply, _input, way) => {
      const isLast = leave(name, way, effect);
      if (isLast) change(client, held, id, (shown) => settle(shown, reply));
      else {
        for (const one of way.before.values()) one.object = settle(effect(one.object), reply);
        show(client, place, way);
      }
      write.onDone?.(reply);
    },
    onError: (error, _input, way) => {
      if (way) {
        leave(name, way, effect);
        show(client, place, way);
      }
      write.onRefused?.(asProblem(error));
    },
  });
  mutation.execute(undefined).catch(() => undefined); // told by `onError`
}

/** Takes an effect that was answered out of what is on its way; true when nothing is any more. */
function leave(name: string, way: OnItsWay, effect: Effect): boolean {
  way.effects.splice(way.effects.indexOf(effect), 1);
  if (way.effects.length === 0) onItsWay.delete(name);
  return way.effects.length === 0;
}

/** The object as each read has it now. */
function shownIn(client: QueryClient, { held, id }: Everywhere): OnItsWay['before'] {
  const found: OnItsWay['before'] = new Map();
  for (const { queryHash, queryKey, state } of client.getQueryCache().findAll(held)) {
    replaced(state.data, id, (object) => {
      found.set(queryHash, { key: queryKey, object });
      return object;
    });
  }
  return found;
}

/** Puts the object as it was before, with what is still on its way, where it was. */
function show(client: QueryClient, { id }: Everywhere, { before, effects }: OnItsWay): void {
  for (const { key, object } of before.values()) {
    const now = effects.reduce((shown, effect) => effect(shown), object);
    client.setQueryData(key, (data: unknown) => replaced(data, id, () => now));
  }
}

/** Applies an effect to every held object of these reads with this id: details, rows of pages, rows of plain lists. */
export function change(client: QueryClient, held: QueryFilters, id: number, effect: Effect): void {
  client.setQueriesData(held, (data: unknown) => replaced(data, id, effect));
}

function replaced(data: unknown, id: number, effect: Effect): unknown {
  if (Array.isArray(data)) {
    const next = data.map((item) => replaced(item, id, effect));
    return next.some((item, index) => item !== data[index]) ? next : data;
  }
  if (typeof data !== 'object' || data === null) return data;
  if ((data as WithId).id === id) return effect(data as WithId);
  let changed = false;
  const next: Record<string, unknown> = { ...data };
  for (const key of ['pages', 'items', 'toVote'] as const) {
    if (!(key in next)) continue;
    const list = replaced(next[key], id, effect);
    changed ||= list !== next[key];
    next[key] = list;
  }
  return changed ? next : data;
}
