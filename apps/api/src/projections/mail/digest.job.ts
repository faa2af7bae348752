import { Post } from '../../core/mail';
import { Clock } from '../../platform/clock/clock';
import { Database, rows, type Tx } from '../../platform/database/database';
import type { Job } from '../../platform/events/consumer';
import { BackgroundJob } from '../../platform/events/workers';
import { PREFERENCE_COLUMNS, type PreferencesRow, preferencesOf } from '../notifications/preferences.queries';
import { DIGEST_LETTER } from './digest-letter';
import { WAITS_FOR_DIGEST } from './mail-items.queries';
import { digestDue } from './mail-times';

type Candidate = PreferencesRow & { id: number; time_zone: string };

/** Every quarter of an hour: orders a digest for whom it is morning now, where something waits or a week is over; one a person and day. */
@BackgroundJob()
export class DigestJob implements Job {
  readonly name = 'mail.digests';
  readonly cron = '*/15 * * * *';

  constructor(
    private readonly db: Database,
    private readonly post: Post,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    await this.db.transaction(async (tx) => {
      const due = (await candidates(tx, now)).flatMap((person) => {
        const key = digestDue(now, preferencesOf(person, person.time_zone));
        return key ? [{ key, personId: person.id }] : [];
      });
      const ordered = await rows<{ id: number }>(
        tx,
        `INSERT INTO deliveries (key, person_id, kind, due_at) SELECT key, person_id, 'digest', $3
           FROM unnest($1::text[], $2::bigint[]) AS due(key, person_id) ON CONFLICT (key, person_id) DO NOTHING RETURNING id`,
        [due.map((d) => d.key), due.map((d) => d.personId), now],
      );
      await this.post.sendEach(
        tx,
        DIGEST_LETTER,
        ordered.map(({ id }) => ({ deliveryId: id })),
      );
    });
  }
}

/** The name of the digest of that day, as SQL: `digestDue` has the last word. */
const KEY = `CASE WHEN r.digest = 'weekly' OR extract(isodow FROM there.now) = 1 THEN 'weekly:' || to_char(there.now, 'IYYY"-W"IW')
  ELSE 'daily:' || to_char(there.now, 'YYYY-MM-DD') END`;

/** People where it is 8 or later, who have had none today or this week and for whom something waits, if only the week to be told. */
const candidates = (tx: Tx, now: Date): Promise<Candidate[]> =>
  rows(
    tx,
    `SELECT p.id, p.time_zone, ${PREFERENCE_COLUMNS}
       FROM people p LEFT JOIN mail_rhythms r ON r.person_id = p.id CROSS JOIN LATERAL (SELECT $1::timestamptz AT TIME ZONE p.time_zone AS now) AS there
      WHERE p.active AND r.digest IS DISTINCT FROM 'off' AND extract(hour FROM there.now) >= 8
        AND NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.person_id = p.id AND d.key = ${KEY})
        AND (${KEY} LIKE 'weekly:%' OR EXISTS (SELECT 1 FROM notifications n WHERE n.person_id = p.id AND ${WAITS_FOR_DIGEST})) ORDER BY p.id`,
    [now],
  );
