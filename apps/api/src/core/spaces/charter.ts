import type { Reader } from '../../platform/database/database';
import { Problems } from '../../platform/http/problem';

/**
 * True when the space has a charter whose present words this person has not accepted, as SQL.
 * @param me the person's id; `s` is the table `spaces`
 */
export const charterDue = (me: string, s = 's'): string =>
  `(${s}.charter <> '' AND NOT EXISTS (SELECT 1 FROM charter_acceptances ca
     WHERE ca.space_id = ${s}.id AND ca.person_id = ${me} AND ca.version >= ${s}.charter_version))`;

/**
 * Whoever writes in a space for the first time accepts its charter before, and again once its words have changed. Every
 * creation passes here: `loadSpace` for what begins in a space, comments for what is said on an entry of it.
 * @throws Conflict `charter_not_accepted` with the charter, so that a composer can show it and go on with the same words
 */
export async function ensureCharterAccepted(reader: Reader, actor: { id: number }, spaceId: number): Promise<void> {
  const [due] = await reader.rows<{ slug: string; name: string; charter: string; version: number }>(
    `SELECT s.slug, s.name, s.charter, s.charter_version AS version FROM spaces s WHERE s.id = $1 AND ${charterDue('$2')}`,
    [spaceId, actor.id],
  );
  if (!due) return;
  const { charter, version, ...space } = due;
  throw Problems.conflict('charter_not_accepted', { space, charter, version });
}
