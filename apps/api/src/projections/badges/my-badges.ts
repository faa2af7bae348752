import { type Badge, type BadgeKey, badgeKeys, type HeldBadge } from '@ruche/contracts';
import type { Reader } from '../../platform/database/database';
import { catalogue } from './badges.catalogue';

interface Held {
  badge: BadgeKey;
  times: number;
  at: Date;
}

/** What somebody has, latest first; for others only what everybody may see. */
export async function heldBy(reader: Reader, personId: number, openly: boolean): Promise<HeldBadge[]> {
  const found = await reader.rows<Held>(
    `SELECT badge, count(*)::int AS times, max(awarded_at) AS at FROM badge_awards
      WHERE person_id = $1 AND revoked_at IS NULL AND (open OR NOT $2::boolean) GROUP BY badge ORDER BY max(awarded_at) DESC, badge`,
    [personId, openly],
  );
  return found.map(({ badge, times, at }) => ({ key: badge, level: catalogue[badge].level, times, at: at.toISOString() }));
}

/** How far somebody is with each badge: the highest of its keys. One statement over the same queries that give them. */
async function progressOf(reader: Reader, personId: number, zone: string, now: Date): Promise<Map<BadgeKey, number>> {
  const gathering = { openly: false };
  const parts = badgeKeys.map((key) => `SELECT '${key}' AS badge, max(n)::int AS n FROM (${catalogue[key].facts(gathering)}) AS f`);
  const found = await reader.rows<{ badge: BadgeKey; n: number | null }>(
    `WITH asked AS (SELECT $1::bigint[] AS people, $2::text AS zone, $3::timestamptz AS now) ${parts.join(' UNION ALL ')}`,
    [[personId], zone, now],
  );
  return new Map(found.map(({ badge, n }) => [badge, n ?? 0]));
}

/** The whole catalogue as one person sees it. */
export async function catalogueFor(reader: Reader, personId: number, zone: string, now: Date): Promise<Badge[]> {
  const [held, progress] = await Promise.all([heldBy(reader, personId, false), progressOf(reader, personId, zone, now)]);
  return badgeKeys.map((key) => {
    const { level, threshold, repeats = false, revocable = false, later = false } = catalogue[key];
    const own = held.find((h) => h.key === key);
    const times = own?.times ?? 0;
    const reached = Math.min(progress.get(key) ?? 0, threshold);
    const shown = times > 0 && !repeats ? threshold : reached;
    return { key, level, threshold, progress: shown, times, at: own?.at ?? null, repeats, revocable: revocable !== false, later };
  });
}

/** The badge that somebody is nearest to, by the part that they have of it. */
export function nearest(all: Badge[]): Badge | undefined {
  return all
    .filter(({ later, times, progress }) => !later && times === 0 && progress > 0)
    .sort((a, b) => b.progress / b.threshold - a.progress / a.threshold || a.threshold - b.threshold)[0];
}
