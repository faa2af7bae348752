import { Inject, Injectable } from '@nestjs/common';
import type { Label, Page, Paging, Spotlight } from '@ruche/contracts';
import type { Actor } from '../../core/access';
import { Audit } from '../../core/audit';
import { Clock } from '../../platform/clock/clock';
import { CONFIG, type Config } from '../../platform/config/config';
import { Database, row, rows, type Tx, within } from '../../platform/database/database';
import type { DomainEvent } from '../../platform/events/domain-event';
import { Events } from '../../platform/events/events';
import { Cursors, scopeOf } from '../../platform/http/cursor';
import { tagged } from '../../platform/http/etag';
import { Problems } from '../../platform/http/problem';
import { ensure, type Verdict } from '../../platform/http/verdict';
import { standsOpen } from './candidates';
import { draftFor, holdDesk, weekOf } from './drafting';
import { spotlightAnswered, spotlightAsked, spotlightPublished, spotlightTakenBack } from './spotlight.events';
import { canAnswer, canAsk, canDiscard, canEdit, canPublish, canWithdraw, type Judged } from './spotlight.policy';
import { findSpotlights, presentSpotlight } from './spotlights.queries';

interface Held extends Judged {
  id: number;
  version: number;
  entryId: number;
  askedById: number | null;
}

