import type { Params } from '../../platform/database/params';
import { type Actor, visibleTo, writtenBy } from '../access';

const COUNT_CAP = 100;

/**
 * Who reviews a case, as SQL: those who run the space, except about their own words.
 * The statement calls the entry `e` and the comment, where there is one, `co`.
 */
export function reviewedBy(actor: Actor, params: Params): string {
  const me = params.add(actor.id);
  return `(e.space_id = ANY(${params.add(actor.facilitated)}::bigint[]) AND ${visibleTo(actor, params)}
    AND CASE WHEN co.id IS NULL THEN NOT ${writtenBy(me)} ELSE co.author_id <> ${me} END)`;
}

/** How many cases wait for this person, as SQL; counted up to 100. */
export const openCaseCount = (actor: Actor, params: Params): string =>
  `(SELECT count(*)::int FROM (SELECT 1 FROM moderation_cases mc JOIN entries e ON e.id = mc.entry_id LEFT JOIN comments co ON co.id = mc.comment_id
     WHERE mc.closed_at IS NULL AND ${reviewedBy(actor, params)} LIMIT ${COUNT_CAP}) AS waiting)`;
