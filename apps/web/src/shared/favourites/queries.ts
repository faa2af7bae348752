import { type Favourite, favouriteLimits, favourites } from '@ruche/contracts';
import type { QueryClient } from '@tanstack/react-query';
import { query } from '../../platform/query';

/** All of mine in my order: one read for the rail and for every star. */
export const favouritesQuery = () => query(favourites.list, { query: { limit: favouriteLimits.perPerson } });
export type Favourites = { items: Favourite[]; nextCursor: string | null };

/** One after the other: a star and the moves after it arrive in their order. */
export const favouriteWrites = { id: 'favourites' };
/** Asks again once the last of several writes has been answered. */
export function settleFavourites(client: QueryClient): Promise<void> | undefined {
  if (client.isMutating({ predicate: ({ options }) => options.scope?.id === favouriteWrites.id }) > 1) return undefined;
  return client.invalidateQueries({ queryKey: favouritesQuery().queryKey });
}

/** The things that can be starred, as the pages know them. */
export type Starred =
  | { entry: NonNullable<Favourite['entry']> }
  | { space: NonNullable<Favourite['space']> }
  | { person: NonNullable<Favourite['person']> };

export const isOf = (starred: Starred) => (favourite: Favourite) =>
  'entry' in starred
    ? favourite.entry?.id === starred.entry.id
    : 'space' in starred
      ? favourite.space?.id === starred.space.id
      : favourite.person?.id === starred.person.id;
