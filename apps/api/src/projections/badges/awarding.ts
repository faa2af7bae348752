import { type BadgeKey, badgeKeys } from '@ruche/contracts';
import { rows, type Tx } from '../../platform/database/database';
import type { Events } from '../../platform/events/events';
import { notify } from '../../platform/live/notify';
import { catalogue } from './badges.catalogue';
import { badgeAwarded } from './badges.events';

export interface Awarding {
  now: Date;
  zone: string;
  /** Whom it concerns. */
  personIds: number[];
  /** Which badges are looked at; left out: all. */
  badges?: readonly BadgeKey[];
}

export interface Given {
  personId: number;
  badge: BadgeKey;
}

const LOCK = 7_282_034;
/** At most so many people are named in one message: NOTIFY carries 8 kB. */
const NAMED = 200;

/**
 * Gives what is met, once for each key, and takes back what no longer holds: the same queries for one person and for many.
 * From the present state, so again changes nothing.
 * @returns what was given
 */
export async function awardBadges(tx: Tx, { now, zone, personIds, badges = badgeKeys }: Awarding): Promise<Given[]> {
  if (personIds.length === 0) return [];
  // One look at a person at a time, so that what one gives the other does not take back.
  await rows(
    tx,
    'SELECT pg_advisory_xact_lock($1::int, (id % 2147483647)::int) FROM (SELECT DISTINCT unnest($2::bigint[]) AS id ORDER BY 1) AS t',
    [LOCK, personIds],
  );
  const fresh: Given[] = [];
  for (const badge of badges)
    for (const { id } of await rows<{ id: number }>(tx, statement(badge), [personIds, zone, now])) fresh.push({ personId: id, badge });
  return fresh;
}

/** Open screens of these people say that there is something new, and so do their bells. */
export async function tellOfBadges(tx: Tx, events: Events, given: Given[]): Promise<void> {
  await events.record(tx, ...given.map(badgeAwarded));
  const personIds = [...new Set(given.map(({ personId }) => personId))];
  for (let at = 0; at < personIds.length; at += NAMED) await notify(tx, { event: 'badge', personIds: personIds.slice(at, at + NAMED) });
}

function statement(badge: BadgeKey): string {
  const { facts, threshold, revocable } = catalogue[badge];
  const met = (openly: boolean): string => `SELECT person_id, repeat_key FROM (${facts({ openly })}) AS f WHERE n >= ${threshold}`;
  return `WITH asked AS (SELECT $1::bigint[] AS people, $2::text AS zone, $3::timestamptz AS now),
    met AS MATERIALIZED (${met(false)}), met_openly AS MATERIALIZED (${met(true)}),
    given AS (
      INSERT INTO badge_awards (badge, person_id, repeat_key, open, awarded_at)
      SELECT '${badge}', m.person_id, m.repeat_key, EXISTS (SELECT 1 FROM met_openly o WHERE o.person_id = m.person_id AND o.repeat_key = m.repeat_key), $3::timestamptz
        FROM met m JOIN people p ON p.id = m.person_id AND p.role <> 'guest' ORDER BY m.person_id, m.repeat_key
      ON CONFLICT (badge, person_id, repeat_key) DO UPDATE SET open = badge_awards.open OR excluded.open, revoked_at = NULL,
        awarded_at = CASE WHEN badge_awards.revoked_at IS NULL THEN badge_awards.awarded_at ELSE excluded.awarded_at END
       WHERE badge_awards.revoked_at IS NOT NULL OR (excluded.open AND NOT badge_awards.open)
      RETURNING person_id)
    ${revocable ? `, gone AS (${revoking(badge, revocable)})` : ''}
    SELECT DISTINCT person_id AS id FROM given`;
}

const revoking = (badge: BadgeKey, within: true | number): string =>
  `UPDATE badge_awards b SET revoked_at = $3::timestamptz WHERE b.badge = '${badge}' AND b.revoked_at IS NULL
      AND b.person_id = ANY($1::bigint[]) ${within === true ? '' : `AND b.awarded_at > $3::timestamptz - interval '${within} days'`}
      AND NOT EXISTS (SELECT 1 FROM met m WHERE m.person_id = b.person_id AND m.repeat_key = b.repeat_key)`;
