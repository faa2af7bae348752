import { Injectable } from '@nestjs/common';
import type { EntryWatch, SpaceWatch, WatchDefault, WatchLevel } from '@ruche/contracts';
import { Database, type Reader, row, type Tx, within } from '../../platform/database/database';
import { Events } from '../../platform/events/events';
import { allowed, ensure } from '../../platform/http/verdict';
import type { Actor } from '../access';
import { type EntryRecord, entryFollowed, Follows, loadEntry } from '../entries';
import { canManage, canTakePart, loadSpaceBySlug, type SpaceRecord } from '../spaces';
import { levelIn, levelOn } from './watch-level';

/** How closely people follow entries and spaces. */
@Injectable()
export class WatchingService {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly follows: Follows,
  ) {}

  /** @throws NotFound */
  async entry(actor: Actor, id: number): Promise<EntryWatch> {
    await loadEntry(this.db, actor, id);
    return entryWatch(this.db, actor, id);
  }

  /** `watching` is to follow; any other level ends that. @throws NotFound */
  setEntry(actor: Actor, id: number, level: WatchLevel): Promise<EntryWatch> {
    return this.db.transaction(async (tx) => {
      const entry = await loadEntry(within(tx), actor, id);
      await this.follow(tx, actor, entry, level === 'watching');
      if (level !== 'watching')
        await row(
          tx,
          `INSERT INTO entry_watches (entry_id, person_id, level) VALUES ($1, $2, $3)
           ON CONFLICT (entry_id, person_id) DO UPDATE SET level = excluded.level RETURNING entry_id`,
          [id, actor.id, level],
        );
      return entryWatch(within(tx), actor, id);
    });
  }

  /** @throws NotFound, Forbidden `not_member` for those who do not read it */
  async space(actor: Actor, slug: string): Promise<SpaceWatch> {
    const space = await loadSpaceBySlug(this.db, actor, slug);
    ensure(canTakePart(actor, space));
    return spaceWatch(this.db, actor, space);
  }

  /** @throws NotFound, Forbidden `not_member` */
  setSpace(actor: Actor, slug: string, level: WatchLevel): Promise<SpaceWatch> {
    return this.db.transaction(async (tx) => {
      const space = await loadSpaceBySlug(within(tx), actor, slug);
      ensure(canTakePart(actor, space));
      await row(
        tx,
        `INSERT INTO space_watches (space_id, person_id, level) VALUES ($1, $2, $3)
         ON CONFLICT (space_id, person_id) DO UPDATE SET level = excluded.level RETURNING space_id`,
        [space.id, actor.id, level],
      );
      return spaceWatch(within(tx), actor, space);
    });
  }

  /** For those who join from now on; nobody's own choice changes. @throws NotFound, Forbidden */
  setDefault(actor: Actor, slug: string, level: WatchDefault): Promise<SpaceWatch> {
    return this.db.transaction(async (tx) => {
      const space = await loadSpaceBySlug(within(tx), actor, slug, { lock: true });
      ensure(canManage(actor, space));
      await row(tx, 'UPDATE spaces SET watch_default = $2 WHERE id = $1 RETURNING id', [space.id, level]);
      return spaceWatch(within(tx), actor, space);
    });
  }

  private async follow(tx: Tx, actor: Actor, entry: EntryRecord, on: boolean): Promise<void> {
    const changed = on ? await this.follows.add(tx, actor.id, entry.id) : await this.follows.remove(tx, actor.id, entry.id);
    const where = { actorId: actor.id, entryId: entry.id, spaceId: entry.space.id };
    if (changed) await this.events.record(tx, entryFollowed({ ...where, on }));
  }
}

async function entryWatch(reader: Reader, actor: Actor, id: number): Promise<EntryWatch> {
  const [found] = await reader.rows<EntryWatch>(
    `SELECT ${levelOn('$2::bigint')} AS level, follows.entry_id IS NOT NULL AS following, follows.entry_id IS NULL AND chosen.entry_id IS NULL AS inherited
       FROM entries e LEFT JOIN follows ON follows.entry_id = e.id AND follows.person_id = $2
       LEFT JOIN entry_watches chosen ON chosen.entry_id = e.id AND chosen.person_id = $2 WHERE e.id = $1`,
    [id, actor.id],
  );
  if (!found) throw new Error(`entry ${id} is gone`);
  return found;
}

async function spaceWatch(reader: Reader, actor: Actor, space: SpaceRecord): Promise<SpaceWatch> {
  const [found] = await reader.rows<Omit<SpaceWatch, 'can'>>(
    `SELECT ${levelIn('$2::bigint', 's.id')} AS level, s.watch_default AS default FROM spaces s WHERE s.id = $1`,
    [space.id, actor.id],
  );
  if (!found) throw new Error(`space ${space.id} is gone`);
  return { ...found, can: { setDefault: allowed(canManage(actor, space)) } };
}
