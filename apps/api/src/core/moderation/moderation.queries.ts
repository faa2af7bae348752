import type { EntryStanding, ModerationCase, ModerationOutcome } from '@ruche/contracts';
import { excerpt, type RichDoc } from '@ruche/rich-text';
import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import { Problems } from '../../platform/http/problem';
import { allowed } from '../../platform/http/verdict';
import { type Actor, facilitates, visibleTo } from '../access';
import {
  canTurnInto,
  type EntryRecord,
  type EntryRefRow,
  entryJson,
  presentEntryRef,
  RECORD_COLUMNS,
  type SpaceRefRow,
  spaceJson,
  urlOf,
  urlOfComment,
} from '../entries';
import { type PersonRefRow, personJson, presentRef } from '../people';
import { isPinned } from '../spaces';
import { canHideEntry, canReportEntry } from './moderation.policy';
import { reviewedBy } from './open-cases';

const CONTEXT = 300;

export interface CaseRow {
  id: number;
  entry_id: number;
  comment_id: number | null;
  entry: EntryRefRow;
  space: SpaceRefRow;
  author: PersonRefRow;
  title: string;
  doc: RichDoc;
  text: string;
  context: string;
  hidden: boolean;
  deleted: boolean;
  reports: { person: PersonRefRow; reason: ModerationCase['reports'][number]['reason']; words: string; at: string }[];
  opened_at: Date;
  closed_at: Date | null;
  closed_by: PersonRefRow | null;
  outcome: ModerationOutcome | null;
  note: string;
  sort_at: string;
}
export type CaseKey = [at: string, id: number];

/** A case as those see it who run its space; nobody sees one about their own words. */
const columns = `mc.id, mc.entry_id, mc.comment_id, ${entryJson('e')} AS entry, ${spaceJson('s')} AS space, ${personJson('a')} AS author, e.title,
  coalesce(co.body, e.body) AS doc, coalesce(co.text, e.text) AS text,
  CASE WHEN co.id IS NULL THEN '' ELSE left(coalesce((SELECT above.text FROM comments above WHERE above.id = co.parent_id AND above.deleted_at IS NULL), e.text), ${CONTEXT * 2}) END AS context,
  CASE WHEN co.id IS NULL THEN e.hidden_at ELSE co.hidden_at END IS NOT NULL AS hidden, (e.deleted_at IS NOT NULL OR co.deleted_at IS NOT NULL) AS deleted,
  (SELECT coalesce(json_agg(json_build_object('person', ${personJson('rp')}, 'reason', r.reason, 'words', r.words, 'at', r.created_at) ORDER BY r.created_at), '[]')
     FROM reports r JOIN people rp ON rp.id = r.reporter_id WHERE r.case_id = mc.id) AS reports,
  mc.opened_at, mc.closed_at, CASE WHEN cb.id IS NOT NULL THEN ${personJson('cb')} END AS closed_by, mc.outcome, mc.note`;
const from = `moderation_cases mc JOIN entries e ON e.id = mc.entry_id JOIN spaces s ON s.id = e.space_id LEFT JOIN comments co ON co.id = mc.comment_id
  JOIN people a ON a.id = coalesce(co.author_id, e.author_id) LEFT JOIN people cb ON cb.id = mc.closed_by_id`;

/** One page, `limit + 1` rows, one statement: open cases from the oldest, or closed ones from the latest. */
export function listCases(
  reader: Reader,
  actor: Actor,
  state: 'open' | 'closed',
  limit: number,
  after: CaseKey | undefined,
): Promise<CaseRow[]> {
  const params = new Params();
  const [column, order, beyond] = state === 'open' ? ['mc.opened_at', 'ASC', '>'] : ['mc.closed_at', 'DESC', '<'];
  const where = [reviewedBy(actor, params), `mc.closed_at IS ${state === 'open' ? '' : 'NOT '}NULL`];
  if (after) where.push(`(${column}, mc.id) ${beyond} (${params.add(after[0])}::timestamptz, ${params.add(after[1])}::bigint)`);
  return reader.rows<CaseRow>(
    `SELECT ${columns}, ${column}::text AS sort_at FROM ${from} WHERE ${where.join(' AND ')}
      ORDER BY ${column} ${order}, mc.id ${order} LIMIT ${params.add(limit + 1)}`,
    params.values,
  );
}
export const caseKeyOf = (c: CaseRow): CaseKey => [c.sort_at, c.id];

