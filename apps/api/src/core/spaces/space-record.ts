import type { SpaceRole, Visibility } from '@ruche/contracts';
import { type Reader, row, type Tx } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import { Problems } from '../../platform/http/problem';
import { ACTOR_COLUMNS, type Actor, type ActorRow, asActor, isGuest, reads } from '../access';
import { ensureCharterAccepted } from './charter';

/** What rights on a space are judged by, together with the actor. */
export interface SpaceRecord {
  id: number;
  slug: string;
  name: string;
  visibility: Visibility;
  company: boolean;
  archived: boolean;
  /** What the actor is in it. */
  role: SpaceRole | null;
}

/**
 * Which spaces a person may know of, as SQL: their own; for staff also the open and the listed ones.
 * @param space what the statement calls the table `spaces`
 */
export function spaceKnownTo(actor: Actor, params: Params, space = 's'): string {
  const joined = `${space}.id = ANY(${params.add(actor.joined)}::bigint[])`;
  return isGuest(actor) ? joined : `(${space}.visibility <> 'hidden' OR ${joined})`;
}

/** Made by the first migration, open, never archived. */
const COMPANY = 'company';

interface Sought {
  /** Holds the row until the transaction ends: one membership of a space changes at a time. */
  lock?: boolean;
  /** Finds hidden spaces as well: for an admin who enters one. */
  hidden?: boolean;
}

/**
 * The space of that id, for whoever is about to write in it: `ensure(canPost(actor, space))` comes next.
 * @throws NotFound when it is missing or the actor may not know of it, alike; Conflict `charter_not_accepted`
 */
export const loadSpace = (reader: Reader, actor: Actor, id: number): Promise<SpaceRecord> => loadToWrite(reader, actor, 's.id =', id);

/** The same, for what may do without a space: the company's then. */
export const loadSpaceToWriteIn = (reader: Reader, actor: Actor, id: number | undefined): Promise<SpaceRecord> =>
  id === undefined ? loadToWrite(reader, actor, 's.slug =', COMPANY) : loadSpace(reader, actor, id);

/** The charter comes after the right to write and before the words. */
async function loadToWrite(reader: Reader, actor: Actor, by: string, key: number | string): Promise<SpaceRecord> {
  const space = await load(reader, actor, by, key, {});
  if (reads(actor, space.id) && !space.archived) await ensureCharterAccepted(reader, actor, space.id);
  return space;
}

/** The same by slug. */
export const loadSpaceBySlug = (reader: Reader, actor: Actor, slug: string, sought: Sought = {}): Promise<SpaceRecord> =>
  load(reader, actor, 's.slug =', slug, sought);

async function load(
  reader: Reader,
  actor: Actor,
  by: string,
  key: number | string,
  { lock = false, hidden = false }: Sought,
): Promise<SpaceRecord> {
  const params = new Params();
  const [found] = await reader.rows<SpaceRecord>(
    `SELECT s.id, s.slug, s.name, s.visibility, s.company, s.archived_at IS NOT NULL AS archived, m.role
       FROM spaces s LEFT JOIN memberships m ON m.space_id = s.id AND m.person_id = ${params.add(actor.id)}
      WHERE ${by} ${params.add(key)} ${hidden ? '' : `AND ${spaceKnownTo(actor, params)}`} ${lock ? 'FOR NO KEY UPDATE OF s' : ''}`,
    params.values,
  );
  if (!found) throw Problems.notFound();
  return found;
}

/** The actor after a change to their own memberships in this transaction. */
export async function freshActor(tx: Tx, actor: Actor): Promise<Actor> {
  const found = await row<ActorRow>(tx, `SELECT ${ACTOR_COLUMNS} FROM people p WHERE p.id = $1`, [actor.id]);
  if (!found) throw Problems.unauthorized();
  return asActor(found, actor);
}
