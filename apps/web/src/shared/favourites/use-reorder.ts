import { type Favourite, favouriteLimits, favourites } from '@ruche/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/api';
import { toastProblem } from '../toasts/toast';
import { type Favourites, favouritesQuery, favouriteWrites, settleFavourites } from './queries';

/** Both by address: what was starred a moment ago has no number yet. */
interface Move {
  url: string;
  /** Behind which one; null puts it first. */
  after: string | null;
}

/** Puts one of my favourites behind another one; shown at once, taken back when refused. */
export function useReorder(): (move: Move) => void {
  const client = useQueryClient();
  const { queryKey } = favouritesQuery();
  const write = useMutation({
    scope: favouriteWrites,
    mutationFn: async ({ url, after }: Move) => {
      const numbered = await withNumbers(client.getQueryData<Favourites>(queryKey)?.items ?? [], [url, after]);
      const numberOf = (address: string | null) => numbered.find((item) => item.url === address)?.id ?? null;
      const id = numberOf(url);
      if (id) await call(favourites.move, { params: { id }, body: { after: numberOf(after) } });
    },
    onMutate: async (move) => {
      await client.cancelQueries({ queryKey });
      client.setQueryData<Favourites>(queryKey, (shown) => shown && { ...shown, items: moved(shown.items, move) });
    },
    onError: toastProblem,
    onSettled: () => settleFavourites(client),
  });
  return write.mutate;
}

/** What is on screen, or what the server has when one of these was starred a moment ago. */
async function withNumbers(shown: Favourite[], meant: (string | null)[]): Promise<Favourite[]> {
  if (!shown.some(({ id, url }) => id === 0 && meant.includes(url))) return shown;
  return (await call(favourites.list, { query: { limit: favouriteLimits.perPerson } })).items;
}

export function moved(items: Favourite[], { url, after }: Move): Favourite[] {
  const one = items.find((item) => item.url === url);
  if (!one || url === after) return items;
  const rest = items.filter((item) => item !== one);
  const place = after === null ? 0 : rest.findIndex((item) => item.url === after) + 1;
  return [...rest.slice(0, place), one, ...rest.slice(place)];
}

/** The same list one step up or down, or nothing at its ends. */
export function stepOf(items: Favourite[], url: string, by: -1 | 1): Move | undefined {
  const place = items.findIndex((item) => item.url === url);
  const next = place + by;
  if (place < 0 || next < 0 || next >= items.length) return undefined;
  return { url, after: by === 1 ? (items[next]?.url ?? null) : (items[next - 1]?.url ?? null) };
}
