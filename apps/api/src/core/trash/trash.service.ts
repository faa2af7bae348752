import { Injectable } from '@nestjs/common';
import type { EntryRef, Page, Paging, TrashedEntry } from '@ruche/contracts';
import { Database, row, rows, type Tx, within } from '../../platform/database/database';
import { Cursors, scopeOf } from '../../platform/http/cursor';
import { Problems } from '../../platform/http/problem';
import { ensure } from '../../platform/http/verdict';
import type { Actor } from '../access';
import { Audit } from '../audit';
import { canRestoreEntry, type EntryRecord, EntryWriting, Kinds, loadEntry, presentEntryRef } from '../entries';
import { canPurge } from './trash.policy';
import { listTrash, presentTrashed, type TrashFilter, type TrashKey, trashKeyOf } from './trash.queries';

/** Deleted entries, of every kind, until they go for good. */
@Injectable()
export class TrashService {
  constructor(
    private readonly db: Database,
    private readonly cursors: Cursors,
    private readonly writing: EntryWriting,
    private readonly kinds: Kinds,
    private readonly audit: Audit,
  ) {}

  async list(actor: Actor, { limit, cursor, ...filter }: Paging & TrashFilter): Promise<Page<TrashedEntry>> {
    const scope = scopeOf('trash', filter, actor.id);
    const found = await listTrash(this.db, actor, filter, limit, this.cursors.read<TrashKey>(scope, cursor));
    return this.cursors.page(scope, found, limit, trashKeyOf, (e) => presentTrashed(actor, e));
  }

  /** @throws NotFound, Forbidden, Conflict `archived` */
  restore(actor: Actor, id: number): Promise<EntryRef> {
    return this.db.transaction(async (tx) => {
      const entry = await this.lock(tx, actor, id);
      ensure(canRestoreEntry(actor, entry));
      const own = this.kinds.of(entry.kind).restore;
      await (own ? own(tx, actor, entry) : this.writing.restore(tx, actor, entry));
      return presentEntryRef(entry);
    });
  }

  /** Nothing brings it back. Its files go with the next round of those that nothing uses. @throws NotFound, Forbidden, Conflict `archived` */
  purge(actor: Actor, id: number): Promise<void> {
    return this.db.transaction(async (tx) => {
      const entry = await this.lock(tx, actor, id);
      const was = await row<{ published: boolean }>(tx, 'SELECT published_at IS NOT NULL AS published FROM entries WHERE id = $1', [id]);
      ensure(canPurge(actor, entry, was?.published ?? true));
      await this.audit.record(tx, actor.id, 'trash.purge', `entry:${id}`, { kind: entry.kind, spaceId: entry.space.id });
      await this.removeAll(tx, [entry]);
    });
  }

  /** Removes what has been in the trash since before then. @returns how many, at most 100 */
  purgeBefore(then: Date): Promise<number> {
    return this.db.transaction(async (tx) => {
      const old = await rows<Pick<EntryRecord, 'id' | 'kind'>>(
        tx,
        'SELECT id, kind FROM entries WHERE deleted_at < $1 ORDER BY deleted_at, id LIMIT 100 FOR UPDATE SKIP LOCKED',
        [then],
      );
      await this.removeAll(tx, old);
      return old.length;
    });
  }

  private async removeAll(tx: Tx, entries: readonly Pick<EntryRecord, 'id' | 'kind'>[]): Promise<void> {
    for (const { id, kind } of entries) await this.kinds.of(kind).purge?.(tx, id);
    await rows(tx, 'DELETE FROM entries WHERE id = ANY($1::bigint[])', [entries.map((e) => e.id)]);
  }

  private async lock(tx: Tx, actor: Actor, id: number): Promise<EntryRecord> {
    const entry = await loadEntry(within(tx), actor, id, { lock: true });
    if (!entry.deleted) throw Problems.notFound();
    return entry;
  }
}
