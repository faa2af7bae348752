import { Injectable } from '@nestjs/common';
import { type Actor, publishedTo } from '../../core/access';
import { Votes } from '../../core/votes';
import { Database, rows } from '../../platform/database/database';
import { Params } from '../../platform/database/params';

/** Notes that ideas were seen: at least half of a card for a second, or the page opened. */
@Injectable()
export class Exposures {
  constructor(
    private readonly db: Database,
    private readonly votes: Votes,
  ) {}

  /** Ideas that the person may not read, or wrote, are passed over in silence. */
  async note(actor: Actor, ideaIds: number[]): Promise<void> {
    await this.db.transaction(async (tx) => {
      const params = new Params();
      const readable = await rows<{ id: number }>(
        tx,
        `SELECT e.id FROM entries e WHERE e.kind = 'idea' AND e.id = ANY(${params.add(ideaIds)}::bigint[]) AND ${publishedTo(actor, params)} ORDER BY e.id`,
        params.values,
      );
      await this.votes.expose(
        tx,
        actor.id,
        readable.map((r) => r.id),
      );
    });
  }
}
