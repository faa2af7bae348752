import type { EntryNotice } from '@ruche/contracts';
import { type Reader, row, type Tx } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import { type Actor, visibleTo } from '../access';
import { type PersonRefRow, personJson, presentRef } from '../people';
import { loadEntry } from './entry-record';
import { type EntryRefRow, entryJson, presentEntryRef, type SpaceRefRow, spaceJson } from './entry-ref';

const SHOWN = 100;

interface Notice {
  entryId: number;
  kind: EntryNotice['kind'];
  /** Where it was moved from. */
  spaceId?: number;
  /** What it was split into or out of, or merged with. */
  otherId?: number;
  /** Why. */
  note?: string | null;
}

/** Tells those who read a conversation what was done to it. */
export async function noteInThread(tx: Tx, actor: Actor, { entryId, kind, spaceId, otherId, note }: Notice): Promise<void> {
  await row(
    tx,
    'INSERT INTO entry_notices (entry_id, kind, by_id, space_id, other_id, note) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id',
    [entryId, kind, actor.id, spaceId ?? null, otherId ?? null, note ?? null],
  );
}

interface NoticeRow {
  id: number;
  kind: EntryNotice['kind'];
  by: PersonRefRow;
  note: string | null;
  created_at: Date;
  space: SpaceRefRow | null;
  other: EntryRefRow | null;
}

/** The latest of them, oldest first; a space or a topic that the viewer does not read is not named. @throws NotFound */
export async function listNotices(reader: Reader, actor: Actor, entryId: number): Promise<{ items: EntryNotice[] }> {
  await loadEntry(reader, actor, entryId);
  const params = new Params();
  const found = await reader.rows<NoticeRow>(
    `SELECT n.id, n.kind, n.note, n.created_at, ${personJson('p')} AS by, CASE WHEN s.id IS NOT NULL THEN ${spaceJson('s')} END AS space,
            CASE WHEN o.id IS NOT NULL THEN ${entryJson('o')} END AS other
       FROM entry_notices n JOIN people p ON p.id = n.by_id
       LEFT JOIN spaces s ON s.id = n.space_id AND s.id = ANY(${params.add(actor.readable)}::bigint[])
       LEFT JOIN entries o ON o.id = n.other_id AND ${visibleTo(actor, params, 'o')}
      WHERE n.entry_id = ${params.add(entryId)} ORDER BY n.id DESC LIMIT ${SHOWN}`,
    params.values,
  );
  return {
    items: found.reverse().map((n) => ({
      id: n.id,
      kind: n.kind,
      by: presentRef(n.by),
      at: n.created_at.toISOString(),
      reason: n.note ?? '',
      space: n.space,
      entry: n.other && presentEntryRef(n.other),
    })),
  };
}
