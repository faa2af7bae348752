import { type Actor, commentReadableTo, visibleTo } from '../../core/access';
import { commentCreated } from '../../core/comments';
import { type EntryRefRow, entryJson, type SpaceRefRow, spaceJson } from '../../core/entries';
import { type PersonRefRow, personJson } from '../../core/people';
import { membershipChanged } from '../../core/spaces';
import { ideaMoved } from '../../features/ideas';
import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';

/** Stages whose coming is news for the whole space. */
const publicStages = [
  'open',
  'shortlisted',
  'in_jury',
  'pitch',
  'rework',
  'funded',
  'in_campaign',
  'measured',
  'stopped',
  'published',
  'declined',
  'parked',
];

export interface ActivityRow {
  id: number;
  type: string;
  from_stage: string | null;
  to_stage: string | null;
  comment_id: number | null;
  comment_text: string | null;
  actor: PersonRefRow | null;
  entry: EntryRefRow | null;
  space: SpaceRefRow;
  created_at: Date;
}

/** The ids of the spaces that a person is in, and the company's: what is theirs to follow. */
export const ownSpaces = (actor: Actor, params: Params): string =>
  `SELECT mine.id FROM spaces mine WHERE (mine.company OR mine.id = ANY(${params.add(actor.joined)}::bigint[])) AND mine.id = ANY(${params.add(actor.readable)}::bigint[])`;

/**
 * What happened in the viewer's spaces, latest first, `limit + 1` rows: one statement. Each space gives its last events
 * from its own index; what is gone or hidden by now was never there.
 */
export async function findActivity(reader: Reader, actor: Actor, limit: number, before: number | undefined): Promise<ActivityRow[]> {
  const params = new Params();
  const visible = visibleTo(actor, params);
  const commentReadable = commentReadableTo(actor, params);
  const most = params.add(limit + 1);
  return reader.rows<ActivityRow>(
    `WITH found AS (
       SELECT d.* FROM (${ownSpaces(actor, params)}) AS own CROSS JOIN LATERAL (
         SELECT d.* FROM domain_events d
          WHERE d.space_id = own.id AND d.type IN ('${ideaMoved.type}', '${commentCreated.type}', '${membershipChanged.type}')
            ${before ? `AND d.id < ${params.add(before)}` : ''}
            AND CASE d.type
              WHEN '${ideaMoved.type}' THEN d.payload->>'to' = ANY(${params.add(publicStages)}::text[]) AND EXISTS (SELECT 1 FROM entries e WHERE e.id = d.entry_id AND ${visible})
              WHEN '${commentCreated.type}' THEN EXISTS (SELECT 1 FROM comments c JOIN entries e ON e.id = c.entry_id WHERE c.id = d.comment_id AND ${commentReadable} AND ${visible})
              ELSE EXISTS (SELECT 1 FROM memberships m WHERE m.space_id = d.space_id AND m.person_id = (d.payload->>'personId')::bigint AND abs(extract(epoch FROM m.created_at - d.created_at)) < 1) END
          ORDER BY d.id DESC LIMIT ${most}) AS d
        ORDER BY d.id DESC LIMIT ${most})
     SELECT f.id, f.type, f.payload->>'from' AS from_stage, f.payload->>'to' AS to_stage, f.comment_id, c.text AS comment_text, f.created_at,
            CASE WHEN p.id IS NOT NULL THEN ${personJson('p')} END AS actor, CASE WHEN e.id IS NOT NULL THEN ${entryJson('e')} END AS entry, ${spaceJson('s')} AS space
       FROM found f LEFT JOIN entries e ON e.id = f.entry_id LEFT JOIN comments c ON c.id = f.comment_id
       JOIN spaces s ON s.id = coalesce(e.space_id, f.space_id)
       LEFT JOIN people p ON p.id = CASE WHEN f.type = '${membershipChanged.type}' THEN (f.payload->>'personId')::bigint ELSE f.actor_id END
      ORDER BY f.id DESC`,
    params.values,
  );
}
