import { type Favourite, favourites } from '@ruche/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/api';
import { toastProblem } from '../toasts/toast';
import { type Favourites, favouritesQuery, favouriteWrites, isOf, type Starred, settleFavourites } from './queries';

/** Whether I starred it, and the way to change that; shown at once, taken back when refused. Undefined while it is asked for. */
export function useStar(starred: Starred): { on: boolean | undefined; toggle: () => void } {
  const client = useQueryClient();
  const { queryKey } = favouritesQuery();
  const { data } = useQuery(favouritesQuery());
  const mine = data?.items.find(isOf(starred));
  const write = useMutation({
    scope: favouriteWrites,
    mutationFn: (on: boolean) => send(starred, on),
    onMutate: async (on) => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData<Favourites>(queryKey);
      if (before) {
        const rest = before.items.filter((each) => !isOf(starred)(each));
        client.setQueryData<Favourites>(queryKey, { ...before, items: on ? [...rest, shownAs(starred)] : rest });
      }
      return before;
    },
    onError: (error, _on, before) => {
      client.setQueryData(queryKey, before);
      toastProblem(error);
    },
    onSettled: () => settleFavourites(client),
  });
  return { on: data && mine !== undefined, toggle: () => data && write.mutate(mine === undefined) };
}

function send(starred: Starred, on: boolean) {
  if ('entry' in starred) return call(on ? favourites.addEntry : favourites.removeEntry, { params: { id: starred.entry.id } });
  if ('space' in starred) return call(on ? favourites.addSpace : favourites.removeSpace, { params: { slug: starred.space.slug } });
  return call(on ? favourites.addPerson : favourites.removePerson, { params: { handle: starred.person.handle } });
}

/** How it stands in the list until the server has answered. */
const shownAs = (starred: Starred): Favourite => ({ id: 0, url: urlOf(starred), entry: null, space: null, person: null, ...starred });
const urlOf = (starred: Starred): string =>
  'entry' in starred ? starred.entry.url : 'space' in starred ? `/spaces/${starred.space.slug}` : `/people/${starred.person.handle}`;
