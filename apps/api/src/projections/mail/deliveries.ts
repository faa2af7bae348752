import { INSTANT_MAILS_A_DAY } from '@ruche/contracts';
import { row, rows, type Tx } from '../../platform/database/database';
import type { DeliveryState } from '../notifications/delivery.entity';

/** A mail that is to leave, as the ledger has it. */
export interface DeliveryRow {
  id: number;
  key: string;
  personId: number;
  state: DeliveryState;
  notificationIds: number[];
}

/** Takes a delivery to decide on it; nothing when it is over. */
export async function holdDelivery(tx: Tx, id: number): Promise<DeliveryRow | undefined> {
  const found = await row<Omit<DeliveryRow, 'notificationIds'> & { ids: (number | string)[] }>(
    tx,
    `SELECT id, key, person_id AS "personId", state, notification_ids AS ids FROM deliveries
      WHERE id = $1 AND sent_at IS NULL AND state IN ('waiting', 'sending') FOR UPDATE`,
    [id],
  );
  return found && { ...found, notificationIds: found.ids.map(Number) };
}

export const drop = async (tx: Tx, id: number, outcome: string, now: Date): Promise<null> => {
  await row(tx, `UPDATE deliveries SET state = 'dropped', outcome = $2, decided_at = $3 WHERE id = $1 RETURNING id`, [id, outcome, now]);
  return null;
};

/** Leaves what it was to say to the next digest. */
export async function leaveToDigest(tx: Tx, { id, notificationIds }: DeliveryRow, now: Date): Promise<null> {
  await row(tx, `UPDATE notifications SET mail = 'digest' WHERE id = ANY($1::bigint[]) RETURNING id`, [notificationIds]);
  return drop(tx, id, 'digest', now);
}

export const postpone = async (tx: Tx, id: number, until: Date): Promise<null> => {
  await row(tx, `UPDATE deliveries SET state = 'postponed', due_at = $2 WHERE id = $1 RETURNING id`, [id, until]);
  return null;
};

/** Decides that it leaves, and with what: asked again after a crash, it says the same. */
export async function decide(tx: Tx, { id, state }: DeliveryRow, notificationIds: readonly number[], now: Date): Promise<void> {
  if (state === 'sending') return;
  await row(
    tx,
    `WITH mailed AS (UPDATE notifications SET mailed_at = updated_at WHERE id = ANY($2::bigint[]))
     UPDATE deliveries SET state = 'sending', notification_ids = $2, decided_at = $3 WHERE id = $1 RETURNING id`,
    [id, notificationIds, now],
  );
}

export const noteSent = (tx: Tx, id: number, now: Date): Promise<unknown> =>
  rows(tx, `UPDATE deliveries SET state = 'sent', sent_at = $2 WHERE id = $1`, [id, now]);

/** True when the person has had as many instant mails in the last 24 hours as one may get. */
export async function hadEnough(tx: Tx, personId: number, now: Date): Promise<boolean> {
  const had = await row<{ n: number }>(
    tx,
    `SELECT count(*)::int AS n FROM deliveries WHERE person_id = $1 AND kind = 'instant' AND state IN ('sending', 'sent') AND decided_at > $2::timestamptz - interval '24 hours'`,
    [personId, now],
  );
  return (had?.n ?? 0) >= INSTANT_MAILS_A_DAY;
}
