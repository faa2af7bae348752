import type { Announcement } from '@ruche/contracts';
import { type Actor, visibleTo, writtenBy } from '../../core/access';
import { canPublish, canUnpublish, type PageRow, paged, presentPage } from '../../core/entries';
import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import { Problems } from '../../platform/http/problem';
import { allowed } from '../../platform/http/verdict';
import { addressed, readAt } from './addressees';
import { canEdit, canRemind, canSeeReaders } from './announcements.policy';
import { type FactsRow, factColumns, presentFacts } from './announcements.queries';

export interface AnnouncementRow extends PageRow, FactsRow {
  state: Announcement['state'];
  company: boolean;
  reminded_at: Date | null;
  reminded_today: boolean;
  readers: { read: number; total: number } | null;
  question: string;
  options: string[];
  right_option: number | null;
  chosen: number | null;
  answers: number[] | null;
}

/** One announcement with all that its page shows, in one statement. @throws NotFound when hidden or missing */
export async function findAnnouncement(reader: Reader, actor: Actor, id: number): Promise<AnnouncementRow> {
  const params = new Params();
  const [me, entry] = [params.add(actor.id), params.add(id)];
  const { columns, from } = paged(actor, params, me);
  const mayCount = `e.audience = 'space' AND (${writtenBy(me)} OR e.space_id = ANY(${params.add(actor.facilitated)}::bigint[]))`;
  const [found] = await reader.rows<AnnouncementRow>(
    `SELECT ${columns}, ${factColumns(me)}, s.company, an.reminded_at, coalesce(an.reminded_at > now() - interval '1 day', false) AS reminded_today,
       CASE WHEN ${mayCount} THEN (SELECT json_build_object('read', count(${readAt})::int, 'total', count(*)::int) FROM people p WHERE ${addressed}) END AS readers,
       an.question, an.options, an.right_option, (SELECT k.answered_option FROM acknowledgements k WHERE k.entry_id = e.id AND k.person_id = ${me}) AS chosen,
       CASE WHEN ${mayCount} AND an.right_option IS NOT NULL THEN ARRAY(SELECT count(k.entry_id)::int FROM generate_subscripts(an.options, 1) AS place
         LEFT JOIN acknowledgements k ON k.entry_id = e.id AND k.answered_option = place - 1 GROUP BY place ORDER BY place) END AS answers
     FROM ${from} JOIN announcements an ON an.entry_id = e.id WHERE e.id = ${entry} AND e.kind = 'announcement' AND ${visibleTo(actor, params)}`,
    params.values,
  );
  if (!found) throw Problems.notFound();
  return found;
}

export function presentAnnouncement(actor: Actor, row: AnnouncementRow): Announcement {
  const page = presentPage(actor, row);
  const counted = allowed(canSeeReaders(actor, row));
  return Object.assign(page, presentFacts(row), {
    readers: counted ? row.readers : null,
    check: presentCheck(row, counted || allowed(canEdit(actor, row))),
    answers: counted ? row.answers : null,
    remindedAt: counted ? (row.reminded_at?.toISOString() ?? null) : null,
    can: Object.assign(page.can, {
      edit: allowed(canEdit(actor, row)),
      publish: allowed(canPublish(actor, row)),
      unpublish: allowed(canUnpublish(actor, row)),
      seeReaders: counted,
      remind: allowed(canRemind(actor, row)),
    }),
  });
}

/** @param mayKnow the right option before one has answered */
const presentCheck = ({ question, options, right_option, chosen }: AnnouncementRow, mayKnow: boolean): Announcement['check'] =>
  right_option === null ? null : { question, options, chosen, right: mayKnow || chosen !== null ? right_option : null };
