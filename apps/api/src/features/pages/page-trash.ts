import { Injectable } from '@nestjs/common';
import { type Actor, facilitates, visibleTo, writtenBy } from '../../core/access';
import { canRemoveEntry, type EntryRecord, entryDeleted, entryRestored } from '../../core/entries';
import { row, rows, type Tx } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import { Events } from '../../platform/events/events';
import { Problems } from '../../platform/http/problem';
import { ensure, when } from '../../platform/http/verdict';
import { keepNamed } from './named';
import { PageTree } from './page-tree';
import type { PageRecord } from './pages.policy';

/** A branch goes to the trash as one, and comes back as one. What its remover may not read stays, at the top of its reader's tree. */
@Injectable()
export class PageTrash {
  constructor(
    private readonly tree: PageTree,
    private readonly events: Events,
  ) {}

  /** The caller holds the page. @throws Forbidden, also when others wrote pages below it and the actor does not run the space */
  async put(tx: Tx, actor: Actor, page: PageRecord): Promise<void> {
    await this.tree.hold(tx, { alone: true });
    ensure(canRemoveEntry(actor, page));
    const params = new Params();
    const [me, id] = [params.add(actor.id), params.add(page.id)];
    const branch = await rows<{ id: number; mine: boolean }>(
      tx,
      `WITH RECURSIVE branch AS (
         SELECT ${id}::bigint AS id
         UNION ALL SELECT e.id FROM branch b JOIN wiki_pages w ON w.parent_id = b.id JOIN entries e ON e.id = w.entry_id
          WHERE e.deleted_at IS NULL AND ${visibleTo(actor, params)})
       SELECT e.id, ${writtenBy(me)} AS mine FROM branch JOIN entries e ON e.id = branch.id`,
      params.values,
    );
    ensure(when(facilitates(actor, page.space.id) || branch.every((p) => p.mine), 'branch_of_others'));
    const ids = branch.map((p) => p.id);
    await rows(
      tx,
      `UPDATE entries SET deleted_at = now(), deleted_with_id = CASE WHEN id <> $1 THEN $1::bigint END, version = version + 1 WHERE id = ANY($2::bigint[])`,
      [page.id, ids],
    );
    await this.events.record(tx, ...ids.map((entryId) => entryDeleted({ actorId: actor.id, entryId, spaceId: page.space.id })));
  }

  /** Takes it out with what went with it; at the top when what it stood below is not there. @throws Conflict `in_branch` */
  async takeOut(tx: Tx, actor: Actor, page: EntryRecord): Promise<void> {
    await this.tree.hold(tx, { alone: true });
    const within = await row<{ whole: number | null }>(tx, 'SELECT deleted_with_id AS whole FROM entries WHERE id = $1', [page.id]);
    if (within?.whole) throw Problems.conflict('in_branch');
    const back = await rows<{ id: number }>(
      tx,
      `UPDATE entries SET deleted_at = NULL, deleted_with_id = NULL, version = version + 1 WHERE id = $1 OR deleted_with_id = $1 RETURNING id`,
      [page.id],
    );
    const orphan = await row(
      tx,
      `UPDATE wiki_pages w SET parent_id = NULL WHERE w.entry_id = $1 AND w.parent_id IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM entries above WHERE above.id = w.parent_id AND above.deleted_at IS NULL AND above.space_id = $2) RETURNING w.entry_id`,
      [page.id, page.space.id],
    );
    if (orphan) await keepNamed(tx, page.id);
    await this.events.record(tx, ...back.map(({ id }) => entryRestored({ actorId: actor.id, entryId: id, spaceId: page.space.id })));
  }
}
