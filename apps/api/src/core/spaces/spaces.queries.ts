import { type SpaceChecklist, type SpaceModule, type SpaceRole, type SpaceType, spaceLimits, type Visibility } from '@ruche/contracts';
import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import { Problems } from '../../platform/http/problem';
import type { Actor } from '../access';
import { type EntryRefRow, entryJson } from '../entries/entry-ref';
import { type PersonRefRow, personJson } from '../people';
import { charterDue } from './charter';
import { spaceKnownTo } from './space-record';

export interface SummaryRow {
  id: number;
  slug: string;
  name: string;
  colour: string;
  visibility: Visibility;
  type: SpaceType;
  purpose: string;
  member_count: number;
  company: boolean;
  archived: boolean;
  role: SpaceRole | null;
  requested: boolean;
  last_owner: boolean;
  sort_name: string;
}
export interface SpaceRow extends SummaryRow {
  charter: string;
  charter_version: number;
  charter_due: boolean;
  modules: SpaceModule[];
  page_review: boolean;
  pins: PinRow[];
  checklist: SpaceChecklist | null;
  created_at: Date;
  owners: PersonRefRow[];
  requests: number | null;
}
export interface PinRow {
  entry: EntryRefRow;
  author: PersonRefRow;
  by: PersonRefRow | null;
  at: string;
  expires_at: string | null;
}
export type SpaceKey = [rest: number, name: string, id: number];
export interface SpaceFilter {
  limit: number;
  mine?: boolean;
  archived?: boolean;
  q?: string;
}

const summary = (
  me: string,
) => `s.id, s.slug, s.name, s.colour, s.visibility, s.type, s.purpose, s.member_count, s.company, s.archived_at IS NOT NULL AS archived,
  m.role, fold(s.name) AS sort_name,
  EXISTS (SELECT 1 FROM join_requests q WHERE q.space_id = s.id AND q.person_id = ${me}) AS requested,
  m.role IS NOT DISTINCT FROM 'owner' AND NOT ${otherOwner(me)} AS last_owner`;

/** True when the space `s` has an active owner besides this person. */
const otherOwner = (personId: string) => `EXISTS (SELECT 1 FROM memberships o JOIN people op ON op.id = o.person_id
  WHERE o.space_id = s.id AND o.role = 'owner' AND o.person_id <> ${personId} AND op.active)`;

const mine = (me: string) => `LEFT JOIN memberships m ON m.space_id = s.id AND m.person_id = ${me}`;

/** One row more than the page holds; the company space first, then by name. */
export function listSpaces(reader: Reader, actor: Actor, filter: SpaceFilter, after: SpaceKey | undefined): Promise<SummaryRow[]> {
  const params = new Params();
  const me = params.add(actor.id);
  const where = [spaceKnownTo(actor, params), `(s.archived_at IS NOT NULL) = ${params.add(filter.archived ?? false)}`];
  if (filter.mine) where.push('m.role IS NOT NULL');
  if (filter.q) where.push(`strpos(fold(s.name || ' ' || s.purpose), fold(${params.add(filter.q)})) > 0`);
  if (after) {
    const [rest, name, id] = after.map((value) => params.add(value));
    where.push(`((NOT s.company)::int, fold(s.name), s.id) > (${rest}::int, ${name}::text, ${id}::bigint)`);
  }
  return reader.rows<SummaryRow>(
    `SELECT ${summary(me)} FROM spaces s ${mine(me)} WHERE ${where.join(' AND ')}
      ORDER BY (NOT s.company)::int, fold(s.name), s.id LIMIT ${params.add(filter.limit + 1)}`,
    params.values,
  );
}
export const spaceKeyOf = (s: SummaryRow): SpaceKey => [s.company ? 0 : 1, s.sort_name, s.id];

/** What stands on top, latest first: published, of this space, not expired at this moment. */
const pins = `SELECT coalesce(json_agg(json_build_object('entry', ${entryJson('e')}, 'author', ${personJson('a')}, 'by', CASE WHEN b.id IS NULL THEN NULL ELSE ${personJson('b')} END,
    'at', sp.created_at, 'expires_at', sp.expires_at) ORDER BY sp.created_at DESC, e.id DESC), '[]')
  FROM space_pins sp JOIN entries e ON e.id = sp.entry_id AND e.space_id = s.id AND e.audience = 'space' AND e.deleted_at IS NULL
  JOIN people a ON a.id = e.author_id LEFT JOIN people b ON b.id = sp.pinned_by_id
 WHERE sp.space_id = s.id AND (sp.expires_at IS NULL OR sp.expires_at > now())`;

const checklist = `json_build_object('charter', s.charter <> '', 'members', s.member_count >= ${spaceLimits.checklistMembers},
  'pins', EXISTS (SELECT 1 FROM space_pins sp WHERE sp.space_id = s.id AND (sp.expires_at IS NULL OR sp.expires_at > now())),
  'entries', EXISTS (SELECT 1 FROM entries e WHERE e.space_id = s.id AND e.audience = 'space' AND e.deleted_at IS NULL))`;

/** One space; its charter and owners for its readers alone. @throws NotFound */
export async function findSpace(reader: Reader, actor: Actor, slug: string): Promise<SpaceRow> {
  const params = new Params();
  const me = params.add(actor.id);
  const readable = `s.id = ANY(${params.add(actor.readable)}::bigint[])`;
  const facilitated = `s.id = ANY(${params.add(actor.facilitated)}::bigint[])`;
  const [found] = await reader.rows<SpaceRow>(
    `SELECT ${summary(me)}, s.created_at, CASE WHEN ${readable} THEN s.charter ELSE '' END AS charter, CASE WHEN ${readable} THEN s.charter_version ELSE 0 END AS charter_version, s.modules, s.page_review,
       ${readable} AND ${charterDue(me)} AS charter_due, CASE WHEN ${readable} THEN (${pins}) ELSE '[]' END AS pins,
       CASE WHEN ${facilitated} THEN ${checklist} END AS checklist,
       CASE WHEN ${readable} THEN coalesce((SELECT json_agg(${personJson('p')} ORDER BY fold(p.name), p.id)
         FROM memberships o JOIN people p ON p.id = o.person_id WHERE o.space_id = s.id AND o.role = 'owner'), '[]') ELSE '[]' END AS owners,
       CASE WHEN ${facilitated} THEN (SELECT count(*)::int FROM join_requests q JOIN people p ON p.id = q.person_id AND p.active
         WHERE q.space_id = s.id) END AS requests
     FROM spaces s ${mine(me)} WHERE s.slug = ${params.add(slug)} AND ${spaceKnownTo(actor, params)}`,
    params.values,
  );
  if (!found) throw Problems.notFound();
  return found;
}

/** True when taking this person's ownership away would leave the space without an active owner. */
export async function isLastOwner(reader: Reader, spaceId: number, personId: number): Promise<boolean> {
  const [found] = await reader.rows<{ last: boolean }>(
    `SELECT m.role = 'owner' AND NOT ${otherOwner('$2')} AS last FROM spaces s JOIN memberships m ON m.space_id = s.id AND m.person_id = $2 WHERE s.id = $1`,
    [spaceId, personId],
  );
  return found?.last ?? false;
}
