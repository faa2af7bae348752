import { Injectable } from '@nestjs/common';
import type { JoinRequest, Page, Paging, Space } from '@ruche/contracts';
import type { z } from 'zod';
import { Database, row, type Tx, within } from '../../platform/database/database';
import { Events } from '../../platform/events/events';
import { Cursors, scopeOf } from '../../platform/http/cursor';
import { Problems } from '../../platform/http/problem';
import { ensure } from '../../platform/http/verdict';
import type { Actor } from '../access';
import { findCandidate, listRequests, type RequestKey, requestKeyOf } from './members.queries';
import { displace, dropRequest, place } from './memberships';
import { freshActor, loadSpaceBySlug, type SpaceRecord } from './space-record';
import { joinAnswered, joinRequested, membershipChanged } from './spaces.events';
import { canFacilitate, canJoin, canRequest } from './spaces.policy';
import { presentRequest, presentSpace } from './spaces.presenter';
import { findSpace, isLastOwner } from './spaces.queries';

/** Coming and going by oneself: joining, leaving, asking to be let in. */
@Injectable()
export class JoiningService {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly cursors: Cursors,
  ) {}

  /** Joining twice changes nothing. @throws NotFound, Forbidden `ask_to_join`, Conflict `archived` */
  join(actor: Actor, slug: string): Promise<Space> {
    return this.db.transaction(async (tx) => {
      const space = await loadSpaceBySlug(within(tx), actor, slug, { lock: true });
      if (!(await isMember(tx, space, actor))) {
        ensure(canJoin(actor, space));
        ensureNotArchived(space);
        await place(tx, space.id, actor.id, 'member');
        await this.events.record(tx, membershipChanged({ actorId: actor.id, spaceId: space.id, personId: actor.id, role: 'member' }));
      }
      return this.present(tx, actor, slug);
    });
  }

  /** Leaves, or takes a request back. @throws NotFound, Conflict `company_space`, `last_owner` */
  leave(actor: Actor, slug: string): Promise<void> {
    return this.db.transaction(async (tx) => {
      const space = await loadSpaceBySlug(within(tx), actor, slug, { lock: true });
      if (space.company) throw Problems.conflict('company_space');
      if (await isLastOwner(within(tx), space.id, actor.id)) throw Problems.conflict('last_owner');
      await dropRequest(tx, space.id, actor.id);
      if (await displace(tx, space.id, actor.id))
        await this.events.record(tx, membershipChanged({ actorId: actor.id, spaceId: space.id, personId: actor.id, role: null }));
    });
  }

  /** Asks to join a listed space; asking again changes the message. @throws NotFound, Forbidden, Conflict `archived` */
  request(actor: Actor, slug: string, message: string): Promise<Space> {
    return this.db.transaction(async (tx) => {
      const space = await loadSpaceBySlug(within(tx), actor, slug, { lock: true });
      ensure(canRequest(actor, space));
      ensureNotArchived(space);
      const asked = await row<{ added: boolean }>(
        tx,
        `INSERT INTO join_requests (space_id, person_id, message) VALUES ($1, $2, $3)
         ON CONFLICT (space_id, person_id) DO UPDATE SET message = excluded.message RETURNING xmax = 0 AS added`,
        [space.id, actor.id, message],
      );
      if (asked?.added) await this.events.record(tx, joinRequested({ actorId: actor.id, spaceId: space.id }));
      return this.present(tx, actor, slug);
    });
  }

  /** @throws NotFound, Forbidden */
  async requests(actor: Actor, slug: string, paging: Paging): Promise<Page<z.output<typeof JoinRequest>>> {
    const space = await loadSpaceBySlug(this.db, actor, slug);
    ensure(canFacilitate(actor, space));
    const scope = scopeOf('space-requests', paging, space.id);
    const found = await listRequests(this.db, space.id, paging.limit, this.cursors.read<RequestKey>(scope, paging.cursor));
    return this.cursors.page(scope, found, paging.limit, requestKeyOf, presentRequest);
  }

  /** Lets somebody in, or not; they are told either way. @throws NotFound without a request, Forbidden */
  answer(actor: Actor, slug: string, personId: number, accepted: boolean): Promise<Space> {
    return this.db.transaction(async (tx) => {
      const space = await loadSpaceBySlug(within(tx), actor, slug, { lock: true });
      ensure(canFacilitate(actor, space));
      const person = await findCandidate(within(tx), space.id, personId);
      if (!person?.active || !(await dropRequest(tx, space.id, personId))) throw Problems.notFound();
      const where = { actorId: actor.id, spaceId: space.id, personId };
      await this.events.record(tx, joinAnswered({ ...where, accepted }));
      if (accepted && !person.member) {
        const role = person.role === 'guest' ? 'guest' : 'member';
        await place(tx, space.id, personId, role);
        await this.events.record(tx, membershipChanged({ ...where, role }));
      }
      return this.present(tx, actor, slug);
    });
  }

  private async present(tx: Tx, actor: Actor, slug: string): Promise<Space> {
    const viewer = await freshActor(tx, actor);
    return presentSpace(viewer, await findSpace(within(tx), viewer, slug));
  }
}

/** Read anew, since the wait for the lock may have made it so. */
const isMember = async (tx: Tx, space: SpaceRecord, actor: Actor): Promise<boolean> =>
  (await findCandidate(within(tx), space.id, actor.id))?.member != null;

function ensureNotArchived(space: SpaceRecord): void {
  if (space.archived) throw Problems.conflict('archived');
}
