import { Injectable } from '@nestjs/common';
import type { CalendarProblem, MyCalendar } from '@ruche/contracts';
import { Clock } from '../../platform/clock/clock';
import { Database, rows } from '../../platform/database/database';
import { Events } from '../../platform/events/events';
import { Problems } from '../../platform/http/problem';
import type { Actor } from '../access';
import { absencesOf } from './absence';
import { CalendarAddresses } from './calendar-addresses';
import { CalendarReader } from './calendar-reader';
import { leaveCalendar } from './presence-by-calendar';
import { dayIn } from './wall-time';

interface Row {
  address: string;
  read_at: Date | null;
  problem: CalendarProblem | null;
  zone: string;
  spans: { from: string; until: string }[];
}

/** A person's own calendar, by which others know when they are away. */
@Injectable()
export class CalendarsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly reader: CalendarReader,
    private readonly addresses: CalendarAddresses,
  ) {}

  async mine(actor: Actor): Promise<MyCalendar> {
    const found = await this.db.row<Row>(
      `SELECT c.address, c.read_at, c.problem, p.time_zone AS zone,
              (SELECT coalesce(json_agg(json_build_object('from', s.starts_at, 'until', s.ends_at) ORDER BY s.starts_at), '[]')
                 FROM calendar_spans s WHERE s.person_id = c.person_id AND s.away) AS spans
         FROM calendars c JOIN people p ON p.id = c.person_id WHERE c.person_id = $1`,
      [actor.id],
    );
    if (!found) return { connected: false, host: null, readAt: null, problem: null, absences: [] };
    const spans = found.spans.map(({ from, until }) => ({ from: new Date(from), until: new Date(until), away: true }));
    const today = dayIn(found.zone, this.clock.now());
    const address = this.addresses.read(actor.id, found.address);
    return {
      connected: true,
      host: address ? new URL(address).host : null,
      readAt: found.read_at?.toISOString() ?? null,
      problem: found.problem,
      absences: absencesOf(spans, found.zone).filter(({ until }) => until > today),
    };
  }

  /** Takes the address instead of another and reads it. @throws 400 for one that is not of https */
  async connect(actor: Actor, address: string): Promise<MyCalendar> {
    const url = addressOf(address);
    await this.db.transaction(async (tx) => {
      await leaveCalendar(tx, this.events, actor.id);
      await rows(tx, 'DELETE FROM calendars WHERE person_id = $1', [actor.id]);
      await rows(tx, 'INSERT INTO calendars (person_id, address) VALUES ($1, $2)', [actor.id, this.addresses.kept(actor.id, url)]);
    });
    await this.reader.read(actor.id);
    return this.mine(actor);
  }

  /** Forgets the address and all that came from it. */
  disconnect(actor: Actor): Promise<void> {
    return this.db.transaction(async (tx) => {
      await leaveCalendar(tx, this.events, actor.id);
      await rows(tx, 'DELETE FROM calendars WHERE person_id = $1', [actor.id]);
    });
  }
}

/** `webcal:` is another word for https. */
function addressOf(given: string): string {
  const address = given.replace(/^webcals?:/i, 'https:');
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'https:' || url.username || url.password) throw Problems.invalid('address', 'not_https');
  return url.href;
}
