import { rows, type Tx } from '../../platform/database/database';

export interface Pending {
  rule: string;
  personId: number;
  sourceType: string;
  sourceId: number;
  actorId: number;
  worth: number;
  entryId: number | null;
  at: Date;
  settlesAt: Date;
}

/** Makes what waits because of these entries exactly this. */
export async function keepPending(tx: Tx, entryIds: number[], waiting: Pending[]): Promise<void> {
  await rows(
    tx,
    `WITH due AS (SELECT * FROM jsonb_to_recordset($2::jsonb) AS d(rule text, "personId" bigint, "sourceType" text, "sourceId" bigint, "actorId" bigint, worth int,
                         "entryId" bigint, at timestamptz, "settlesAt" timestamptz)),
          gone AS (DELETE FROM point_pending p WHERE p.entry_id = ANY($1::bigint[]) AND NOT EXISTS (SELECT 1 FROM due d
             WHERE (d.rule, d."personId", d."sourceType", d."sourceId", d."actorId") = (p.rule, p.person_id, p.source_type, p.source_id, p.actor_id)))
     INSERT INTO point_pending (rule, person_id, source_type, source_id, actor_id, worth, entry_id, caused_at, settles_at)
     SELECT rule, "personId", "sourceType", "sourceId", "actorId", worth, "entryId", at, "settlesAt" FROM due
     ON CONFLICT (rule, person_id, source_type, source_id, actor_id)
       DO UPDATE SET worth = excluded.worth, caused_at = excluded.caused_at, settles_at = excluded.settles_at`,
    [entryIds, JSON.stringify(waiting)],
  );
}

/** People who have something waiting because of these entries. */
export const waitingPeople = async (tx: Tx, entryIds: number[]): Promise<number[]> =>
  (await rows<{ id: number }>(tx, 'SELECT DISTINCT person_id AS id FROM point_pending WHERE entry_id = ANY($1::bigint[])', [entryIds])).map(
    ({ id }) => id,
  );

/** Entries because of which something has waited long enough. */
export const settledEntries = async (tx: Tx, now: Date, limit: number): Promise<number[]> =>
  (
    await rows<{ id: number }>(
      tx,
      `SELECT DISTINCT entry_id AS id FROM (SELECT entry_id FROM point_pending WHERE settles_at <= $1 ORDER BY settles_at LIMIT ${limit}) AS due`,
      [now],
    )
  ).map(({ id }) => id);
