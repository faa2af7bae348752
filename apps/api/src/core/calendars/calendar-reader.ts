import { Injectable } from '@nestjs/common';
import { type CalendarProblem, calendarLimits } from '@ruche/contracts';
import { Clock } from '../../platform/clock/clock';
import { Database, row, rows, type Tx } from '../../platform/database/database';
import { Events } from '../../platform/events/events';
import { Outbound, TooLarge } from '../../platform/outbound/outbound';
import { CalendarAddresses } from './calendar-addresses';
import { followCalendar, holdPerson } from './presence-by-calendar';
import { readIcs, type Span } from './read-ics';

/** After so many failures in a row it is tried once a day. */
const MOST_DOUBLINGS = 5;
const DAY_MS = 86_400_000;
const statuses: Record<number, CalendarProblem> = { 401: 'forbidden', 403: 'forbidden', 404: 'not_found', 410: 'not_found' };

type Outcome = { spans: Span[] } | { problem: CalendarProblem };

/** Reads a person's calendar and keeps when they are busy or away. */
@Injectable()
export class CalendarReader {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbound: Outbound,
    private readonly events: Events,
    private readonly addresses: CalendarAddresses,
  ) {}

  /** Nothing is held while the other server is asked; an address that was changed meanwhile is read on its own. */
  async read(personId: number): Promise<void> {
    const known = await this.db.row<{ kept: string; zone: string }>(
      'SELECT c.address AS kept, p.time_zone AS zone FROM calendars c JOIN people p ON p.id = c.person_id WHERE c.person_id = $1 AND p.active',
      [personId],
    );
    if (!known) return;
    const address = this.addresses.read(personId, known.kept);
    const outcome: Outcome = address ? await this.ask(address, known.zone) : { problem: 'unknown_key' };
    await this.db.transaction(async (tx) => {
      await holdPerson(tx, personId);
      const same = await row(tx, 'SELECT 1 FROM calendars WHERE person_id = $1 AND address = $2 FOR UPDATE', [personId, known.kept]);
      if (!same) return;
      if (address && this.addresses.isOpen(known.kept))
        await rows(tx, 'UPDATE calendars SET address = $2 WHERE person_id = $1', [personId, this.addresses.kept(personId, address)]);
      if ('problem' in outcome) await this.failed(tx, personId, outcome.problem);
      else await this.keep(tx, personId, outcome.spans);
      await followCalendar(tx, this.events, personId, this.clock.now());
    });
  }

  private async ask(address: string, zone: string): Promise<Outcome> {
    const now = this.clock.now().getTime();
    const window = { from: new Date(now - DAY_MS), until: new Date(now + calendarLimits.days * DAY_MS), zone };
    try {
      const { status, body } = await this.outbound.text(address, calendarLimits.bytes);
      if (status !== 200) return { problem: statuses[status] ?? 'unreachable' };
      return spansOf(body, window);
    } catch (error) {
      return { problem: error instanceof TooLarge ? 'too_large' : 'unreachable' };
    }
  }

  private async keep(tx: Tx, personId: number, spans: Span[]): Promise<void> {
    await rows(tx, 'DELETE FROM calendar_spans WHERE person_id = $1', [personId]);
    await rows(
      tx,
      `INSERT INTO calendar_spans (person_id, starts_at, ends_at, away) SELECT $1::bigint, * FROM unnest($2::timestamptz[], $3::timestamptz[], $4::boolean[])`,
      [personId, spans.map(({ from }) => from), spans.map(({ until }) => until), spans.map(({ away }) => away)],
    );
    await rows(
      tx,
      `UPDATE calendars SET read_at = $2, problem = NULL, failures = 0, next_at = $2::timestamptz + make_interval(mins => ${calendarLimits.minutes}) WHERE person_id = $1`,
      [personId, this.clock.now()],
    );
  }

  /** What was read before is kept: it is likelier true than nothing. */
  private async failed(tx: Tx, personId: number, problem: CalendarProblem): Promise<void> {
    await rows(
      tx,
      `UPDATE calendars SET problem = $2, failures = failures + 1,
              next_at = $3::timestamptz + least(make_interval(mins => ${calendarLimits.minutes}) * 2 ^ least(failures, ${MOST_DOUBLINGS}), interval '1 day') WHERE person_id = $1`,
      [personId, problem, this.clock.now()],
    );
  }
}

function spansOf(text: string, window: Parameters<typeof readIcs>[1]): Outcome {
  try {
    return { spans: readIcs(text, window) };
  } catch {
    return { problem: 'not_a_calendar' };
  }
}
