import { Injectable } from '@nestjs/common';
import { type Space, spaceLimits } from '@ruche/contracts';
import { Clock } from '../../platform/clock/clock';
import { Database, row, type Tx, within } from '../../platform/database/database';
import { Events } from '../../platform/events/events';
import { Problems } from '../../platform/http/problem';
import { ensure } from '../../platform/http/verdict';
import type { Actor } from '../access';
import { loadSpaceBySlug, type SpaceRecord } from './space-record';
import { spaceChanged } from './spaces.events';
import { canPin } from './spaces.policy';
import { presentSpace } from './spaces.presenter';
import { findSpace } from './spaces.queries';

/** What stands on top of a space. A pin that has expired is gone by itself: every read and every count leaves it out. */
@Injectable()
export class PinsService {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /**
   * Pinning again only changes when it ends.
   * @throws NotFound for an entry of another space too, Forbidden, Invalid for an end that is past, Conflict `archived`, `not_published`, `too_many_pins`
   */
  pin(actor: Actor, slug: string, entryId: number, expiresAt: string | null): Promise<Space> {
    return this.db.transaction(async (tx) => {
      const space = await this.hold(tx, actor, slug);
      const entry = await row<{ published: boolean }>(
        tx,
        `SELECT e.audience = 'space' AS published FROM entries e WHERE e.id = $1 AND e.space_id = $2 AND e.deleted_at IS NULL AND e.audience <> 'authors'`,
        [entryId, space.id],
      );
      if (!entry) throw Problems.notFound();
      if (!entry.published) throw Problems.conflict('not_published');
      if (expiresAt !== null && new Date(expiresAt) <= this.clock.now()) throw Problems.invalid('expiresAt', 'past');
      await this.makeRoom(tx, space, entryId);
      await row(
        tx,
        `INSERT INTO space_pins (space_id, entry_id, pinned_by_id, expires_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (space_id, entry_id) DO UPDATE SET expires_at = excluded.expires_at RETURNING space_id`,
        [space.id, entryId, actor.id, expiresAt],
      );
      return this.changed(tx, actor, space);
    });
  }

  /** Again changes nothing. @throws NotFound, Forbidden, Conflict `archived` */
  unpin(actor: Actor, slug: string, entryId: number): Promise<Space> {
    return this.db.transaction(async (tx) => {
      const space = await this.hold(tx, actor, slug);
      const gone = await row(tx, 'DELETE FROM space_pins WHERE space_id = $1 AND entry_id = $2 RETURNING entry_id', [space.id, entryId]);
      return gone ? this.changed(tx, actor, space) : presentSpace(actor, await findSpace(within(tx), actor, slug));
    });
  }

  /** The space's row held: its pins are counted one at a time. */
  private async hold(tx: Tx, actor: Actor, slug: string): Promise<SpaceRecord> {
    const space = await loadSpaceBySlug(within(tx), actor, slug, { lock: true });
    ensure(canPin(actor, space));
    return space;
  }

  /** Pins that nobody sees any more make room. */
  private async makeRoom(tx: Tx, space: SpaceRecord, entryId: number): Promise<void> {
    await row(
      tx,
      `DELETE FROM space_pins p USING entries e WHERE p.space_id = $1 AND e.id = p.entry_id
         AND (p.expires_at <= now() OR e.deleted_at IS NOT NULL OR e.space_id <> p.space_id OR e.audience <> 'space') RETURNING p.entry_id`,
      [space.id],
    );
    const others = await row<{ n: number }>(tx, 'SELECT count(*)::int AS n FROM space_pins WHERE space_id = $1 AND entry_id <> $2', [
      space.id,
      entryId,
    ]);
    if ((others?.n ?? 0) >= spaceLimits.pins) throw Problems.conflict('too_many_pins', { max: spaceLimits.pins });
  }

  private async changed(tx: Tx, actor: Actor, space: SpaceRecord): Promise<Space> {
    await this.events.record(tx, spaceChanged({ actorId: actor.id, spaceId: space.id }));
    return presentSpace(actor, await findSpace(within(tx), actor, space.slug));
  }
}
