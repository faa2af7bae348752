import { Injectable } from '@nestjs/common';
import { helpLimits, type MatchReason } from '@ruche/contracts';
import { row, rows, type Tx } from '../../platform/database/database';
import { Events } from '../../platform/events/events';
import { helpAsked, helpExhausted, helpReleased } from './help.events';
import { matchingHeld, mayBeAsked, reasonsOf, type Wanted } from './matching';

/** A request as those who go on with it need it; its row is held. */
export interface Held extends Wanted {
  id: number;
  state: string;
}
interface Chosen {
  id: number;
  reasons: MatchReason[];
  proposedById?: number;
}

/** Asks people, and the next ones after them. */
@Injectable()
export class Asking {
  constructor(private readonly events: Events) {}

  /** Asks the best who can be asked now, of those given or of all. @returns how many */
  async ask(
    tx: Tx,
    request: Held,
    { only, count, actorId }: { only?: readonly number[]; count: number; actorId: number | null },
  ): Promise<number> {
    const asked = await rows<{ id: number }>(tx, 'SELECT person_id AS id FROM help_invitations WHERE request_id = $1', [request.id]);
    const without = asked.map(({ id }) => id);
    const found = await matchingHeld(tx, request, { ...(only ? { only } : {}), without, limit: count });
    await this.invite(
      tx,
      request,
      found.map((match) => ({ id: match.id, reasons: reasonsOf(match) })),
      actorId,
    );
    return found.length;
  }

  /** Goes on after somebody said no or nothing: whom they proposed, else the next who matches; when nobody is left, it says so. */
  async goOn(tx: Tx, request: Held, { count, proposal }: { count: number; proposal?: { id: number; byId: number } }): Promise<void> {
    let missing = count;
    if (proposal && (await this.propose(tx, request, proposal))) missing--;
    if (missing > 0) await this.ask(tx, request, { count: missing, actorId: null });
    const waiting = await row(tx, `SELECT 1 FROM help_invitations WHERE request_id = $1 AND state IN ('asked', 'accepted')`, [request.id]);
    if (waiting) return;
    await rows(tx, `UPDATE help_requests SET state = 'exhausted', settled_at = now() WHERE id = $1`, [request.id]);
    await this.events.record(tx, helpExhausted({ actorId: null, requestId: request.id }));
  }

  /** Lets go of everybody who has not answered; they need not any more. */
  async release(tx: Tx, requestId: number, actorId: number | null): Promise<void> {
    const free = await rows<{ id: number }>(
      tx,
      `UPDATE help_invitations SET state = 'released' WHERE request_id = $1 AND state = 'asked' RETURNING person_id AS id`,
      [requestId],
    );
    if (free.length) await this.events.record(tx, helpReleased({ actorId, requestId, personIds: free.map(({ id }) => id) }));
  }

  private async propose(tx: Tx, request: Held, { id, byId }: { id: number; byId: number }): Promise<boolean> {
    const before = await row(tx, 'SELECT 1 FROM help_invitations WHERE request_id = $1 AND person_id = $2', [request.id, id]);
    await row(tx, 'SELECT id FROM people WHERE id = $1 FOR NO KEY UPDATE', [id]);
    if (before || !(await mayBeAsked(tx, request, id))) return false;
    await this.invite(tx, request, [{ id, reasons: [{ code: 'proposed' }], proposedById: byId }], byId);
    return true;
  }

  private async invite(tx: Tx, request: Held, chosen: Chosen[], actorId: number | null): Promise<void> {
    if (chosen.length === 0) return;
    for (const { id, reasons, proposedById } of chosen.slice(0, helpLimits.asked))
      await rows(tx, 'INSERT INTO help_invitations (request_id, person_id, reasons, proposed_by_id) VALUES ($1, $2, $3, $4)', [
        request.id,
        id,
        JSON.stringify(reasons),
        proposedById ?? null,
      ]);
    await this.events.record(tx, helpAsked({ actorId, requestId: request.id, personIds: chosen.map(({ id }) => id) }));
  }
}

/** Holds a request until the transaction ends. */
export const holdRequest = (tx: Tx, id: number): Promise<Held | undefined> =>
  row<Held>(
    tx,
    `SELECT id, state, asker_id AS "askerId", skill_id AS "skillId", entry_id AS "entryId" FROM help_requests WHERE id = $1 FOR UPDATE`,
    [id],
  );
