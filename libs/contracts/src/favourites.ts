import { z } from 'zod';
import { ByHandle, ById, BySlug, Id, pageOf, paging } from './common';
import { EntryRef } from './entries';
import { PersonRef } from './people';
import { route } from './route';
import { SpaceRef } from './spaces';

export const favouriteLimits = { perPerson: 100 } as const;

/** Exactly one of the three is there. */
export const Favourite = z
  .object({ id: Id, url: z.string(), entry: EntryRef.nullable(), space: SpaceRef.nullable(), person: PersonRef.nullable() })
  .meta({ id: 'Favourite' });
export type Favourite = z.output<typeof Favourite>;
export const Favoured = z.object({ favourite: z.boolean() }).meta({ id: 'Favoured' });

const star = <P extends z.ZodType>(path: string, params: P) => ({
  add: route({ method: 'PUT', path, summary: 'Keep close at hand; again changes nothing', params, reply: Favoured }),
  remove: route({ method: 'DELETE', path, summary: 'Let go of', params, reply: Favoured, status: 200 }),
});
const [entry, space, person] = [
  star('/entries/:id/favourite', ById),
  star('/spaces/:slug/favourite', BySlug),
  star('/people/:handle/favourite', ByHandle),
];

export const favourites = {
  list: route({
    method: 'GET',
    path: '/favourites',
    summary: 'What I keep close at hand, in my order; what I may no longer read is not there',
    query: z.strictObject(paging),
    reply: pageOf(Favourite),
  }),
  addEntry: entry.add,
  removeEntry: entry.remove,
  addSpace: space.add,
  removeSpace: space.remove,
  addPerson: person.add,
  removePerson: person.remove,
  move: route({
    method: 'PUT',
    path: '/favourites/:id/position',
    summary: 'Put it behind another one, or first',
    params: ById,
    body: z.strictObject({ after: Id.nullable() }),
  }),
};
