import { Injectable } from '@nestjs/common';
import { type HomeBlock, homeBlocks } from '@ruche/contracts';
import type { Actor } from '../../core/access';
import { Clock } from '../../platform/clock/clock';
import { Database, rows } from '../../platform/database/database';
import { VISIT_MINUTES } from './home.rules';

/** What somebody's home does without, and when they were there. */
@Injectable()
export class HomeChoicesService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** In the order of the page, each once. */
  choose(actor: Actor, wanted: HomeBlock[]): Promise<{ hidden: HomeBlock[] }> {
    const hidden = homeBlocks.filter((block) => wanted.includes(block));
    return this.db.transaction(async (tx) => {
      await rows(
        tx,
        `INSERT INTO home_choices (person_id, hidden) VALUES ($1, $2::text[])
         ON CONFLICT (person_id) DO UPDATE SET hidden = excluded.hidden`,
        [actor.id, hidden],
      );
      return { hidden };
    });
  }

  /** A visit goes on for half an hour: until then nothing is written again. */
  async visit(actor: Actor): Promise<void> {
    await this.db.rows(
      `INSERT INTO home_choices (person_id, visited_at) VALUES ($1, $2::timestamptz)
       ON CONFLICT (person_id) DO UPDATE SET previous_visit_at = home_choices.visited_at, visited_at = excluded.visited_at
        WHERE home_choices.visited_at IS NULL OR home_choices.visited_at < excluded.visited_at - interval '${VISIT_MINUTES} minutes'`,
      [actor.id, this.clock.now()],
    );
  }
}
