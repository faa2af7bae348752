import type { Idea } from '@ruche/contracts';
import type { RichDoc } from '@ruche/rich-text';
import { type Actor, visibleTo } from '../../core/access';
import type { EntryRefRow } from '../../core/entries';
import { entryJson, RECORD_COLUMNS, spaceJson } from '../../core/entries';
import { type FileRow, fileJson } from '../../core/files';
import { type PersonRefRow, personJson } from '../../core/people';
import { themesJson } from '../../core/themes';
import { reactionsJson } from '../../core/votes';
import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import { Problems } from '../../platform/http/problem';
import type { IdeaRecord } from './ideas.policy';
import { IDLE_DAYS, MERGE_UNDO_DAYS } from './ideas.rules';

export interface IdeaRowFull extends IdeaRecord {
  body: RichDoc;
  text: string;
  comment_count: number;
  concern_count: number;
  exposure_count: number;
  support: number;
  created_at: Date;
  updated_at: Date;
  published_at: Date | null;
  picture_file_id: number | null;
  number: number | null;
  problem: string;
  idea_audience: string;
  goal: string;
  kpi: string;
  channels: string[];
  cost_amount: number | null;
  cost_currency: string | null;
  version_at_return: number | null;
  author_ref: PersonRefRow;
  space_ref: Idea['space'];
  themes: Idea['themes'] | null;
  credit: { person: PersonRefRow; role: Idea['credit'][number]['role']; share: number }[];
  files: FileRow[] | null;
  timeline: { from: Idea['stage'] | null; to: Idea['stage']; by: PersonRefRow | null; reason: string | null; at: string }[] | null;
  links: { type: string; direction: 'from' | 'to'; entry: EntryRefRow }[] | null;
  merge_until: Date | null;
  reactions: Idea['reactions'];
  followers: number;
  voted: boolean;
  following: boolean;
  read_at: Date | null;
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
  const mine = visibleTo(actor, params);
  const linked = visibleTo(actor, params, 'other');
  // What a move hangs on, among it a count of the space's open ideas, is looked up for those who may make that move.
  const movable = `e.state = 'open' AND e.space_id = ANY(${params.add(actor.facilitated)}::bigint[])`;
  const [found] = await reader.rows<IdeaRowFull>(
    `SELECT ${RECORD_COLUMNS(me)}, e.author_id = ${me} AS author, e.body, e.text, e.comment_count, e.concern_count, e.exposure_count, e.support,
       e.created_at, e.updated_at, e.published_at, e.picture_file_id, i.number, i.problem, i.audience AS idea_audience, i.goal, i.kpi, i.channels,
       i.cost_amount, i.cost_currency, i.version_at_return, ${personJson('a')} AS author_ref, ${spaceJson('s')} AS space_ref, ${themesJson('e')} AS themes,
       (SELECT json_agg(json_build_object('person', ${personJson('p')}, 'role', c.role, 'share', c.share) ORDER BY c.share DESC, c.created_at, c.person_id)
          FROM contributions c JOIN people p ON p.id = c.person_id WHERE c.entry_id = e.id) AS credit,
       (SELECT json_agg(${fileJson('f')} ORDER BY at.id) FROM attachments at JOIN files f ON f.id = at.file_id WHERE at.entry_id = e.id AND NOT at.inline) AS files,
       (SELECT json_agg(json_build_object('from', t.from_stage, 'to', t.to_stage, 'by', CASE WHEN p.id IS NULL THEN NULL ELSE ${personJson('p')} END, 'reason', t.reason, 'at', t.created_at) ORDER BY t.id)
          FROM idea_transitions t LEFT JOIN people p ON p.id = t.by_id WHERE t.idea_id = e.id) AS timeline,
       (SELECT json_agg(json_build_object('type', l.type, 'direction', CASE WHEN l.from_id = e.id THEN 'to' ELSE 'from' END, 'entry', ${entryJson('other')}) ORDER BY l.id)
          FROM links l JOIN entries other ON other.id = CASE WHEN l.from_id = e.id THEN l.to_id ELSE l.from_id END
         WHERE (l.from_id = e.id OR l.to_id = e.id) AND ${linked}) AS links,
       (SELECT m.created_at + interval '${MERGE_UNDO_DAYS} days' FROM idea_merges m WHERE m.from_id = e.id AND m.undone_at IS NULL) AS merge_until,
       ${reactionsJson('e.id', me, 'entry_id')} AS reactions,
       (SELECT count(*)::int FROM follows f WHERE f.entry_id = e.id) AS followers,
       EXISTS (SELECT 1 FROM votes v WHERE v.entry_id = e.id AND v.person_id = ${me}) AS voted,
       EXISTS (SELECT 1 FROM follows f WHERE f.entry_id = e.id AND f.person_id = ${me}) AS following,
       (SELECT rs.read_at FROM read_states rs WHERE rs.entry_id = e.id AND rs.person_id = ${me}) AS read_at,
       CASE WHEN ${movable} THEN (SELECT count(*)::int FROM entries o WHERE ${sameOpen}) ELSE 0 END AS open_beside,
       CASE WHEN ${movable} THEN (SELECT count(*)::int FROM entries o WHERE ${sameOpen} AND o.support > e.support) ELSE 0 END AS better_beside,
       CASE WHEN ${movable} THEN greatest(i.stage_since, (SELECT max(c.created_at) FROM comments c WHERE c.entry_id = e.id), (SELECT max(v.created_at) FROM votes v WHERE v.entry_id = e.id))
         < now() - interval '${IDLE_DAYS} days' ELSE false END AS idle
     FROM entries e JOIN ideas i ON i.entry_id = e.id JOIN people a ON a.id = e.author_id JOIN spaces s ON s.id = e.space_id
    WHERE e.id = ${idea} AND ${mine}`,
    params.values,
  );
  if (!found) throw Problems.notFound();
  return found;
}
