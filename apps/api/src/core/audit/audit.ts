import { Injectable } from '@nestjs/common';
import { row, type Tx } from '../../platform/database/database';

/** Writes the audit log, in the transaction of what it tells of. */
@Injectable()
export class Audit {
  /** @param target what was acted on, such as `person:12` */
  async record(tx: Tx, actorId: number | null, action: string, target: string, details: Record<string, unknown> = {}): Promise<void> {
    await row(tx, 'INSERT INTO audit_log (actor_id, action, target, details) VALUES ($1, $2, $3, $4) RETURNING id', [
      actorId,
      action,
      target,
      JSON.stringify(details),
    ]);
  }
}
