import { Injectable } from '@nestjs/common';
import { type Reader, row, type Tx } from '../../platform/database/database';
import { inRequest } from '../../platform/http/request-context';

/** Writes the audit log, in the transaction of what it tells of. */
@Injectable()
export class Audit {
  /** @param target what was acted on, such as `person:12` */
  async record(tx: Tx, actorId: number | null, action: string, target: string, details: Record<string, unknown> = {}): Promise<void> {
    await row(tx, 'INSERT INTO audit_log (actor_id, action, target, details, address) VALUES ($1, $2, $3, $4, $5) RETURNING id', [
      actorId,
      action,
      target,
      JSON.stringify(details),
      inRequest()?.network ?? null,
    ]);
  }
}

/** What the chain of hashes says. */
export interface AuditCheck {
  entries: number;
  /** Entries that are not what they were when they were written, or whose neighbour before is gone. */
  broken: number[];
  /** The last hash of the latest day, to be noted elsewhere: an end that was cut off shows by it alone. */
  head: string | null;
}

/** Reads the whole log and makes every hash again. */
export async function verifyAudit(reader: Reader): Promise<AuditCheck> {
  const [found] = await reader.rows<{ entries: number; broken: (number | string)[] | null; head: string | null }>(
    `WITH chained AS (
       SELECT a.id, a.day, a.place, a.hash, lag(a.place, 1, 0) OVER days AS before, audit_hash(a, lag(a.hash) OVER days) AS made
         FROM audit_log a WINDOW days AS (PARTITION BY a.day ORDER BY a.place))
     SELECT count(*)::int AS entries, array_agg(id ORDER BY id) FILTER (WHERE hash <> made OR place <> before + 1) AS broken,
            (SELECT encode(hash, 'hex') FROM audit_log ORDER BY day DESC, place DESC LIMIT 1) AS head FROM chained`,
  );
  return { entries: found?.entries ?? 0, broken: (found?.broken ?? []).map(Number), head: found?.head ?? null };
}
