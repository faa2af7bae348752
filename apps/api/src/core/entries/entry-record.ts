import type { EntryKind, Visibility } from '@ruche/contracts';
import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import { Problems } from '../../platform/http/problem';
import { type Actor, visibleTo, writtenBy } from '../access';
import type { Audience } from './entry.entity';

/** What rights on an entry are judged by. */
export interface EntryRecord {
  id: number;
  kind: EntryKind;
  title: string;
  /** The entry that it is part of. */
  parentId: number | null;
  state: string;
  audience: Audience;
  /** The entry whose named readers are its own. */
  namedById: number | null;
  version: number;
  authorId: number;
  /** The viewer is its author or a co-author. */
  mine: boolean;
  deleted: boolean;
  /** Closed to comments and votes by a facilitator. */
  locked: boolean;
  voteCount: number;
  space: { id: number; slug: string; visibility: Visibility; archived: boolean };
}

export const RECORD_COLUMNS = (
  me: string,
) => `e.id, e.kind, e.title, e.parent_id AS "parentId", e.state, e.audience, e.named_by_id AS "namedById", e.version, e.author_id AS "authorId", e.vote_count AS "voteCount",
  ${writtenBy(me)} AS mine, e.deleted_at IS NOT NULL AS deleted, e.locked_at IS NOT NULL AS locked,
  json_build_object('id', s.id, 'slug', s.slug, 'visibility', s.visibility, 'archived', s.archived_at IS NOT NULL) AS space`;

/**
 * Loads an entry that the actor may read.
 * @param lock holds the row until the transaction ends
 * @throws NotFound when it is missing or hidden, alike
 */
export async function loadEntry(
  reader: Reader,
  actor: Actor,
  id: number,
  { lock = false, kind }: { lock?: boolean; kind?: EntryKind } = {},
): Promise<EntryRecord> {
  const params = new Params();
  const me = params.add(actor.id);
  const [found] = await reader.rows<EntryRecord>(
    `SELECT ${RECORD_COLUMNS(me)} FROM entries e JOIN spaces s ON s.id = e.space_id
      WHERE e.id = ${params.add(id)} AND ${visibleTo(actor, params)} ${kind ? `AND e.kind = ${params.add(kind)}` : ''} ${lock ? 'FOR NO KEY UPDATE OF e' : ''}`,
    params.values,
  );
  if (!found) throw Problems.notFound();
  return found;
}
