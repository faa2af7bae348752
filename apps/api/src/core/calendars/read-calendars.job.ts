import { Clock } from '../../platform/clock/clock';
import { Database } from '../../platform/database/database';
import type { Job } from '../../platform/events/consumer';
import { Events } from '../../platform/events/events';
import { BackgroundJob } from '../../platform/events/workers';
import { CalendarReader } from './calendar-reader';
import { followCalendar } from './presence-by-calendar';

const A_RUN = 400;
const AT_ONCE = 4;
/** Whoever takes a calendar has so long to read it. */
const CLAIM_MINUTES = 15;

/** Reads the calendars that are due; absences that begin or end meanwhile take effect whether theirs was or not. */
@BackgroundJob()
export class ReadCalendarsJob implements Job {
  readonly name = 'calendars.read';
  readonly cron = '*/15 * * * *';

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly reader: CalendarReader,
  ) {}

  async run(): Promise<void> {
    const due = await this.claim();
    while (due.length > 0) await Promise.all(due.splice(0, AT_ONCE).map((id) => this.reader.read(id)));
    for (const id of await this.turning()) await this.db.transaction((tx) => followCalendar(tx, this.events, id, this.clock.now()));
  }

  private async claim(): Promise<number[]> {
    const found = await this.db.rows<{ id: number }>(
      `UPDATE calendars SET next_at = $1::timestamptz + interval '${CLAIM_MINUTES} minutes' WHERE person_id IN (
         SELECT c.person_id FROM calendars c JOIN people p ON p.id = c.person_id AND p.active WHERE c.next_at <= $1 ORDER BY c.next_at LIMIT ${A_RUN} FOR UPDATE OF c SKIP LOCKED)
       RETURNING person_id AS id`,
      [this.clock.now()],
    );
    return found.map(({ id }) => id);
  }

  /** Those who are absent by their calendar, and those whom it makes absent now. */
  private async turning(): Promise<number[]> {
    const found = await this.db.rows<{ id: number }>(
      `SELECT c.person_id AS id FROM calendars c WHERE c.before IS NOT NULL
       UNION SELECT s.person_id FROM calendar_spans s WHERE s.away AND s.starts_at <= $1 AND s.ends_at > $1 ORDER BY 1`,
      [this.clock.now()],
    );
    return found.map(({ id }) => id);
  }
}