/** @param lock holds the case until the transaction ends. @throws NotFound for whoever does not run its space, alike */
export async function findCase(reader: Reader, actor: Actor, id: number, { lock = false } = {}): Promise<CaseRow> {
  const params = new Params();
  const [found] = await reader.rows<CaseRow>(
    `SELECT ${columns}, mc.opened_at::text AS sort_at FROM ${from} WHERE mc.id = ${params.add(id)} AND ${reviewedBy(actor, params)} ${lock ? 'FOR UPDATE OF mc' : ''}`,
    params.values,
  );
  if (!found) throw Problems.notFound();
  return found;
}

export const presentCase = (c: CaseRow): ModerationCase => ({
  id: c.id,
  entry: presentEntryRef(c.entry),
  space: c.space,
  commentId: c.comment_id,
  url: c.comment_id === null ? urlOf(c.entry) : urlOfComment(c.entry, c.comment_id),
  author: presentRef(c.author),
  title: c.title,
  body: { doc: { ...c.doc }, text: c.text },
  context: excerpt(c.context, CONTEXT),
  hidden: c.hidden,
  deleted: c.deleted,
  reports: c.reports.map((r) => ({ ...r, person: presentRef(r.person), at: new Date(r.at).toISOString() })),
  openedAt: c.opened_at.toISOString(),
  closedAt: c.closed_at?.toISOString() ?? null,
  closedBy: c.closed_by && presentRef(c.closed_by),
  outcome: c.outcome,
  note: c.note,
  can: { decide: c.closed_at === null, restore: c.closed_at !== null && c.hidden && !c.deleted },
});

interface StandingRow extends EntryRecord {
  hidden_at: Date | null;
  note: string | null;
  case_id: number | null;
  reported: boolean;
  pinned: boolean;
}

/** How an entry stands, for whoever reads it: one statement. @throws NotFound */
export async function findStanding(reader: Reader, actor: Actor, id: number): Promise<EntryStanding> {
  const params = new Params();
  const me = params.add(actor.id);
  const [e] = await reader.rows<StandingRow>(
    `SELECT ${RECORD_COLUMNS(me)}, e.hidden_at, last.id AS case_id, last.note,
            EXISTS (SELECT 1 FROM reports r JOIN moderation_cases mc ON mc.id = r.case_id WHERE mc.entry_id = e.id AND mc.comment_id IS NULL AND r.reporter_id = ${me}) AS reported,
            ${isPinned()} AS pinned
       FROM entries e JOIN spaces s ON s.id = e.space_id LEFT JOIN LATERAL (
         SELECT mc.id, mc.note FROM moderation_cases mc WHERE mc.entry_id = e.id AND mc.comment_id IS NULL AND e.hidden_at IS NOT NULL ORDER BY mc.id DESC LIMIT 1) AS last ON true
      WHERE e.id = ${params.add(id)} AND ${visibleTo(actor, params)}`,
    params.values,
  );
  if (!e) throw Problems.notFound();
  const runs = facilitates(actor, e.space.id);
  return {
    hidden: e.hidden_at && { since: e.hidden_at.toISOString(), note: e.note ?? '', caseId: runs && !e.mine ? e.case_id : null },
    pinned: e.pinned,
    viewer: { reported: e.reported },
    can: {
      report: allowed(canReportEntry(actor, e)) && !e.reported,
      pin: runs && !e.space.archived && !e.deleted && e.audience === 'space',
      moderate: runs && !e.mine,
      hide: e.hidden_at === null && allowed(canHideEntry(actor, e)),
      turnInto: allowed(canTurnInto(actor, e)),
    },
  };
}
