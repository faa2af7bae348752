import { Injectable } from '@nestjs/common';
import type { Present } from '@ruche/contracts';
import { Database, row, rows, type Tx, within } from '../../platform/database/database';
import { allowed, ensure } from '../../platform/http/verdict';
import { notify } from '../../platform/live/notify';
import type { Actor } from '../access';
import { canComment, loadEntry } from '../entries';
import { type PersonRefRow, presentRef } from '../people';
import { canTakePart, loadSpaceBySlug } from '../spaces';
import { keepOnEntry, type PresentRow, presentIn, presentOn } from './presence.queries';

/** Who is here now: in a space, or with the same entry open. Worth a minute, and nothing of it is kept. */
@Injectable()
export class PresenceService {
  constructor(private readonly db: Database) {}

  /** @throws NotFound, Forbidden `not_member` for those who do not read it */
  async space(actor: Actor, slug: string): Promise<Present> {
    const space = await loadSpaceBySlug(this.db, actor, slug);
    ensure(canTakePart(actor, space));
    return present(await presentIn(this.db, actor, space.id));
  }

  /** @throws NotFound */
  async entry(actor: Actor, id: number): Promise<Present> {
    await loadEntry(this.db, actor, id);
    return present(await presentOn(this.db, actor, id));
  }

  /**
   * Others who have it open learn who came, and who writes if that person may.
   * @throws NotFound
   */
  stay(actor: Actor, id: number, writing: boolean): Promise<Present> {
    return this.db.transaction(async (tx) => {
      const entry = await loadEntry(within(tx), actor, id);
      const arrived = await keepOnEntry(tx, id, actor.id);
      const others = await presentOn(within(tx), actor, id);
      if (arrived) await this.tell(tx, id, others);
      if (writing && allowed(canComment(actor, entry))) await this.tellWriting(tx, actor, id, others);
      return present(others);
    });
  }

  /** Also from what is gone or hidden by now: that answers the same. */
  leave(actor: Actor, id: number): Promise<void> {
    return this.db.transaction(async (tx) => {
      const gone = await row(tx, 'DELETE FROM entry_presences WHERE entry_id = $1 AND person_id = $2 RETURNING entry_id', [id, actor.id]);
      if (gone) await this.tell(tx, id, await presentOn(within(tx), actor, id));
    });
  }

  async mine(actor: Actor): Promise<{ shown: boolean }> {
    const found = await this.db.row<{ shown: boolean }>('SELECT shows_presence AS shown FROM people WHERE id = $1', [actor.id]);
    return { shown: found?.shown ?? false };
  }

  /** Whoever hides is gone at once, and sees nobody. */
  setMine(actor: Actor, shown: boolean): Promise<{ shown: boolean }> {
    return this.db.transaction(async (tx) => {
      await rows(tx, 'UPDATE people SET shows_presence = $2 WHERE id = $1', [actor.id, shown]);
      if (!shown) {
        await rows(tx, 'DELETE FROM presences WHERE person_id = $1', [actor.id]);
        await rows(tx, 'DELETE FROM entry_presences WHERE person_id = $1', [actor.id]);
      }
      return { shown };
    });
  }

  private async tell(tx: Tx, entryId: number, others: PresentRow[]): Promise<void> {
    const personIds = others.map((other) => other.id);
    if (personIds.length > 0) await notify(tx, { event: 'entry.presence', entryId, personIds });
  }

  private async tellWriting(tx: Tx, actor: Actor, entryId: number, others: PresentRow[]): Promise<void> {
    const personIds = others.filter((other) => other.knows_viewer).map((other) => other.id);
    if (personIds.length === 0) return;
    const me = await row<PersonRefRow>(tx, 'SELECT id, handle, name, avatar_file_id, active FROM people WHERE id = $1', [actor.id]);
    if (me) await notify(tx, { event: 'entry.writing', entryId, personIds, by: presentRef(me) });
  }
}

const present = (found: PresentRow[]): Present => ({ people: found.map(presentRef) });
