import { type Actor, visibleTo, writtenBy } from '../../core/access';
import { type EntryRefRow, entryJson } from '../../core/entries';
import type { Params } from '../../platform/database/params';
import { VISIT_MINUTES } from './home.rules';

const SHOWN = 3;
const COUNT_CAP = 100;
const DAYS = 30;

export interface MovedRow {
  since: string | null;
  total: number;
  items: { entry: EntryRefRow; from: string | null; to: string; at: string }[];
}

/** When this person last left their home: the visit that ended, or the one before the visit that goes on. */
const lastVisit = (me: string, now: string): string =>
  `(SELECT CASE WHEN h.visited_at < ${now} - interval '${VISIT_MINUTES} minutes' THEN h.visited_at ELSE h.previous_visit_at END
      FROM home_choices h WHERE h.person_id = ${me})`;

/**
 * The ideas that others moved along the chain since the last visit, each once with its latest step: the person's own and those
 * that they follow or voted for first. Looks back a month at most.
 */
export const moved = (actor: Actor, me: string, now: string, params: Params): string =>
  `(WITH visit AS MATERIALIZED (SELECT ${lastVisit(me, now)} AS since),
     steps AS MATERIALIZED (
       SELECT DISTINCT ON (t.idea_id) t.idea_id, t.from_stage, t.to_stage, t.created_at
         FROM idea_transitions t JOIN entries e ON e.id = t.idea_id
        WHERE t.created_at > greatest((SELECT since FROM visit), ${now} - interval '${DAYS} days') AND t.created_at <= ${now}
          AND (SELECT since FROM visit) IS NOT NULL AND t.by_id IS DISTINCT FROM ${me}
          AND t.to_stage NOT IN ('draft', 'submitted') AND e.deleted_at IS NULL AND ${visibleTo(actor, params)}
        ORDER BY t.idea_id, t.id DESC LIMIT ${COUNT_CAP})
   SELECT json_build_object('since', (SELECT since FROM visit), 'total', (SELECT count(*)::int FROM steps), 'items', coalesce(
     (SELECT json_agg(json_build_object('entry', m.entry, 'from', m.from_stage, 'to', m.to_stage, 'at', m.created_at) ORDER BY m.mine DESC, m.created_at DESC, m.idea_id DESC)
        FROM (SELECT s.*, ${entryJson('e')} AS entry, ${writtenBy(me)} OR EXISTS (SELECT 1 FROM follows f WHERE f.entry_id = e.id AND f.person_id = ${me})
                  OR EXISTS (SELECT 1 FROM votes v WHERE v.entry_id = e.id AND v.person_id = ${me}) AS mine
                FROM steps s JOIN entries e ON e.id = s.idea_id ORDER BY mine DESC, s.created_at DESC, s.idea_id DESC LIMIT ${SHOWN}) AS m), '[]')))`;

/** The parts that this person's home does without. */
export const hiddenBlocks = (me: string): string =>
  `coalesce((SELECT to_json(h.hidden) FROM home_choices h WHERE h.person_id = ${me}), '[]')`;
