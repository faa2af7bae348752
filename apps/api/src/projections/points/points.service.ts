import { Injectable } from '@nestjs/common';
import type { Paging, PendingPoints, PointEntry, PointsPage } from '@ruche/contracts';
import type { Actor } from '../../core/access';
import { Database, row, within } from '../../platform/database/database';
import { Cursors, scopeOf } from '../../platform/http/cursor';
import { Problems } from '../../platform/http/problem';
import { balanceOf, linesOf, pendingOf, presentLine } from './points.queries';
import { ensurePoints } from './switches';

const PENDING_SHOWN = 50;

/** Everybody's own ledger; nobody reads another's. */
@Injectable()
export class PointsService {
  constructor(
    private readonly db: Database,
    private readonly cursors: Cursors,
  ) {}

  /** @throws Forbidden `points_off`, 400 `bad_cursor` */
  async mine(actor: Actor, page: Paging): Promise<PointsPage> {
    await ensurePoints(this.db);
    const scope = scopeOf('points', page, actor.id);
    const after = this.cursors.read<[number]>(scope, page.cursor)?.[0];
    const found = await linesOf(this.db, actor, { limit: page.limit, after });
    const balance = await balanceOf(this.db, actor.id);
    return { ...this.cursors.page(scope, found, page.limit, (line) => [line.id], presentLine), ...balance };
  }

  async pending(actor: Actor): Promise<{ items: PendingPoints[] }> {
    await ensurePoints(this.db);
    return { items: await pendingOf(this.db, actor, PENDING_SHOWN) };
  }

  /** Once for each line. @throws NotFound when it is not the actor's, Conflict `already_contested` */
  contest(actor: Actor, id: number, reason: string): Promise<PointEntry> {
    return this.db.transaction(async (tx) => {
      const [line] = await linesOf(within(tx), actor, { id });
      if (!line || line.rule === 'manual') throw Problems.notFound();
      const made = await row(
        tx,
        'INSERT INTO point_contests (point_entry_id, person_id, reason) VALUES ($1, $2, $3) ON CONFLICT (point_entry_id) DO NOTHING RETURNING id',
        [id, actor.id, reason],
      );
      if (!made) throw Problems.conflict('already_contested');
      const [shown] = await linesOf(within(tx), actor, { id });
      return presentLine(shown ?? line);
    });
  }
}
