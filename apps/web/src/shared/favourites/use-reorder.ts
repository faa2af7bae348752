import { type Favourite, favourites } from '@ruche/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/api';
import { toastProblem } from '../toasts/toast';
import { type Favourites, favouritesQuery } from './queries';

interface Move {
  id: number;
  /** Behind which one; null puts it first. */
  after: number | null;
}

/** Puts one of my favourites behind another one; shown at once, taken back when refused. */
export function useReorder(): (move: Move) => void {
  const client = useQueryClient();
  const { queryKey } = favouritesQuery();
  const write = useMutation({
    // One after the other: several moves in a row arrive in their order.
    scope: { id: 'favourites' },
    mutationFn: ({ id, after }: Move) => call(favourites.move, { params: { id }, body: { after } }),
    onMutate: async (move) => {
      await client.cancelQueries({ queryKey });
      client.setQueryData<Favourites>(queryKey, (shown) => shown && { ...shown, items: moved(shown.items, move) });
    },
    onError: toastProblem,
    onSettled: () => {
      if (client.isMutating({ predicate: ({ options }) => options.scope?.id === 'favourites' }) <= 1)
        void client.invalidateQueries({ queryKey });
    },
  });
  return write.mutate;
}

export function moved(items: Favourite[], { id, after }: Move): Favourite[] {
  const one = items.find((item) => item.id === id);
  if (!one || id === after) return items;
  const rest = items.filter((item) => item.id !== id);
  const place = after === null ? 0 : rest.findIndex((item) => item.id === after) + 1;
  return [...rest.slice(0, place), one, ...rest.slice(place)];
}

/** The same list one step up or down, or nothing at its ends. */
export function stepOf(items: Favourite[], id: number, by: -1 | 1): Move | undefined {
  const place = items.findIndex((item) => item.id === id);
  const next = place + by;
  if (place < 0 || next < 0 || next >= items.length) return undefined;
  return { id, after: by === 1 ? (items[next]?.id ?? null) : (items[next - 1]?.id ?? null) };
}
