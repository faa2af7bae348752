import type { Params } from '../../platform/database/params';
import type { Actor } from './actor';

/**
 * The one condition of who reads an entry, as SQL. Every list, count, search, feed and export reads through it.
 *
 * The space must be readable to the person; then either the entry is for all readers of the space, or it is for those who
 * are named and they are, or it is their own, or it is for fewer readers and they facilitate the space.
 * @param entry what the statement calls the table `entries`
 */
export function visibleTo(actor: Actor, params: Params, entry = 'e'): string {
  const me = params.add(actor.id);
  return `(${entry}.space_id = ANY(${params.add(actor.readable)}::bigint[]) AND (
      (${entry}.audience = 'space' AND ${entry}.deleted_at IS NULL)
      OR (${entry}.audience = 'named' AND ${entry}.deleted_at IS NULL AND ${entry}.named_by_id = ANY(${params.add(actor.named.map(({ id }) => id))}::bigint[]))
      OR (${entry}.audience IN ('named', 'facilitators', 'authors') OR ${entry}.deleted_at IS NOT NULL)
        AND (${writtenBy(me, entry)} OR (${entry}.audience <> 'authors' AND ${entry}.space_id = ANY(${params.add(actor.facilitated)}::bigint[])))))`;
}

/**
 * The part of it that lists of published things need: cheaper, and served by the sorting indexes. Archived spaces are out of
 * lists unless `archives` says otherwise: for things that are asked for by id.
 */
export const publishedTo = (actor: Actor, params: Params, entry = 'e', { archives = false }: { archives?: boolean } = {}): string =>
  `(${entry}.space_id = ANY(${params.add(archives ? actor.readable : actor.current)}::bigint[]) AND ${isPublished(entry)})`;

/**
 * The same for the list of one space, archived or not. The right to it is judged once, apart from the rows: as one more
 * condition on each it makes PostgreSQL expect few of them, and sort the whole space instead of walking its index.
 */
export function publishedIn(spaceId: number, actor: Actor, params: Params, entry = 'e'): string {
  const space = params.add(spaceId);
  return `(${entry}.space_id = ${space} AND ${space}::bigint = ANY(${params.add(actor.readable)}::bigint[]) AND ${isPublished(entry)})`;
}

const isPublished = (entry: string): string => `${entry}.audience = 'space' AND ${entry}.deleted_at IS NULL`;

/** True for the author and the co-authors. */
export const writtenBy = (me: string, entry = 'e'): string =>
  `(${entry}.author_id = ${me} OR EXISTS (SELECT 1 FROM contributions own WHERE own.entry_id = ${entry}.id AND own.person_id = ${me} AND own.role = 'co_author'))`;

/**
 * Who reads the words of a comment of an entry that they read: everybody; while it is hidden its author and those who run
 * the space. Deleted ones are nobody's.
 */
export const commentReadableTo = (actor: Actor, params: Params, comment = 'c', entry = 'e'): string =>
  `(${comment}.deleted_at IS NULL AND (${comment}.hidden_at IS NULL OR ${comment}.author_id = ${params.add(actor.id)}
      OR ${entry}.space_id = ANY(${params.add(actor.facilitated)}::bigint[])))`;
