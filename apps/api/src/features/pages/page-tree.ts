import { Injectable } from '@nestjs/common';
import { type PageMove, wikiLimits } from '@ruche/contracts';
import { type Actor, visibleTo } from '../../core/access';
import { loadSpace, type SpaceRecord } from '../../core/spaces';
import { row, rows, type Tx, within } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import { Events } from '../../platform/events/events';
import { Problems } from '../../platform/http/problem';
import { ensure } from '../../platform/http/verdict';
import { setNamed } from './named';
import { findPage, type WikiPageFull } from './page.query';
import { pageMoved } from './pages.events';
import { canAddChild, canMovePage, canMoveTo, canRestrict } from './pages.policy';

/** Between two neighbours at first; what comes between them takes half of what is left. */
const GAP = 2 ** 20;

/**
 * Where pages stand. Whoever changes the shape of a tree holds all trees, whoever adds a leaf shares them: no two moves
 * make a cycle together, and nothing is added to a branch while it leaves for another space.
 */
@Injectable()
export class PageTree {
  constructor(private readonly events: Events) {}

  /** Nothing moves until the transaction ends. */
  async hold(tx: Tx, { alone }: { alone: boolean }): Promise<void> {
    await rows(tx, `SELECT pg_advisory_xact_lock${alone ? '' : '_shared'}(hashtextextended('wiki trees', 0))`);
  }

  /**
   * The page under which a new one begins.
   * @throws Invalid when it is not in that space or nowhere to be seen, Forbidden, Conflict `tree_too_deep`
   */
  async parentFor(tx: Tx, actor: Actor, parentId: number, spaceId: number): Promise<WikiPageFull> {
    const parent = await findPage(within(tx), actor, parentId).catch((): never => {
      throw Problems.invalid('parentId', 'unknown');
    });
    if (parent.space.id !== spaceId) throw Problems.invalid('parentId', 'other_space');
    ensure(canAddChild(actor, parent));
    return parent;
  }

  /** Makes the entry a page at the end of its siblings. @throws Conflict `tree_too_deep` */
  async plant(tx: Tx, id: number, spaceId: number, parentId: number | null, editorId: number): Promise<void> {
    if (parentId !== null && (await this.depthOf(tx, parentId)) >= wikiLimits.depth) throw Problems.conflict('tree_too_deep');
    await row(
      tx,
      `INSERT INTO wiki_pages (entry_id, parent_id, position, edited_by_id)
       SELECT $1, $2::bigint, coalesce(max(w.position), 0) + ${GAP}, $3 FROM wiki_pages w JOIN entries e ON e.id = w.entry_id
        WHERE w.parent_id IS NOT DISTINCT FROM $2::bigint AND e.space_id = $4 RETURNING entry_id`,
      [id, parentId, editorId, spaceId],
    );
    await row(
      tx,
      `UPDATE entries e SET named_by_id = above.named_by_id FROM entries above
        WHERE e.id = $1 AND above.id = $2::bigint AND above.named_by_id IS NOT NULL RETURNING e.id`,
      [id, parentId],
    );
  }

  /**
   * Moves a page with all below it.
   * @throws NotFound, Forbidden (`wider_audience`: it was written for fewer readers), Invalid, Conflict `below_itself` or `tree_too_deep`
   */
  async move(tx: Tx, actor: Actor, id: number, to: PageMove): Promise<void> {
    await this.hold(tx, { alone: true });
    await row(tx, 'SELECT id FROM entries WHERE id = $1 FOR NO KEY UPDATE', [id]);
    const page = await findPage(within(tx), actor, id);
    ensure(canMovePage(actor, page));
    const space = await this.goalOf(tx, actor, page, to);
    ensure(canMoveTo(actor, page, space));
    if (to.parentId !== null) {
      await this.notBelowItself(tx, id, to.parentId);
      await this.parentFor(tx, actor, to.parentId, space.id);
      if ((await this.depthOf(tx, to.parentId)) + (await this.heightOf(tx, id)) > wikiLimits.depth)
        throw Problems.conflict('tree_too_deep');
    }
    const position = await this.makeRoom(tx, actor, id, space.id, to);
    await row(tx, 'UPDATE wiki_pages SET parent_id = $2, position = $3 WHERE entry_id = $1 RETURNING entry_id', [
      id,
      to.parentId,
      position,
    ]);
    if (space.id !== page.space.id) await this.follow(tx, id, space.id);
    if (page.namedById !== id) await this.inheritReaders(tx, actor, page, to.parentId);
    await row(tx, 'UPDATE entries SET version = version + 1 WHERE id = $1 RETURNING id', [id]);
    await this.events.record(tx, pageMoved({ actorId: actor.id, entryId: id, spaceId: space.id, fromSpaceId: page.space.id }));
  }

