import { Injectable } from '@nestjs/common';
import { type Favourite, favouriteLimits, type Page, type Paging } from '@ruche/contracts';
import { Database, type Reader, row, type Tx, within } from '../../platform/database/database';
import { putBehind } from '../../platform/database/reorder';
import { Cursors, scopeOf } from '../../platform/http/cursor';
import { Problems } from '../../platform/http/problem';
import { notify } from '../../platform/live/notify';
import type { Actor } from '../access';
import { loadEntry, presentEntryRef } from '../entries';
import { personFor, presentRef } from '../people';
import { loadSpaceBySlug } from '../spaces';
import { countFavourites, type FavouriteKey, type FavouriteRow, listFavourites } from './favourites.queries';

type Target = 'entry_id' | 'space_id' | 'starred_person_id';

/** What somebody keeps close at hand, in their own order. It is nobody else's affair: no event tells of it. */
@Injectable()
export class FavouritesService {
  constructor(
    private readonly db: Database,
    private readonly cursors: Cursors,
  ) {}

  /** One statement. @throws 400 `bad_cursor` */
  async list(actor: Actor, paging: Paging): Promise<Page<Favourite>> {
    const scope = scopeOf('favourites', paging, actor.id);
    const found = await listFavourites(this.db, actor, paging.limit, this.cursors.read<FavouriteKey>(scope, paging.cursor));
    return this.cursors.page(scope, found, paging.limit, (f) => [f.position, f.id], present);
  }

  /** @throws NotFound, Conflict `too_many_favourites` */
  entry(actor: Actor, id: number, on: boolean) {
    return this.star(actor, 'entry_id', on, async (reader) => (await loadEntry(reader, actor, id)).id);
  }

  /** Whoever may know of a space. @throws NotFound, Conflict `too_many_favourites` */
  space(actor: Actor, slug: string, on: boolean) {
    return this.star(actor, 'space_id', on, async (reader) => (await loadSpaceBySlug(reader, actor, slug)).id);
  }

  /** @throws NotFound, Conflict `too_many_favourites` */
  person(actor: Actor, handle: string, on: boolean) {
    return this.star(actor, 'starred_person_id', on, async (reader) => {
      const person = await personFor(reader, actor, { handle });
      if (!person) throw Problems.notFound();
      return person.id;
    });
  }

  /** Right behind another one, or first. @throws NotFound */
  move(actor: Actor, id: number, after: number | null): Promise<void> {
    return this.db.transaction(async (tx) => {
      await hold(tx, actor);
      await putBehind(tx, { table: 'favourites', where: 'person_id = $1', owner: actor.id }, id, after);
      await tellMyTabs(tx, actor);
    });
  }

  private star(actor: Actor, target: Target, on: boolean, find: (reader: Reader) => Promise<number>): Promise<{ favourite: boolean }> {
    return this.db.transaction(async (tx) => {
      const id = await find(within(tx));
      await hold(tx, actor);
      const changed = on ? await add(tx, actor, target, id) : await remove(tx, actor, target, id);
      if (changed) await tellMyTabs(tx, actor);
      return { favourite: on };
    });
  }
}

/** The person's row: their list changes one step at a time. */
const hold = (tx: Tx, actor: Actor) => row(tx, 'SELECT id FROM people WHERE id = $1 FOR NO KEY UPDATE', [actor.id]);

/** At the end of the list. @returns whether it is new. */
async function add(tx: Tx, actor: Actor, target: Target, id: number): Promise<boolean> {
  const added = await row(
    tx,
    `INSERT INTO favourites (person_id, ${target}, position)
     SELECT $1, $2, coalesce(max(position), 0) + 1 FROM favourites WHERE person_id = $1
     ON CONFLICT (${target}, person_id) DO NOTHING RETURNING id`,
    [actor.id, id],
  );
  const max = favouriteLimits.perPerson;
  if (added && (await countFavourites(within(tx), actor)) > max) throw Problems.conflict('too_many_favourites', { max });
  return added !== undefined;
}

const remove = async (tx: Tx, actor: Actor, target: Target, id: number): Promise<boolean> =>
  (await row(tx, `DELETE FROM favourites WHERE person_id = $1 AND ${target} = $2 RETURNING id`, [actor.id, id])) !== undefined;

const tellMyTabs = (tx: Tx, actor: Actor) => notify(tx, { event: 'favourites', personIds: [actor.id] });

function present({ id, entry, space, person }: FavouriteRow): Favourite {
  const shown = { entry: entry && presentEntryRef(entry), space, person: person && presentRef(person) };
  const url = shown.entry?.url ?? (space ? `/spaces/${space.slug}` : `/people/${person?.handle}`);
  return { id, url, ...shown };
}
