import type { INestApplicationContext } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock';
import { CONFIG, type Config } from '../../platform/config/config';
import { Database } from '../../platform/database/database';
import { rebuildBadges } from '../badges/rebuild';
import { verifyPoints } from './rebuild';

/** The setting that says that the past was counted. */
const BEGUN = 'points.begun';

/**
 * Counts what people did before there was a ledger, once: points in the periods in which they were earned, and badges without
 * telling anybody one by one, dated by what their people last earned.
 */
export async function beginRecognition(app: Pick<INestApplicationContext, 'get'>): Promise<void> {
  const db = app.get(Database, { strict: false });
  if (await db.row('SELECT 1 FROM settings WHERE key = $1', [BEGUN])) return;
  const how = { now: app.get(Clock, { strict: false }).now(), zone: app.get<Config>(CONFIG, { strict: false }).COMPANY_TIME_ZONE };
  await verifyPoints(db, { ...how, history: true }, true);
  await rebuildBadges(db, how);
  await db.rows(
    `UPDATE badge_awards b SET awarded_at = l.at FROM (SELECT person_id, max(caused_at) AS at FROM point_entries WHERE points > 0 AND rule <> 'P01' GROUP BY 1) AS l
      WHERE l.person_id = b.person_id AND b.awarded_at = $1`,
    [how.now],
  );
  await db.rows(`INSERT INTO settings (key, value) VALUES ($1, 'true') ON CONFLICT DO NOTHING`, [BEGUN]);
}
