import { mentionsSpace, type RichDoc } from '@ruche/rich-text';
import type { Reader } from '../../platform/database/database';
import { Problems } from '../../platform/http/problem';
import { inRequest } from '../../platform/http/request-context';
import { type Actor, facilitates } from '../access';

/** From here on the writer is asked first. */
const ASKS_ABOVE = 50;
/** A broadcast to more than so many is for facilitators. */
const OPEN_UP_TO = 200;

interface Target {
  entryId?: number;
  commentId?: number;
}

/**
 * The members of a space whom a text calls by `@espace` or `@space`, without the writer and without those whom the same text
 * called before. One statement, none for other texts.
 * @throws Conflict `confirm_needed` with `people` for more than 50, until the request says `X-Confirm: 1`; Forbidden
 * `facilitators_only` for more than 200
 */
export async function membersCalled(reader: Reader, actor: Actor, spaceId: number, doc: RichDoc, target: Target = {}): Promise<number[]> {
  const ids = await membersToCall(reader, actor.id, spaceId, doc, target);
  if (ids.length > OPEN_UP_TO && !facilitates(actor, spaceId)) throw Problems.forbidden('facilitators_only');
  if (ids.length > ASKS_ABOVE && !inRequest()?.confirmed) throw Problems.conflict('confirm_needed', { people: ids.length });
  return ids;
}

/**
 * The same where nobody is there to be asked: a date has come, which was set by somebody who was.
 * @param writerId nobody: the author of the entry is left out
 */
export async function membersToCall(
  reader: Reader,
  writerId: number | null,
  spaceId: number,
  doc: RichDoc,
  target: Target = {},
): Promise<number[]> {
  if (!mentionsSpace(doc)) return [];
  const found = await reader.rows<{ id: number }>(
    `SELECT m.person_id AS id FROM memberships m JOIN people p ON p.id = m.person_id AND p.active WHERE m.space_id = $1 AND m.person_id <> coalesce($2::bigint, (SELECT author_id FROM entries WHERE id = $3))
        AND NOT EXISTS (SELECT 1 FROM mentions o WHERE o.entry_id = $3 AND o.comment_id IS NOT DISTINCT FROM $4::bigint AND o.person_id = m.person_id)`,
    [spaceId, writerId, target.entryId ?? null, target.commentId ?? null],
  );
  return found.map((m) => m.id);
}
