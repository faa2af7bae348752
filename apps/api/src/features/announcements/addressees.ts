import { announcementDays } from '@ruche/contracts';
import type { Params } from '../../platform/database/params';

/**
 * Whom an announcement is addressed to, as SQL between `entries e`, `announcements an`, `spaces s` and `people p`: the members
 * of its space, or all staff for the company's, of its department and site; never its author.
 */
export const addressed = `(p.active AND p.id <> e.author_id AND (an.department = '' OR p.department = an.department) AND (an.site = '' OR p.site = an.site)
  AND CASE WHEN s.company THEN p.role <> 'guest' ELSE EXISTS (SELECT 1 FROM memberships m WHERE m.space_id = e.space_id AND m.person_id = p.id) END)`;

/** When that person read it: confirmed it where that is asked, opened it where not. As SQL between the same tables. */
export const readAt = `CASE WHEN an.must_read
  THEN (SELECT k.acknowledged_at FROM acknowledgements k WHERE k.entry_id = e.id AND k.person_id = p.id)
  ELSE (SELECT r.read_at FROM read_states r WHERE r.entry_id = e.id AND r.person_id = p.id) END`;

/** True while it holds, as SQL. @param now an instant, as SQL */
export const isCurrent = (now = 'now()'): string =>
  `(coalesce(an.ends_at, COALESCE(e.published_at, e.created_at) + interval '${announcementDays} days') > ${now})`;

/** Whom one would be addressed to that is being written, as a statement of one column. */
export const addresseesIn = (
  { spaceId, authorId, department, site }: { spaceId: number; authorId: number; department: string; site: string },
  params: Params,
): string =>
  `SELECT p.id FROM (SELECT ${params.add(spaceId)}::bigint AS space_id, ${params.add(authorId)}::bigint AS author_id) AS e
     CROSS JOIN (SELECT ${params.add(department)}::text AS department, ${params.add(site)}::text AS site) AS an
     JOIN spaces s ON s.id = e.space_id JOIN people p ON ${addressed}`;

/** The tables of the pieces above, for the announcement of that id. */
const of = (id: string): string =>
  `entries e JOIN announcements an ON an.entry_id = e.id JOIN spaces s ON s.id = e.space_id JOIN people p ON ${addressed} WHERE e.id = ${id}`;

/** The ids of the people it is addressed to, as a statement of one column. */
export const addresseesOf = (id: string): string => `SELECT p.id FROM ${of(id)}`;
/** Of those, whoever has not read it. */
export const unreadBy = (id: string): string => `${addresseesOf(id)} AND ${readAt} IS NULL`;
