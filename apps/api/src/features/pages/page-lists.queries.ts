import type { Backlink, PageFilter, PageSummary } from '@ruche/contracts';
import type { RichDoc } from '@ruche/rich-text';
import { type Actor, visibleTo } from '../../core/access';
import {
  type EntryRefRow,
  entryJson,
  type ListedRow,
  listed,
  presentEntryRef,
  presentListed,
  type SpaceRefRow,
  spaceJson,
} from '../../core/entries';
import { type PersonRefRow, personJson, presentRef } from '../../core/people';
import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';

export interface PageListRow extends ListedRow {
  state: PageSummary['state'];
  template: boolean;
  verify_by: Date | null;
  edited_at: Date;
  writer: PersonRefRow;
}
type Filter = Omit<PageFilter, 'limit' | 'cursor'>;

/** By what lists of pages are sorted; `verify`: those that are due, the most overdue first. */
const sorts: Record<Filter['sort'], { key: string; order: 'DESC' | 'ASC'; only: string }> = {
  updated: { key: 'w.edited_at', order: 'DESC', only: `e.state <> 'archived'` },
  read: { key: 'seen.read_at', order: 'DESC', only: 'seen.person_id IS NOT NULL' },
  verify: { key: `coalesce(w.verify_by, w.edited_at)`, order: 'ASC', only: `e.state = 'to_verify'` },
};

/** Pages that the actor reads, of spaces that are not archived unless one is asked for; `limit + 1` rows, one statement. */
export function findPages(
  reader: Reader,
  actor: Actor,
  filter: Filter,
  limit: number,
  after: [string, number] | undefined,
): Promise<PageListRow[]> {
  const params = new Params();
  const me = params.add(actor.id);
  const { key, order, only } = sorts[filter.sort];
  const where = [`e.kind = 'page'`, 'e.deleted_at IS NULL', visibleTo(actor, params), only];
  where.push(filter.space ? `e.space_id = ${params.add(filter.space)}` : `e.space_id = ANY(${params.add(actor.current)}::bigint[])`);
  if (filter.template) where.push('w.template');
  if (after)
    where.push(`(${key}, e.id) ${order === 'DESC' ? '<' : '>'} (${params.add(after[0])}::timestamptz, ${params.add(after[1])}::bigint)`);
  const seen = filter.sort === 'read' ? `JOIN read_states seen ON seen.entry_id = e.id AND seen.person_id = ${me}` : '';
  const page = `SELECT e.id, ${key} AS sort_key FROM wiki_pages w JOIN entries e ON e.id = w.entry_id ${seen} WHERE ${where.join(' AND ')}
    ORDER BY ${key} ${order}, e.id ${order} LIMIT ${params.add(limit + 1)}`;
  const own = {
    more: `w.template, w.verify_by, w.edited_at, ${personJson('writer')} AS writer`,
    joins: 'JOIN wiki_pages w ON w.entry_id = e.id JOIN people writer ON writer.id = w.edited_by_id',
  };
  return reader.rows<PageListRow>(listed(page, me, `page.sort_key ${order}, page.id ${order}`, own), params.values);
}

export const presentPageRow = (actor: Actor, r: PageListRow): PageSummary =>
  Object.assign(presentListed(actor, r), {
    state: r.state,
    restricted: r.namedById !== null,
    template: r.template,
    verifiedUntil: r.verify_by?.toISOString() ?? null,
    lastEdit: { by: presentRef(r.writer), at: r.edited_at.toISOString() },
  });

interface BacklinkRow {
  entry: EntryRefRow;
  space: SpaceRefRow;
}

/** What speaks of an entry, of what the actor reads and what is published; latest first. */
export function findBacklinks(
  reader: Reader,
  actor: Actor,
  id: number,
  limit: number,
  after: [number] | undefined,
): Promise<BacklinkRow[]> {
  const params = new Params();
  return reader.rows<BacklinkRow>(
    `SELECT ${entryJson('e')} AS entry, ${spaceJson('s')} AS space FROM entry_references x JOIN entries e ON e.id = x.from_id JOIN spaces s ON s.id = e.space_id
      WHERE x.to_id = ${params.add(id)} AND e.deleted_at IS NULL AND ${visibleTo(actor, params)} ${after ? `AND e.id < ${params.add(after[0])}` : ''}
      ORDER BY e.id DESC LIMIT ${params.add(limit + 1)}`,
    params.values,
  );
}
export const presentBacklink = ({ entry, space }: BacklinkRow): Backlink => ({ ...presentEntryRef(entry), space });

interface BrokenRow {
  id: number;
  title: string;
  body: RichDoc;
  to_id: number;
}

/** Where pages of a space speak of what the actor does not find; gone and hidden alike. */
export function findBroken(
  reader: Reader,
  actor: Actor,
  spaceId: number,
  limit: number,
  after: [number, number] | undefined,
): Promise<BrokenRow[]> {
  const params = new Params();
  return reader.rows<BrokenRow>(
    `SELECT e.id, e.title, e.body, x.to_id FROM entries e JOIN entry_references x ON x.from_id = e.id
      WHERE e.kind = 'page' AND e.space_id = ${params.add(spaceId)} AND e.deleted_at IS NULL AND ${visibleTo(actor, params)}
        AND NOT EXISTS (SELECT 1 FROM entries t WHERE t.id = x.to_id AND t.deleted_at IS NULL AND ${visibleTo(actor, params, 't')})
        ${after ? `AND (e.id, x.to_id) > (${params.add(after[0])}::bigint, ${params.add(after[1])}::bigint)` : ''}
      ORDER BY e.id, x.to_id LIMIT ${params.add(limit + 1)}`,
    params.values,
  );
}