/** Portraits of the week: drafted from data, written by a person, shown when whoever they are of agrees to the very words. */
@Injectable()
export class SpotlightsService {
  constructor(
    private readonly db: Database,
    private readonly cursors: Cursors,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws 400 `bad_cursor` */
  async list(actor: Actor, page: Paging): Promise<Page<Spotlight>> {
    const scope = scopeOf('spotlights', page, actor.id);
    const after = this.cursors.read<[string, number]>(scope, page.cursor);
    const found = await findSpotlights(this.db, actor, { of: 'everybody', limit: page.limit, after });
    return this.cursors.page(
      scope,
      found,
      page.limit,
      (s) => [s.sort_at, s.id],
      (s) => presentSpotlight(actor, s),
    );
  }

  async mine(actor: Actor): Promise<{ items: Spotlight[] }> {
    return { items: (await findSpotlights(this.db, actor, { of: 'me' })).map((s) => presentSpotlight(actor, s)) };
  }

  /** @throws 400 `bad_cursor` */
  async desk(actor: Actor, page: Paging): Promise<Page<Spotlight>> {
    const scope = scopeOf('spotlight-desk', page, actor.id);
    const after = this.cursors.read<[number]>(scope, page.cursor)?.[0];
    const found = await findSpotlights(this.db, actor, { of: 'desk', limit: page.limit, after });
    return this.cursors.page(
      scope,
      found,
      page.limit,
      (s) => [s.id],
      (s) => presentSpotlight(actor, s),
    );
  }

  /** @throws Conflict `spotlight_standing` while the week has one, `nobody_to_feature` when nobody is left */
  draft(actor: Actor): Promise<Spotlight> {
    return this.db.transaction(async (tx) => {
      await holdDesk(tx);
      const now = this.clock.now();
      const week = await weekOf(tx, now, this.config.COMPANY_TIME_ZONE);
      const standing = await row(tx, `SELECT 1 FROM spotlights WHERE week = $1 AND state IN ('draft', 'asked', 'accepted', 'published')`, [
        week,
      ]);
      if (standing) throw Problems.conflict('spotlight_standing');
      const id = await draftFor(tx, week, now);
      if (!id) throw Problems.conflict('nobody_to_feature');
      return this.show(tx, actor, id);
    });
  }

  /** The words anew. Who was asked about the old ones need not answer any more; who had agreed is asked again. */
  edit(actor: Actor, id: number, version: number, text: Label): Promise<Spotlight> {
    return this.change(actor, id, version, canEdit, async (tx, held) => {
      await rows(
        tx,
        `UPDATE spotlights SET text_fr = $2, text_en = $3, state = 'draft', version = version + 1, consented_at = NULL, answered_at = NULL WHERE id = $1`,
        [id, text.fr, text.en],
      );
      return held.state === 'draft' ? [] : [spotlightTakenBack({ actorId: actor.id, spotlightId: id, personId: held.personId })];
    });
  }

  ask(actor: Actor, id: number, version: number): Promise<Spotlight> {
    return this.change(actor, id, version, canAsk, async (tx, { personId, entryId }) => {
      await ensureOpen(tx, entryId);
      await rows(tx, `UPDATE spotlights SET state = 'asked', asked_by_id = $2 WHERE id = $1`, [id, actor.id]);
      return [spotlightAsked({ actorId: actor.id, spotlightId: id, personId })];
    });
  }

  /** To the words of this version, no others. */
  answer(actor: Actor, id: number, version: number, accept: boolean): Promise<Spotlight> {
    return this.change(actor, id, version, canAnswer, async (tx, { askedById }) => {
      await rows(
        tx,
        `UPDATE spotlights SET state = CASE WHEN $2 THEN 'accepted' ELSE 'declined' END, answered_at = now(), consented_at = CASE WHEN $2 THEN now() END WHERE id = $1`,
        [id, accept],
      );
      return [spotlightAnswered({ actorId: actor.id, spotlightId: id, askedById, what: accept ? 'accepted' : 'declined' })];
    });
  }

  /** @throws Conflict `spotlight_unreadable` when not everybody may read any more what it tells of */
  publish(actor: Actor, id: number): Promise<Spotlight> {
    return this.change(actor, id, undefined, canPublish, async (tx, { personId, entryId }) => {
      await ensureOpen(tx, entryId);
      await rows(tx, `UPDATE spotlights SET state = 'published', published_at = now() WHERE id = $1`, [id]);
      await this.audit.record(tx, actor.id, 'spotlight.publish', `spotlight:${id}`, {});
      return [spotlightPublished({ actorId: actor.id, spotlightId: id, personId })];
    });
  }

  /** Gone from everywhere at once, and nobody is asked why. */
  async withdraw(actor: Actor, id: number): Promise<void> {
    await this.change(actor, id, undefined, canWithdraw, async (tx, { askedById }) => {
      await rows(tx, `UPDATE spotlights SET state = 'withdrawn', answered_at = now(), consented_at = NULL WHERE id = $1`, [id]);
      return [spotlightAnswered({ actorId: actor.id, spotlightId: id, askedById, what: 'withdrawn' })];
    });
  }

  async discard(actor: Actor, id: number): Promise<void> {
    await this.change(actor, id, undefined, canDiscard, async (tx, { state, personId }) => {
      await rows(tx, `UPDATE spotlights SET state = 'discarded' WHERE id = $1`, [id]);
      await this.audit.record(tx, actor.id, 'spotlight.discard', `spotlight:${id}`, { state });
      return state === 'asked' ? [spotlightTakenBack({ actorId: actor.id, spotlightId: id, personId })] : [];
    });
  }

  /**
   * One change at a time of one portrait.
   * @throws NotFound for what the actor does not know of, Forbidden by the policy, 412 when the words are others by now
   */
  private change(
    actor: Actor,
    id: number,
    version: number | undefined,
    may: (actor: Actor, held: Held) => Verdict,
    write: (tx: Tx, held: Held) => Promise<DomainEvent[]>,
  ): Promise<Spotlight> {
    return this.db.transaction(async (tx) => {
      const held = await row<Held>(
        tx,
        'SELECT id, state, version, person_id AS "personId", entry_id AS "entryId", asked_by_id AS "askedById" FROM spotlights WHERE id = $1 FOR UPDATE',
        [id],
      );
      const [before] = held ? await findSpotlights(within(tx), actor, { id }) : [];
      if (!held || !before) throw Problems.notFound();
      ensure(may(actor, held));
      if (version !== undefined && version !== held.version) throw Problems.preconditionFailed();
      await this.events.record(tx, ...(await write(tx, held)));
      const [after] = await findSpotlights(within(tx), actor, { id });
      return tagged(presentSpotlight(actor, after ?? { ...before, state: 'withdrawn' }));
    });
  }

  private async show(tx: Tx, actor: Actor, id: number): Promise<Spotlight> {
    const [found] = await findSpotlights(within(tx), actor, { id });
    if (!found) throw Problems.notFound();
    return tagged(presentSpotlight(actor, found));
  }
}

async function ensureOpen(tx: Tx, entryId: number): Promise<void> {
  if (!(await standsOpen(tx, entryId))) throw Problems.conflict('spotlight_unreadable');
}
