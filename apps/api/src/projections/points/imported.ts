import type { INestApplicationContext } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock';
import { CONFIG, type Config } from '../../platform/config/config';
import { Database } from '../../platform/database/database';
import { rebuildBadges } from '../badges/rebuild';
import { reckon, reckonAlone } from './reckoning';

const BATCH = 500;

type Application = Pick<INestApplicationContext, 'get'>;

const present = (app: Application) => ({
  now: app.get(Clock, { strict: false }).now(),
  zone: app.get<Config>(CONFIG, { strict: false }).COMPANY_TIME_ZONE,
});

/**
 * Counts what was brought in without events: points in the periods in which they were earned, with the caps of every day.
 * Otherwise each would count when somebody happens to touch it.
 */
export async function reckonImported(app: Application, entryIds: readonly number[]): Promise<void> {
  const db = app.get(Database, { strict: false });
  for (let at = 0; at < entryIds.length; at += BATCH)
    await db.transaction(async (tx) => {
      await reckonAlone(tx);
      await reckon(tx, entryIds.slice(at, at + BATCH), { ...present(app), history: true, alone: true });
    });
}

/** The badges that follow, once all is here; nobody is told one by one. @returns how many people got one */
export const awardImported = (app: Application): Promise<number> => rebuildBadges(app.get(Database, { strict: false }), present(app));
