import { Injectable } from '@nestjs/common';
import type { RecognitionChoice, RecognitionSwitches } from '@ruche/contracts';
import type { Actor } from '../../core/access';
import { Audit } from '../../core/audit';
import { endSpotlightsOf } from '../../features/spotlight';
import { Database, row, rows, within } from '../../platform/database/database';
import { Events } from '../../platform/events/events';
import { SETTING, switches } from './switches';

/** What the company and each person want of recognition. */
@Injectable()
export class RecognitionService {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly events: Events,
  ) {}

  switches(): Promise<RecognitionSwitches> {
    return switches(this.db);
  }

  /** Boards follow at once: those who moderate come onto them, or go. */
  set(actor: Actor, change: Partial<RecognitionSwitches>): Promise<RecognitionSwitches> {
    return this.db.transaction(async (tx) => {
      const before = await switches(within(tx));
      await row(
        tx,
        'INSERT INTO settings (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = settings.value || excluded.value RETURNING key',
        [SETTING, JSON.stringify(change)],
      );
      await rows(
        tx,
        `UPDATE point_totals t SET listed = on_boards(t.person_id) FROM people p
          WHERE p.id = t.person_id AND p.role IN ('facilitator', 'admin') AND t.listed <> on_boards(t.person_id)`,
      );
      const after = await switches(within(tx));
      await this.audit.record(tx, actor.id, 'recognition.switch', 'recognition', { before, after });
      return after;
    });
  }

  async choice(actor: Actor): Promise<RecognitionChoice> {
    const found = await this.db.row<RecognitionChoice>(
      'SELECT on_boards AS "onBoards", in_spotlight AS "inSpotlight" FROM point_accounts WHERE person_id = $1',
      [actor.id],
    );
    return found ?? { onBoards: true, inSpotlight: true };
  }

  /** A trigger takes every sum of the person off the boards, or puts it back. Who wants no portrait is out of every one at once. */
  choose(actor: Actor, { onBoards, inSpotlight }: Partial<RecognitionChoice>): Promise<RecognitionChoice> {
    return this.db.transaction(async (tx) => {
      await row(tx, 'INSERT INTO point_accounts (person_id) VALUES ($1) ON CONFLICT DO NOTHING RETURNING person_id', [actor.id]);
      const now = await row<RecognitionChoice>(
        tx,
        `UPDATE point_accounts SET on_boards = coalesce($2, on_boards), in_spotlight = coalesce($3, in_spotlight) WHERE person_id = $1
         RETURNING on_boards AS "onBoards", in_spotlight AS "inSpotlight"`,
        [actor.id, onBoards ?? null, inSpotlight ?? null],
      );
      if (inSpotlight === false) await endSpotlightsOf(tx, this.events, actor.id);
      return now ?? { onBoards: true, inSpotlight: true };
    });
  }
}
