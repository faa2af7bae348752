import type { Announcement, AnnouncementFilter, AnnouncementReader, AnnouncementSummary } from '@ruche/contracts';
import { type Actor, publishedTo, visibleTo, writtenBy } from '../../core/access';
import { type ListedRow, listed, presentListed } from '../../core/entries';
import { type PersonRefRow, presentRef } from '../../core/people';
import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import { addressed, isCurrent, readAt } from './addressees';

type Filter = Omit<AnnouncementFilter, 'limit' | 'cursor'>;
export interface FactsRow {
  state: Announcement['state'];
  publish_at: Date | null;
  ends_at: Date | null;
  current: boolean;
  must_read: boolean;
  department: string;
  site: string;
  acknowledged_at: Date | null;
  asked: boolean;
}
export type AnnouncementListed = ListedRow & FactsRow;

/** What an announcement has beyond an entry, for `me` the placeholder of the viewer; the entry is `e`, its space `s`. */
export const factColumns = (me: string): string =>
  `e.publish_at, an.ends_at, e.audience = 'space' AND ${isCurrent()} AS current, an.must_read, an.department, an.site,
   (SELECT k.acknowledged_at FROM acknowledgements k WHERE k.entry_id = e.id AND k.person_id = ${me}) AS acknowledged_at,
   an.must_read AND e.audience = 'space' AND EXISTS (SELECT 1 FROM people p WHERE p.id = ${me} AND ${addressed}) AS asked`;

/** A page of announcements, `limit + 1` rows in one statement, latest first. */
export async function findAnnouncements(
  reader: Reader,
  actor: Actor,
  filter: Filter,
  limit: number,
  after: [string, number] | undefined,
): Promise<AnnouncementListed[]> {
  const params = new Params();
  const me = params.add(actor.id);
  const key = filter.drafts ? 'e.updated_at' : 'COALESCE(e.published_at, e.created_at)';
  const parts = [`e.kind = 'announcement'`];
  if (filter.drafts) parts.push(writtenBy(me), `e.audience = 'authors' AND e.deleted_at IS NULL`, visibleTo(actor, params));
  else parts.push(publishedTo(actor, params));
  if (filter.current) parts.push(isCurrent());
  if (filter.space) parts.push(`e.space_id = ${params.add(filter.space)}`);
  if (after) parts.push(`(${key}, e.id) < (${params.add(after[0])}::timestamptz, ${params.add(after[1])}::bigint)`);
  const page = `SELECT e.id, ${key} AS sort_key FROM entries e JOIN announcements an ON an.entry_id = e.id WHERE ${parts.join(' AND ')}
    ORDER BY ${key} DESC, e.id DESC LIMIT ${limit + 1}`;
  const more = { more: factColumns(me), joins: 'JOIN announcements an ON an.entry_id = e.id' };
  return reader.rows(listed(page, me, 'page.sort_key DESC, e.id DESC', more), params.values);
}

export const presentRow = (actor: Actor, row: AnnouncementListed): AnnouncementSummary =>
  Object.assign(presentListed(actor, row), presentFacts(row));

export const presentFacts = (row: FactsRow) => ({
  state: row.state,
  publishAt: row.publish_at?.toISOString() ?? null,
  endsAt: row.ends_at?.toISOString() ?? null,
  current: row.current,
  mustRead: row.must_read,
  department: row.department,
  site: row.site,
  acknowledgement: { at: row.acknowledged_at?.toISOString() ?? null, asked: row.asked },
});

export interface ReaderRow extends PersonRefRow {
  at: Date | null;
}

/** Who of those it is addressed to has read it, or has not, by name; the caller may know. */
export async function findReaders(
  reader: Reader,
  id: number,
  state: 'read' | 'unread',
  limit: number,
  after: [string, number] | undefined,
): Promise<ReaderRow[]> {
  const params = new Params();
  const entry = params.add(id);
  return reader.rows(
    `SELECT p.id, p.handle, p.name, p.avatar_file_id, p.active, ${readAt} AS at
       FROM entries e JOIN announcements an ON an.entry_id = e.id JOIN spaces s ON s.id = e.space_id JOIN people p ON ${addressed}
      WHERE e.id = ${entry} AND (${readAt}) IS ${state === 'read' ? 'NOT NULL' : 'NULL'}
        ${after ? `AND (p.name, p.id) > (${params.add(after[0])}, ${params.add(after[1])}::bigint)` : ''}
      ORDER BY p.name, p.id LIMIT ${limit + 1}`,
    params.values,
  );
}

export const presentReader = (row: ReaderRow): AnnouncementReader => ({ person: presentRef(row), at: row.at?.toISOString() ?? null });
