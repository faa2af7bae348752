import { rows, type Tx } from '../database/database';
import { CHANNEL, type LiveEvent } from './live-hub';

/** Tells open browsers once this transaction is committed. */
export async function notify(tx: Tx, event: LiveEvent): Promise<void> {
  await rows(tx, 'SELECT pg_notify($1, $2)', [CHANNEL, JSON.stringify(event)]);
}

/** The same for several events, in one statement. */
export async function notifyEach(tx: Tx, events: LiveEvent[]): Promise<void> {
  if (events.length === 0) return;
  await rows(tx, 'SELECT pg_notify($1, payload) FROM unnest($2::text[]) AS payload', [
    CHANNEL,
    events.map((event) => JSON.stringify(event)),
  ]);
}
