import { Injectable } from '@nestjs/common';
import { type Experts, type HelpRequest, helpLimits, type helpRequests, type InputOf, type Page } from '@ruche/contracts';
import { type Actor, visibleTo } from '../../core/access';
import { presentSummary } from '../../core/people';
import { Database, type Reader, row, rows, type Tx, within } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import { Events } from '../../platform/events/events';
import { Cursors, scopeOf } from '../../platform/http/cursor';
import { Problems } from '../../platform/http/problem';
import { ensure } from '../../platform/http/verdict';
import { skillMeant } from './about';
import { Asking, holdRequest } from './asking';
import { creditHelper } from './credit';
import { helpAccepted, helpDeclined, helpRated } from './help.events';
import { canAnswer, canClose, canRate } from './help.policy';
import { findGaps, findRequest, listRequests, presentRequest } from './help.queries';
import { matching, reasonsOf } from './matching';

type Creation = InputOf<typeof helpRequests.create>['body'];
type Answer = InputOf<typeof helpRequests.answer>['body'];
/** Requests that one person may have open. */
const OPEN_AT_MOST = 5;
const OFFERED = 10;

/** Asking somebody who knows for some of their time. */
@Injectable()
export class HelpService {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly cursors: Cursors,
    private readonly asking: Asking,
  ) {}

  /** @throws 400 `bad_cursor` */
  async list(actor: Actor, query: InputOf<typeof helpRequests.list>['query']): Promise<Page<HelpRequest>> {
    const scope = scopeOf('help', query, actor.id);
    const [before] = this.cursors.read<[number]>(scope, query.cursor) ?? [];
    const found = await listRequests(this.db, actor, query, before);
    return this.cursors.page(
      scope,
      found,
      query.limit,
      (r) => [r.id],
      (r) => presentRequest(actor, r),
    );
  }

  /** @throws NotFound for whom it is no business of */
  get(actor: Actor, id: number): Promise<HelpRequest> {
    return show(this.db, actor, id);
  }

  /**
   * Who can be asked now and why they, for a skill or for what an entry or some words are about; nobody for a skill that nobody
   * has. @throws 400 for an entry that the actor does not read
   */
  async experts(actor: Actor, meant: InputOf<typeof helpRequests.experts>['query']): Promise<Experts> {
    if (meant.entry) await ensureReads(this.db, actor, meant.entry);
    const skill = await skillMeant(this.db, meant);
    if (!skill) return { skill: null, items: [] };
    const wanted = { askerId: actor.id, skillId: skill.id, entryId: meant.entry ?? null };
    const found = await matching(this.db, wanted, { limit: OFFERED });
    const told = skill.open || found.length > 0 ? { id: skill.id, label: skill.label } : null;
    return { skill: told, items: found.map((match) => ({ person: presentSummary(match), reasons: reasonsOf(match) })) };
  }

  async gaps() {
    return { items: await findGaps(this.db) };
  }

  /**
   * Asks up to three people.
   * @throws 400 for an unknown skill or an entry that the actor does not read; Conflict `too_many_open`, `no_expert` when nobody
   * can be asked now, `not_available` when somebody who was chosen can't
   */
  create(actor: Actor, input: Creation): Promise<HelpRequest> {
    return this.db.transaction(async (tx) => {
      await row(tx, 'SELECT id FROM people WHERE id = $1 FOR NO KEY UPDATE', [actor.id]);
      if (!(await row(tx, 'SELECT 1 FROM skills WHERE id = $1', [input.skillId]))) throw Problems.invalid('skillId', 'unknown_skill');
      if (input.entryId) await ensureReads(within(tx), actor, input.entryId);
      const open = await rows(tx, `SELECT 1 FROM help_requests WHERE asker_id = $1 AND state = 'open' AND NOT routed`, [actor.id]);
      if (open.length >= OPEN_AT_MOST) throw Problems.conflict('too_many_open');
      const { skillId, topic, details, minutes, entryId = null } = input;
      const made = await row<{ id: number }>(
        tx,
        'INSERT INTO help_requests (asker_id, skill_id, topic, details, minutes, entry_id) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id',
        [actor.id, skillId, topic, details, minutes, entryId],
      );
      const request = { id: made?.id ?? 0, state: 'open', askerId: actor.id, skillId, entryId };
      const only = input.personIds && [...new Set(input.personIds)];
      const asked = await this.asking.ask(tx, request, { ...(only ? { only } : {}), count: helpLimits.asked, actorId: actor.id });
      if (only && asked < only.length) throw Problems.conflict('not_available');
      if (asked === 0) throw Problems.conflict('no_expert');
      return show(within(tx), actor, request.id);
    });
  }

  /** @throws NotFound; Forbidden; Forbidden `settled` when somebody else helps already */
  answer(actor: Actor, id: number, { answer, note, proposeId }: Answer): Promise<HelpRequest> {
    return this.db.transaction(async (tx) => {
      const request = await holdRequest(tx, id);
      const seen = await findRequest(within(tx), actor, id);
      if (!request || !seen) throw Problems.notFound();
      ensure(canAnswer(actor, { askerId: seen.asker.id, state: seen.state, invited: seen.mine }));
      const state = answer === 'accept' ? 'accepted' : 'declined';
      await rows(tx, 'UPDATE help_invitations SET state = $3, note = $4, answered_at = now() WHERE request_id = $1 AND person_id = $2', [
        id,
        actor.id,
        state,
        note.trim(),
      ]);
      if (answer === 'accept') await this.accept(tx, actor, id);
      else {
        await this.events.record(tx, helpDeclined({ actorId: actor.id, requestId: id, personId: actor.id }));
        await this.asking.goOn(tx, request, { count: 1, ...(proposeId ? { proposal: { id: proposeId, byId: actor.id } } : {}) });
      }
      return show(within(tx), actor, id);
    });
  }

  /** Says whether it helped; when it did, the helper is credited on what it was for. @throws NotFound, Forbidden */
  rate(actor: Actor, id: number, { useful, thanks }: { useful: boolean; thanks: string }): Promise<HelpRequest> {
    return this.db.transaction(async (tx) => {
      const request = await holdRequest(tx, id);
      const seen = await findRequest(within(tx), actor, id);
      if (!request || !seen) throw Problems.notFound();
      ensure(canRate(actor, { askerId: seen.asker.id, state: seen.state, invited: seen.mine }));
      await rows(
        tx,
        `UPDATE help_requests SET state = 'rated', useful = $2, thanks = $3, settled_at = coalesce(settled_at, now()) WHERE id = $1`,
        [id, useful, thanks.trim()],
      );
      const helperId = seen.helper?.id;
      if (helperId) {
        await creditHelper(tx, request.entryId, helperId);
        await this.events.record(tx, helpRated({ actorId: actor.id, requestId: id, helperId, useful }));
      }
      return show(within(tx), actor, id);
    });
  }

  /** Takes it back. @throws NotFound, Forbidden */
  close(actor: Actor, id: number): Promise<HelpRequest> {
    return this.db.transaction(async (tx) => {
      const request = await holdRequest(tx, id);
      const seen = await findRequest(within(tx), actor, id);
      if (!request || !seen) throw Problems.notFound();
      ensure(canClose(actor, { askerId: seen.asker.id, state: seen.state, invited: seen.mine }));
      await rows(tx, `UPDATE help_requests SET state = 'closed', settled_at = now() WHERE id = $1`, [id]);
      await this.asking.release(tx, id, actor.id);
      return show(within(tx), actor, id);
    });
  }

  private async accept(tx: Tx, actor: Actor, id: number): Promise<void> {
    await rows(tx, `UPDATE help_requests SET state = 'accepted', helper_id = $2 WHERE id = $1`, [id, actor.id]);
    await this.events.record(tx, helpAccepted({ actorId: actor.id, requestId: id, personId: actor.id }));
    await this.asking.release(tx, id, actor.id);
  }
}

async function show(reader: Reader, actor: Actor, id: number): Promise<HelpRequest> {
  const found = await findRequest(reader, actor, id);
  if (!found) throw Problems.notFound();
  return presentRequest(actor, found);
}

async function ensureReads(reader: Reader, actor: Actor, entryId: number): Promise<void> {
  const params = new Params();
  const found = await reader.rows(
    `SELECT 1 FROM entries e WHERE e.id = ${params.add(entryId)} AND ${visibleTo(actor, params)} AND e.deleted_at IS NULL`,
    params.values,
  );
  if (found.length === 0) throw Problems.invalid('entryId', 'unknown_entry');
}
