import type { Idea } from '@ruche/contracts';
import { type Actor, visibleTo } from '../../core/access';
import { type PageRow, paged } from '../../core/entries';
import { type PersonRefRow, personJson } from '../../core/people';
import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import { Problems } from '../../platform/http/problem';
import type { IdeaRecord } from './ideas.policy';
import { IDLE_DAYS, MERGE_UNDO_DAYS } from './ideas.rules';

export interface IdeaRowFull extends PageRow {
  state: IdeaRecord['state'];
  author: boolean;
  concern_count: number;
  exposure_count: number;
  support: number;
  number: number | null;
  problem: string;
  idea_audience: string;
  goal: string;
  kpi: string;
  channels: string[];
  cost_amount: number | null;
  cost_currency: string | null;
  version_at_return: number | null;
  credit: { person: PersonRefRow; role: Idea['credit'][number]['role']; share: number }[];
  timeline: { from: Idea['stage'] | null; to: Idea['stage']; by: PersonRefRow | null; reason: string | null; at: string }[] | null;
  merge_until: Date | null;
  /** For the conditions of moves. */
  open_beside: number;
  better_beside: number;
  idle: boolean;
}

const sameOpen = `o.kind = 'idea' AND o.state = 'open' AND o.space_id = e.space_id AND o.deleted_at IS NULL`;

/** One idea with all that its page shows, in one statement. @throws NotFound when hidden or missing */
export async function findIdea(reader: Reader, actor: Actor, id: number): Promise<IdeaRowFull> {
  const params = new Params();
  const [me, idea] = [params.add(actor.id), params.add(id)];
  const { columns, from } = paged(actor, params, me);
  // What a move hangs on, among it a count of the space's open ideas, is looked up for those who may make that move.
  const movable = `e.state = 'open' AND e.space_id = ANY(${params.add(actor.facilitated)}::bigint[])`;
  const [found] = await reader.rows<IdeaRowFull>(
    `SELECT ${columns}, e.author_id = ${me} AS author, e.concern_count, e.exposure_count, e.support, i.number, i.problem, i.audience AS idea_audience, i.goal, i.kpi,
       i.channels, i.cost_amount, i.cost_currency, i.version_at_return,
       (SELECT json_agg(json_build_object('person', ${personJson('p')}, 'role', c.role, 'share', c.share) ORDER BY c.share DESC, c.created_at, c.person_id)
          FROM contributions c JOIN people p ON p.id = c.person_id WHERE c.entry_id = e.id) AS credit,
       (SELECT json_agg(json_build_object('from', t.from_stage, 'to', t.to_stage, 'by', CASE WHEN p.id IS NULL THEN NULL ELSE ${personJson('p')} END, 'reason', t.reason, 'at', t.created_at) ORDER BY t.id)
          FROM idea_transitions t LEFT JOIN people p ON p.id = t.by_id WHERE t.idea_id = e.id) AS timeline,
       (SELECT m.created_at + interval '${MERGE_UNDO_DAYS} days' FROM idea_merges m WHERE m.from_id = e.id AND m.undone_at IS NULL) AS merge_until,
       CASE WHEN ${movable} THEN (SELECT count(*)::int FROM entries o WHERE ${sameOpen}) ELSE 0 END AS open_beside,
       CASE WHEN ${movable} THEN (SELECT count(*)::int FROM entries o WHERE ${sameOpen} AND o.support > e.support) ELSE 0 END AS better_beside,
       CASE WHEN ${movable} THEN greatest(i.stage_since, (SELECT max(c.created_at) FROM comments c WHERE c.entry_id = e.id), (SELECT max(v.created_at) FROM votes v WHERE v.entry_id = e.id))
         < now() - interval '${IDLE_DAYS} days' ELSE false END AS idle
     FROM ${from} JOIN ideas i ON i.entry_id = e.id
    WHERE e.id = ${idea} AND ${visibleTo(actor, params)}`,
    params.values,
  );
  if (!found) throw Problems.notFound();
  return found;
}
