import type { AvailabilityState } from '@ruche/contracts';
import { row, rows, type Tx } from '../../platform/database/database';
import type { Events } from '../../platform/events/events';
import { personChanged } from '../people';
import { absencesOf, runningOn } from './absence';
import { dayIn } from './wall-time';

interface Held {
  availability: AvailabilityState;
  until: string | null;
  zone: string;
  before: AvailabilityState | null;
  overruled: string | null;
}

/** Whoever changes a person and their calendar holds the person first. */
export const holdPerson = (tx: Tx, personId: number) => row(tx, 'SELECT 1 FROM people WHERE id = $1 FOR UPDATE', [personId]);

/**
 * Makes a person absent while their calendar says so, and what they were before once it does not. What they said themself
 * stands: an absence of their own, and that they are there after all.
 */
export async function followCalendar(tx: Tx, events: Events, personId: number, now: Date): Promise<void> {
  await holdPerson(tx, personId);
  const held = await row<Held>(
    tx,
    `SELECT p.availability, p.absent_until::text AS until, p.time_zone AS zone, c.before, c.overruled_until::text AS overruled
       FROM people p JOIN calendars c ON c.person_id = p.id WHERE p.id = $1`,
    [personId],
  );
  if (!held) return;
  const spans = await rows<{ from: Date; until: Date; away: boolean }>(
    tx,
    'SELECT starts_at AS "from", ends_at AS until, away FROM calendar_spans WHERE person_id = $1 AND away ORDER BY starts_at',
    [personId],
  );
  const absence = runningOn(dayIn(held.zone, now), absencesOf(spans, held.zone));
  const believed = absence && !(held.overruled && absence.until <= held.overruled) ? absence : undefined;
  if (believed && (held.availability !== 'absent' || held.before)) {
    if (held.availability === 'absent' && held.until === believed.until) return;
    await change(tx, events, personId, 'absent', believed.until, held.before ?? held.availability);
  } else if (!believed && held.before) await change(tx, events, personId, held.before, null, null);
}

/** The calendar is not followed any more: who was absent by it is what they were before. */
export async function leaveCalendar(tx: Tx, events: Events, personId: number): Promise<void> {
  await holdPerson(tx, personId);
  const held = await row<{ before: AvailabilityState | null }>(tx, 'SELECT before FROM calendars WHERE person_id = $1 FOR UPDATE', [
    personId,
  ]);
  if (held?.before) await change(tx, events, personId, held.before, null, null);
}

/** The person says whether they are there: until the end of the absence that runs the calendar is not believed. */
export async function overruleCalendar(tx: Tx, personId: number): Promise<void> {
  await rows(
    tx,
    `UPDATE calendars c SET before = NULL, overruled_until = p.absent_until FROM people p WHERE c.person_id = $1 AND p.id = $1 AND c.before IS NOT NULL`,
    [personId],
  );
}

async function change(
  tx: Tx,
  events: Events,
  personId: number,
  availability: AvailabilityState,
  until: string | null,
  before: AvailabilityState | null,
): Promise<void> {
  await rows(tx, 'UPDATE people SET availability = $2, absent_until = $3::date, version = version + 1 WHERE id = $1', [
    personId,
    availability,
    until,
  ]);
  await rows(tx, 'UPDATE calendars SET before = $2 WHERE person_id = $1', [personId, before]);
  await events.record(tx, personChanged({ actorId: null, personId }));
}