  /** It has the readers of its new place; whoever takes it from where readers are named opens it to others, and must be allowed to. */
  private async inheritReaders(tx: Tx, actor: Actor, page: WikiPageFull, parentId: number | null): Promise<void> {
    const above = await row<{ named_by_id: number | null }>(tx, 'SELECT named_by_id FROM entries WHERE id = $1', [parentId]);
    const namedById = above?.named_by_id ?? null;
    if (namedById === page.namedById) return;
    if (page.namedById !== null) ensure(canRestrict(actor, page));
    await setNamed(tx, page.id, namedById);
  }

  /** Where it goes: the space that is named, or that of its new parent, or its own. */
  private async goalOf(tx: Tx, actor: Actor, page: WikiPageFull, { parentId, spaceId }: PageMove): Promise<SpaceRecord> {
    if (spaceId !== undefined) return loadSpace(within(tx), actor, spaceId);
    if (parentId === null) return loadSpace(within(tx), actor, page.space.id);
    const parent = await findPage(within(tx), actor, parentId).catch((): never => {
      throw Problems.invalid('parentId', 'unknown');
    });
    return loadSpace(within(tx), actor, parent.space.id);
  }

  private async notBelowItself(tx: Tx, id: number, parentId: number): Promise<void> {
    const inside = await row(tx, `${BRANCH} SELECT 1 FROM branch WHERE id = $2`, [id, parentId]);
    if (inside) throw Problems.conflict('below_itself');
  }

  /** How many pages stand on the way from the top to this one, itself counted. */
  private async depthOf(tx: Tx, id: number): Promise<number> {
    const found = await row<{ n: number }>(
      tx,
      `WITH RECURSIVE up AS (SELECT parent_id, 1 AS n FROM wiki_pages WHERE entry_id = $1
         UNION ALL SELECT w.parent_id, up.n + 1 FROM up JOIN wiki_pages w ON w.entry_id = up.parent_id) SELECT max(n)::int AS n FROM up`,
      [id],
    );
    return found?.n ?? 0;
  }

  private async heightOf(tx: Tx, id: number): Promise<number> {
    return (await row<{ n: number }>(tx, `${BRANCH} SELECT max(n)::int AS n FROM branch`, [id]))?.n ?? 1;
  }

  /** The position between the neighbours that it will have; they make room when there is none. */
  private async makeRoom(tx: Tx, actor: Actor, id: number, spaceId: number, { parentId, position }: PageMove): Promise<number> {
    for (;;) {
      const params = new Params();
      const siblings = await rows<{ id: number; position: number; seen: boolean }>(
        tx,
        `SELECT e.id, w.position, (${visibleTo(actor, params)} AND e.deleted_at IS NULL) AS seen FROM wiki_pages w JOIN entries e ON e.id = w.entry_id
          WHERE w.parent_id IS NOT DISTINCT FROM ${params.add(parentId)}::bigint AND e.space_id = ${params.add(spaceId)} AND e.id <> ${params.add(id)}
          ORDER BY w.position, e.id`,
        params.values,
      );
      const next = position === undefined ? undefined : siblings.filter((s) => s.seen)[position];
      const at = next ? siblings.indexOf(next) : siblings.length;
      const before = siblings[at - 1]?.position ?? 0;
      const after = next?.position ?? before + 2 * GAP;
      if (after - before > 1) return before + Math.floor((after - before) / 2);
      await rows(
        tx,
        `UPDATE wiki_pages w SET position = n.at * ${GAP} FROM unnest($1::bigint[]) WITH ORDINALITY AS n(id, at) WHERE w.entry_id = n.id`,
        [siblings.map((s) => s.id)],
      );
    }
  }

  /** All below a page goes where it goes. */
  private async follow(tx: Tx, id: number, spaceId: number): Promise<void> {
    await rows(
      tx,
      `${BRANCH}, unpinned AS (DELETE FROM space_pins WHERE entry_id IN (SELECT id FROM branch))
       UPDATE entries SET space_id = $2 WHERE id IN (SELECT id FROM branch)`,
      [id, spaceId],
    );
  }
}

/** A page (`$1`) and all below it, with `n`, how deep in the branch, from 1. */
export const BRANCH = `WITH RECURSIVE branch AS (
  SELECT entry_id AS id, 1 AS n FROM wiki_pages WHERE entry_id = $1
  UNION ALL SELECT w.entry_id, branch.n + 1 FROM branch JOIN wiki_pages w ON w.parent_id = branch.id)`;
