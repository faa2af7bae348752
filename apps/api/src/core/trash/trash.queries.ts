import { type TrashedEntry, trashDays } from '@ruche/contracts';
import { excerpt } from '@ruche/rich-text';
import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import { allowed } from '../../platform/http/verdict';
import { type Actor, visibleTo, writtenBy } from '../access';
import { canRestoreEntry, type EntryRecord, presentEntryRef, RECORD_COLUMNS, type SpaceRefRow, spaceJson } from '../entries';
import { type PersonRefRow, personJson, presentRef } from '../people';
import { canPurge } from './trash.policy';

const EXCERPT = 180;
const DAY_MS = 86_400_000;

interface TrashRow extends EntryRecord {
  text: string;
  deleted_at: Date;
  published: boolean;
  author: PersonRefRow;
  space_ref: SpaceRefRow;
  sort_at: string;
}
export type TrashKey = [at: string, id: number];
export interface TrashFilter {
  mine?: boolean | undefined;
  space?: number | undefined;
}

/** Deleted entries that the actor may still read, which are their own and those of spaces that they run; latest first, one statement. */
export function listTrash(
  reader: Reader,
  actor: Actor,
  filter: TrashFilter,
  limit: number,
  after: TrashKey | undefined,
): Promise<TrashRow[]> {
  const params = new Params();
  const me = params.add(actor.id);
  // What is part of a deleted entry comes back with it.
  const whole = 'NOT EXISTS (SELECT 1 FROM entries whole WHERE whole.id = e.parent_id AND whole.deleted_at IS NOT NULL)';
  const where = ['e.deleted_at IS NOT NULL', 'e.deleted_with_id IS NULL', whole, visibleTo(actor, params)];
  if (filter.mine) where.push(writtenBy(me));
  if (filter.space) where.push(`e.space_id = ${params.add(filter.space)}`);
  if (after) where.push(`(e.deleted_at, e.id) < (${params.add(after[0])}::timestamptz, ${params.add(after[1])}::bigint)`);
  return reader.rows<TrashRow>(
    `SELECT ${RECORD_COLUMNS(me)}, left(e.text, 400) AS text, e.deleted_at, e.published_at IS NOT NULL AS published, ${personJson('a')} AS author,
            ${spaceJson('s')} AS space_ref, e.deleted_at::text AS sort_at
       FROM entries e JOIN spaces s ON s.id = e.space_id JOIN people a ON a.id = e.author_id WHERE ${where.join(' AND ')}
      ORDER BY e.deleted_at DESC, e.id DESC LIMIT ${params.add(limit + 1)}`,
    params.values,
  );
}
export const trashKeyOf = (e: TrashRow): TrashKey => [e.sort_at, e.id];

export const presentTrashed = (actor: Actor, e: TrashRow): TrashedEntry => ({
  ...presentEntryRef(e),
  excerpt: excerpt(e.text, EXCERPT),
  author: presentRef(e.author),
  space: e.space_ref,
  deletedAt: e.deleted_at.toISOString(),
  purgeAt: new Date(e.deleted_at.getTime() + trashDays * DAY_MS).toISOString(),
  can: { restore: allowed(canRestoreEntry(actor, e)), purge: allowed(canPurge(actor, e, e.published)) },
});
