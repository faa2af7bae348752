import type { RingFinding, RingPair } from '@ruche/contracts';
import { type PersonRefRow, personJson, presentRef } from '../../core/people';
import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';

export interface FindingRow {
  id: number;
  people: PersonRefRow[];
  inside: number;
  given: number;
  pairs: RingPair[];
  since: Date;
  until: Date;
  points: number;
  state: RingFinding['state'];
  reason: string;
  by: PersonRefRow | null;
  decided_at: Date | null;
  created_at: Date;
  sort_at: string;
}
type Which = { id: number } | { decided: boolean; limit: number; after: [string, number] | undefined };

/** What people gave each other and counts now, of a finding `f`: lines of the ledger that everybody could see. */
export const linesOfFinding = `point_entries l WHERE l.person_id = ANY(f.person_ids) AND l.actor_id = ANY(f.person_ids) AND l.open
  AND l.caused_at >= f.since AND l.caused_at < f.until AND l.reverses IS NULL AND NOT EXISTS (SELECT 1 FROM point_entries r WHERE r.reverses = l.id)`;

/** Findings, oldest first; nobody is shown one that they are part of. */
export function findFindings(reader: Reader, viewerId: number, which: Which): Promise<FindingRow[]> {
  const params = new Params();
  const others = `NOT (${params.add(viewerId)}::bigint = ANY(f.person_ids))`;
  const part =
    'id' in which
      ? `f.id = ${params.add(which.id)}`
      : `f.state ${which.decided ? '<>' : '='} 'open' ${which.after ? `AND (f.created_at, f.id) > (${params.add(which.after[0])}::timestamptz, ${params.add(which.after[1])}::bigint)` : ''}`;
  return reader.rows(
    `SELECT f.id, f.inside, f.given, f.pairs, f.since, f.until, f.state, f.reason, f.decided_at, f.created_at, f.created_at::text AS sort_at,
            (SELECT coalesce(json_agg(${personJson('p')} ORDER BY p.name, p.id), '[]') FROM people p WHERE p.id = ANY(f.person_ids)) AS people,
            (SELECT coalesce(sum(l.points), 0)::int FROM ${linesOfFinding}) AS points, CASE WHEN b.id IS NOT NULL THEN ${personJson('b')} END AS by
       FROM ring_findings f LEFT JOIN people b ON b.id = f.decided_by_id
      WHERE ${others} AND ${part} ORDER BY f.created_at, f.id ${'id' in which ? '' : `LIMIT ${which.limit + 1}`}`,
    params.values,
  );
}

export const presentFinding = (f: FindingRow): RingFinding => ({
  id: f.id,
  people: f.people.map(presentRef),
  inside: f.inside,
  given: f.given,
  since: f.since.toISOString(),
  until: f.until.toISOString(),
  pairs: f.pairs,
  points: f.points,
  state: f.state,
  reason: f.reason,
  decidedBy: f.by && presentRef(f.by),
  decidedAt: f.decided_at?.toISOString() ?? null,
  createdAt: f.created_at.toISOString(),
});
