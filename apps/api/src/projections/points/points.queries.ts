import type { PendingPoints, PointCode, PointEntry, PointNote } from '@ruche/contracts';
import { type Actor, visibleTo } from '../../core/access';
import { entryJson, type Placed, urlOf, urlOfComment } from '../../core/entries';
import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';

interface Sourced {
  rule: PointCode;
  source_type: string;
  source_id: number;
  entry: Placed | null;
}
export interface LineRow extends Sourced {
  id: number;
  points: number;
  note: PointNote;
  reverses: number | null;
  at: Date;
  reversed: boolean;
  contest: { open: boolean; answer: string } | null;
}

/** The entry that a line came from, when the viewer may read it. */
export const sourceOf = (actor: Actor, params: Params, line: string): string =>
  `LEFT JOIN LATERAL (SELECT ${entryJson('e')} AS entry FROM entries e WHERE e.id = ${line}.entry_id AND ${visibleTo(actor, params)}) AS src ON true`;

/** One page of somebody's own ledger, latest first, `limit + 1` lines; or one line of it. */
export function linesOf(
  reader: Reader,
  actor: Actor,
  which: { limit: number; after: number | undefined } | { id: number },
): Promise<LineRow[]> {
  const params = new Params();
  const own = `l.person_id = ${params.add(actor.id)}`;
  const page =
    'id' in which
      ? `AND l.id = ${params.add(which.id)}`
      : `${which.after ? `AND l.id < ${params.add(which.after)}` : ''} ORDER BY l.id DESC LIMIT ${which.limit + 1}`;
  return reader.rows(
    `SELECT l.id, l.rule, l.source_type, l.source_id, l.points, l.note, l.reverses, CASE WHEN l.reverses IS NULL THEN l.caused_at ELSE l.at END AS at, src.entry,
            EXISTS (SELECT 1 FROM point_entries r WHERE r.reverses = l.id) AS reversed,
            (SELECT json_build_object('open', c.answered_at IS NULL, 'answer', c.answer) FROM point_contests c WHERE c.point_entry_id = l.id) AS contest
       FROM (SELECT * FROM point_entries l WHERE ${own} ${page}) AS l ${sourceOf(actor, params, 'l')} ORDER BY l.id DESC`,
    params.values,
  );
}

export const presentSource = ({
  entry,
  source_type,
  source_id,
}: Pick<Sourced, 'entry' | 'source_type' | 'source_id'>): PointEntry['source'] =>
  entry && { title: entry.title, url: source_type === 'comment' ? urlOfComment(entry, source_id) : urlOf(entry) };

export const presentLine = (line: LineRow): PointEntry => ({
  id: line.id,
  rule: line.rule,
  points: line.points,
  note: line.note,
  reverses: line.reverses,
  source: presentSource(line),
  at: line.at.toISOString(),
  contest: line.contest,
  can: { contest: line.contest === null && line.rule !== 'manual' },
});

/** What of somebody's waits, the next first. */
export async function pendingOf(reader: Reader, actor: Actor, limit: number): Promise<PendingPoints[]> {
  const params = new Params();
  const found = await reader.rows<Sourced & { worth: number; settles_at: Date }>(
    `SELECT l.rule, l.source_type, l.source_id, l.worth, l.settles_at, src.entry
       FROM (SELECT * FROM point_pending WHERE person_id = ${params.add(actor.id)} ORDER BY settles_at, entry_id LIMIT ${limit}) AS l ${sourceOf(actor, params, 'l')}
      ORDER BY l.settles_at, l.entry_id`,
    params.values,
  );
  return found.map((p) => ({ rule: p.rule, points: p.worth, source: presentSource(p), settlesAt: p.settles_at.toISOString() }));
}

/** The sum of somebody's whole ledger, and what waits. */
export async function balanceOf(reader: Reader, personId: number): Promise<{ total: number; pending: number }> {
  const [found] = await reader.rows<{ total: number; pending: number }>(
    `SELECT greatest(0, coalesce((SELECT t.points FROM point_totals t WHERE t.person_id = $1 AND t.scope = 'own' AND t.period = 'all'), 0)) AS total,
            coalesce((SELECT sum(p.worth)::int FROM point_pending p WHERE p.person_id = $1), 0) AS pending`,
    [personId],
  );
  return found ?? { total: 0, pending: 0 };
}
