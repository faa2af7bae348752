import { Injectable } from '@nestjs/common';
import { rows, type Tx } from '../../platform/database/database';
import { Events } from '../../platform/events/events';
import { Asking, holdRequest } from './asking';
import { helpAccepted } from './help.events';

interface Open {
  id: number;
  routed: boolean;
  /** Whoever was asked for it and has answered the question since, the first of them. */
  answered_by: number | null;
  /** Nothing more is looked for. */
  settled: boolean;
}

/** Requests that are about a question follow what becomes of it. */
@Injectable()
export class OnQuestion {
  constructor(
    private readonly asking: Asking,
    private readonly events: Events,
  ) {}

  /**
   * Whoever was asked and answers the question helps by that. Once it has an answer nobody is waited for whom the clock asked,
   * and nobody at all once one is accepted, or the question is closed or gone.
   */
  async follow(tx: Tx, questionId: number): Promise<void> {
    const open = await rows<Open>(
      tx,
      `SELECT r.id, r.routed,
              q.deleted_at IS NOT NULL OR q.state IN ('accepted', 'duplicate', 'closed') OR r.routed AND q.state <> 'open' AS settled,
              (SELECT a.author_id FROM entries a JOIN help_invitations i ON i.request_id = r.id AND i.person_id = a.author_id AND i.state = 'asked'
                WHERE a.parent_id = q.id AND a.kind = 'answer' AND a.deleted_at IS NULL AND a.hidden_at IS NULL AND a.created_at > i.asked_at
                ORDER BY a.id LIMIT 1) AS answered_by
         FROM help_requests r JOIN entries q ON q.id = r.entry_id AND q.kind = 'question' WHERE r.entry_id = $1 AND r.state = 'open' ORDER BY r.id`,
      [questionId],
    );
    for (const { id, answered_by, settled } of open) {
      if ((await holdRequest(tx, id))?.state !== 'open') continue;
      if (answered_by) await this.accepted(tx, id, answered_by);
      else if (settled) await this.closed(tx, id);
    }
  }

  private async accepted(tx: Tx, requestId: number, personId: number): Promise<void> {
    await rows(tx, `UPDATE help_invitations SET state = 'accepted', answered_at = now() WHERE request_id = $1 AND person_id = $2`, [
      requestId,
      personId,
    ]);
    await rows(tx, `UPDATE help_requests SET state = 'accepted', helper_id = $2 WHERE id = $1`, [requestId, personId]);
    await this.events.record(tx, helpAccepted({ actorId: personId, requestId, personId }));
    await this.asking.release(tx, requestId, personId);
  }

  private async closed(tx: Tx, requestId: number): Promise<void> {
    await rows(tx, `UPDATE help_requests SET state = 'closed', settled_at = now() WHERE id = $1`, [requestId]);
    await this.asking.release(tx, requestId, null);
  }
}
