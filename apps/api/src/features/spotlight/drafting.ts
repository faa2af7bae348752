import { row, type Tx } from '../../platform/database/database';
import { candidatesFor } from './candidates';
import { firstOf } from './spotlight.rules';
import { drafted } from './spotlight-words';

const LOCK = 7_282_043;

/** The Monday, `YYYY-MM-DD`, of the company's week that a moment lies in. */
export async function weekOf(tx: Tx, now: Date, zone: string): Promise<string> {
  const found = await row<{ week: string }>(tx, `SELECT date_trunc('week', $1::timestamptz AT TIME ZONE $2)::date::text AS week`, [
    now,
    zone,
  ]);
  if (!found) throw new Error('no week');
  return found.week;
}

/** One drafts at a time, so that a week has one. */
export const holdDesk = (tx: Tx): Promise<unknown> => row(tx, 'SELECT pg_advisory_xact_lock($1)', [LOCK]);

/** @returns the draft of whoever comes first for a week, or nothing when nobody does */
export async function draftFor(tx: Tx, week: string, now: Date): Promise<number | undefined> {
  const chosen = firstOf(await candidatesFor(tx, week, now));
  if (!chosen) return undefined;
  const { fr, en } = drafted(chosen.told);
  const made = await row<{ id: number }>(
    tx,
    'INSERT INTO spotlights (week, person_id, entry_id, text_fr, text_en, grounds, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id',
    [week, chosen.personId, chosen.entryId, fr, en, JSON.stringify(chosen.grounds), now],
  );
  return made?.id;
}
