import { Injectable } from '@nestjs/common';
import type { Passage } from '@ruche/contracts';
import { Database, row, within } from '../../platform/database/database';
import { Events } from '../../platform/events/events';
import { Problems } from '../../platform/http/problem';
import { ensure } from '../../platform/http/verdict';
import type { Actor } from '../access';
import { commentReopened, commentResolved } from './comments.events';
import { canResolve } from './comments.policy';
import { findPassage } from './passages.queries';

/** Threads about passages, settled and opened again. */
@Injectable()
export class PassagesService {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
  ) {}

  /** Again changes nothing. @throws NotFound, Forbidden */
  resolve(actor: Actor, id: number, on: boolean): Promise<Passage> {
    return this.db.transaction(async (tx) => {
      if (!(await row(tx, 'SELECT id FROM passages WHERE id = $1 FOR UPDATE', [id]))) throw Problems.notFound();
      const { entry, passage } = await findPassage(within(tx), actor, id);
      ensure(canResolve(actor, entry));
      if ((passage.resolved !== null) === on) return passage;
      await row(
        tx,
        'UPDATE passages SET resolved_at = CASE WHEN $2::bigint IS NOT NULL THEN now() END, resolved_by_id = $2 WHERE id = $1',
        [id, on ? actor.id : null],
      );
      const where = { actorId: actor.id, entryId: entry.id, spaceId: entry.space.id, commentId: passage.comment.id };
      await this.events.record(tx, on ? commentResolved(where) : commentReopened(where));
      return (await findPassage(within(tx), actor, id)).passage;
    });
  }
}
