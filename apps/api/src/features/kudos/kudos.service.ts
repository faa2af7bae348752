import { Inject, Injectable } from '@nestjs/common';
import { type Kudos, type KudosInput, kudosLimits, type Paging } from '@ruche/contracts';
import type { Actor } from '../../core/access';
import { personFor } from '../../core/people';
import { CONFIG, type Config } from '../../platform/config/config';
import { Database, row, type Tx, within } from '../../platform/database/database';
import { Events } from '../../platform/events/events';
import { Cursors, scopeOf } from '../../platform/http/cursor';
import { Problems } from '../../platform/http/problem';
import { all, ensure, not } from '../../platform/http/verdict';
import { citedBy } from './cited';
import { kudosGiven } from './kudos.events';
import { findKudos, presentKudos } from './kudos.queries';

/** Thanks in words: few, to somebody else, for something. */
@Injectable()
export class KudosService {
  constructor(
    private readonly db: Database,
    private readonly cursors: Cursors,
    private readonly events: Events,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * @throws NotFound for a person or a contribution that the giver does not know of, Forbidden to oneself, to guests and to who
   *   has left, Invalid when the contribution is not the receiver's, Conflict `kudos_spent` after three in a week
   */
  give(actor: Actor, input: KudosInput): Promise<Kudos> {
    return this.db.transaction(async (tx) => {
      const receiver = await personFor(within(tx), actor, { handle: input.to });
      if (!receiver) throw Problems.notFound();
      ensure(all(not(receiver.id === actor.id, 'own_kudos'), not(!receiver.active || receiver.role === 'guest', 'no_kudos')));
      const cited = await citedBy(tx, actor, receiver.id, input);
      await row(tx, 'SELECT id FROM people WHERE id = $1 FOR NO KEY UPDATE', [actor.id]);
      if ((await this.leftOf(tx, actor.id)) === 0) throw Problems.conflict('kudos_spent');
      const made = await row<{ id: number }>(
        tx,
        'INSERT INTO kudos (giver_id, receiver_id, value, reason, entry_id, comment_id) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id',
        [actor.id, receiver.id, input.value, input.reason, cited.entryId ?? null, cited.commentId ?? null],
      );
      const id = made?.id ?? 0;
      const { entryId, spaceId } = cited;
      await this.events.record(tx, kudosGiven({ actorId: actor.id, kudosId: id, receiverId: receiver.id, entryId, spaceId }));
      return this.show(tx, actor, id);
    });
  }

  /** How many this person can still give in the company's week; they do not add up over weeks. */
  left(actor: Actor): Promise<{ left: number }> {
    return this.db.transaction(async (tx) => ({ left: await this.leftOf(tx, actor.id) }));
  }

  /** @throws NotFound when there is no such person, 400 `bad_cursor` */
  async of(actor: Actor, handle: string, page: Paging) {
    const person = await personFor(this.db, actor, { handle });
    if (!person) throw Problems.notFound();
    const scope = scopeOf('kudos', page, person.id);
    const after = this.cursors.read<[number]>(scope, page.cursor)?.[0];
    const found = await findKudos(this.db, actor, { receiver: person.id, limit: page.limit, after });
    return this.cursors.page(
      scope,
      found,
      page.limit,
      (k) => [k.id],
      (k) => presentKudos(actor, k),
    );
  }

  /** @throws NotFound when it is not the actor's to hide */
  hide(actor: Actor, id: number, hidden: boolean): Promise<Kudos> {
    return this.db.transaction(async (tx) => {
      const found = await row(
        tx,
        'UPDATE kudos SET hidden_at = CASE WHEN $3 THEN coalesce(hidden_at, now()) END WHERE id = $1 AND receiver_id = $2 RETURNING id',
        [id, actor.id, hidden],
      );
      if (!found) throw Problems.notFound();
      return this.show(tx, actor, id);
    });
  }

  private async show(tx: Tx, actor: Actor, id: number): Promise<Kudos> {
    const [found] = await findKudos(within(tx), actor, { id });
    if (!found) throw Problems.notFound();
    return presentKudos(actor, found);
  }

  private async leftOf(tx: Tx, personId: number): Promise<number> {
    const given = await row<{ n: number }>(
      tx,
      `SELECT count(*)::int AS n FROM kudos WHERE giver_id = $1 AND created_at >= date_trunc('week', now() AT TIME ZONE $2) AT TIME ZONE $2`,
      [personId, this.config.COMPANY_TIME_ZONE],
    );
    return Math.max(0, kudosLimits.perWeek - (given?.n ?? 0));
  }
}
