import { Clock } from '../../platform/clock/clock';
import { Database, rows, type Tx } from '../../platform/database/database';
import type { Job } from '../../platform/events/consumer';
import { BackgroundJob } from '../../platform/events/workers';
import { reactionsIn } from './reactions.queries';
import { findRings, type Ring, ringLimits } from './rings.rules';

const DAY_MS = 86_400_000;

/** Each week groups whose reactions mostly stay among them go to those who look at them. Nobody else is told, nothing is taken. */
@BackgroundJob()
export class FindRingsJob implements Job {
  readonly name = 'recognition.rings';
  readonly cron = '45 3 * * 1';

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(): Promise<void> {
    return this.db.transaction(async (tx) => {
      // Four weeks of everything that everybody gave, once a week.
      await rows(tx, 'SET LOCAL statement_timeout = 0');
      const until = this.clock.now();
      const since = new Date(until.getTime() - ringLimits.days * DAY_MS);
      const { pairs, given } = await reactionsIn(tx, since, until);
      for (const ring of findRings(pairs, given)) await keep(tx, ring, since, until);
    });
  }
}

/** One open finding a group, with the latest figures; a group that was decided on is left alone until all of it is newer than that. */
async function keep(tx: Tx, { people, inside, given, pairs }: Ring, since: Date, until: Date): Promise<void> {
  await rows(
    tx,
    `INSERT INTO ring_findings (people_key, person_ids, inside, given, pairs, since, until)
     SELECT $1, $2::bigint[], $3, $4, $5, $6, $7
      WHERE NOT EXISTS (SELECT 1 FROM ring_findings f WHERE f.people_key = $1 AND f.decided_at > $6)
     ON CONFLICT (people_key) WHERE state = 'open' DO UPDATE SET inside = excluded.inside, given = excluded.given, pairs = excluded.pairs,
       since = excluded.since, until = excluded.until`,
    [people.join(' '), people, inside, given, JSON.stringify(pairs), since, until],
  );
}
