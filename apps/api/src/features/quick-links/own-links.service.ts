import { Injectable } from '@nestjs/common';
import { type QuickLink, type QuickLinkInput, quickLinkLimits } from '@ruche/contracts';
import type { Actor } from '../../core/access';
import { Database, row, rows, type Tx, within } from '../../platform/database/database';
import { putBehind } from '../../platform/database/reorder';
import { Problems } from '../../platform/http/problem';
import { linksOf, presentLink } from './quick-links.queries';

/** The links on somebody's home: those of the company that are meant for them, as far as they want them, and their own. */
@Injectable()
export class OwnLinksService {
  constructor(private readonly db: Database) {}

  /** Hidden ones as well: the page that chooses shows them. */
  async list(actor: Actor): Promise<{ items: QuickLink[] }> {
    return { items: (await linksOf(this.db, actor.id)).map(presentLink) };
  }

  /** At the end of their own. @throws Conflict `too_many_links` */
  create(actor: Actor, { label, url, icon = '' }: QuickLinkInput): Promise<QuickLink> {
    return this.db.transaction(async (tx) => {
      await hold(tx, actor);
      const made = await row<{ id: number; n: number }>(
        tx,
        `INSERT INTO quick_links (person_id, label, url, icon, position)
         SELECT $1, $2, $3, $4, coalesce(max(position), 0) + 1 FROM quick_links WHERE person_id = $1
         RETURNING id, (SELECT count(*)::int FROM quick_links WHERE person_id = $1) AS n`,
        [actor.id, label, url, icon],
      );
      const max = quickLinkLimits.own;
      if (!made || made.n >= max) throw Problems.conflict('too_many_links', { max });
      return one(tx, actor, made.id);
    });
  }

  /** @throws NotFound for what is not theirs */
  update(actor: Actor, id: number, { label, url, icon = '' }: QuickLinkInput): Promise<QuickLink> {
    return this.db.transaction(async (tx) => {
      const changed = await row(
        tx,
        'UPDATE quick_links SET label = $3, url = $4, icon = $5 WHERE id = $2 AND person_id = $1 RETURNING id',
        [actor.id, id, label, url, icon],
      );
      if (!changed) throw Problems.notFound();
      return one(tx, actor, id);
    });
  }

  /** @throws NotFound for what is not theirs */
  remove(actor: Actor, id: number): Promise<void> {
    return this.db.transaction(async (tx) => {
      const gone = await row(tx, 'DELETE FROM quick_links WHERE id = $2 AND person_id = $1 RETURNING id', [actor.id, id]);
      if (!gone) throw Problems.notFound();
    });
  }

  /** @throws NotFound for what is not theirs */
  move(actor: Actor, id: number, after: number | null): Promise<void> {
    return this.db.transaction(async (tx) => {
      await hold(tx, actor);
      await putBehind(tx, { table: 'quick_links', where: 'person_id = $1', owner: actor.id }, id, after);
    });
  }

  /** A link of the company, on their own home alone. @throws NotFound for what is not meant for them */
  hide(actor: Actor, id: number, hidden: boolean): Promise<void> {
    return this.db.transaction(async (tx) => {
      const link = await one(tx, actor, id);
      if (link.own) throw Problems.notFound();
      const statement = hidden
        ? 'INSERT INTO hidden_quick_links (person_id, link_id) VALUES ($1, $2) ON CONFLICT DO NOTHING'
        : 'DELETE FROM hidden_quick_links WHERE person_id = $1 AND link_id = $2';
      await rows(tx, statement, [actor.id, id]);
    });
  }
}

/** The person's row: their list changes one step at a time. */
const hold = (tx: Tx, actor: Actor) => row(tx, 'SELECT id FROM people WHERE id = $1 FOR NO KEY UPDATE', [actor.id]);

async function one(tx: Tx, actor: Actor, id: number): Promise<QuickLink> {
  const [found] = await linksOf(within(tx), actor.id, id);
  if (!found) throw Problems.notFound();
  return presentLink(found);
}
