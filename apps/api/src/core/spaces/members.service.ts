import { Injectable } from '@nestjs/common';
import type { Page, Paging, SpaceMember, SpaceRole } from '@ruche/contracts';
import { Database, type Tx, within } from '../../platform/database/database';
import { Events } from '../../platform/events/events';
import { Cursors, scopeOf } from '../../platform/http/cursor';
import { Problems } from '../../platform/http/problem';
import { allowed, ensure } from '../../platform/http/verdict';
import type { Actor } from '../access';
import { Audit } from '../audit';
import { type Candidate, findCandidate, findMember, listMembers, type MemberKey, memberKeyOf } from './members.queries';
import { displace, place } from './memberships';
import { loadSpaceBySlug, type SpaceRecord } from './space-record';
import { joinAnswered, membershipChanged } from './spaces.events';
import { canEnterHidden, canFacilitate, canManage, canSetRole, canTakePart } from './spaces.policy';
import { presentMember } from './spaces.presenter';
import { isLastOwner } from './spaces.queries';

/** Who is in a space, and as what. */
@Injectable()
export class MembersService {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly cursors: Cursors,
    private readonly audit: Audit,
  ) {}

  /** For readers of the space; who has gone quiet, for those who run it. @throws NotFound, Forbidden `not_member` */
  async list(actor: Actor, slug: string, { inactive = false, ...paging }: Paging & { inactive?: boolean }): Promise<Page<SpaceMember>> {
    const space = await loadSpaceBySlug(this.db, actor, slug);
    ensure(canTakePart(actor, space));
    if (inactive) ensure(canFacilitate(actor, space));
    const scope = scopeOf('space-members', { ...paging, inactive }, space.id);
    const found = await listMembers(this.db, space.id, paging.limit, this.cursors.read<MemberKey>(scope, paging.cursor), inactive);
    return this.cursors.page(scope, found, paging.limit, memberKeyOf, presentMember);
  }

  /**
   * Adds a person or changes their role. An admin may so enter a hidden space, which is audited.
   * @throws NotFound for an unknown space or person, Forbidden, Conflict `guest_role_only`, `person_inactive`, `last_owner`
   */
  set(actor: Actor, slug: string, personId: number, role: SpaceRole): Promise<SpaceMember> {
    return this.db.transaction(async (tx) => {
      const mayEnter = allowed(canEnterHidden(actor, personId));
      const space = await loadSpaceBySlug(within(tx), actor, slug, { lock: true, hidden: mayEnter });
      const enters = mayEnter && space.visibility === 'hidden';
      if (!enters) ensure(canManage(actor, space));
      const person = await this.candidate(tx, space, personId);
      if (!enters) ensure(canSetRole(actor, space, person.member, role));
      if (person.role === 'guest' && role !== 'guest') throw Problems.conflict('guest_role_only');
      if (!person.active) throw Problems.conflict('person_inactive');
      if (person.member !== role) await this.change(tx, actor, space, personId, person.member, role);
      const member = await findMember(within(tx), space.id, personId);
      if (!member) throw Problems.notFound();
      return presentMember(member);
    });
  }

  /** @throws NotFound when they are not in it, Forbidden, Conflict `company_space` for staff, `last_owner` */
  remove(actor: Actor, slug: string, personId: number): Promise<void> {
    return this.db.transaction(async (tx) => {
      const space = await loadSpaceBySlug(within(tx), actor, slug, { lock: true });
      ensure(canManage(actor, space));
      const person = await this.candidate(tx, space, personId);
      if (!person.member) throw Problems.notFound();
      ensure(canSetRole(actor, space, person.member, null));
      if (space.company && person.role !== 'guest') throw Problems.conflict('company_space');
      await this.change(tx, actor, space, personId, person.member, null);
    });
  }

  private async candidate(tx: Tx, space: SpaceRecord, personId: number): Promise<Candidate> {
    const person = await findCandidate(within(tx), space.id, personId);
    if (!person) throw Problems.notFound();
    return person;
  }

  /** Whoever acts without being in the space does so by their role in the company: that is audited. */
  private async change(
    tx: Tx,
    actor: Actor,
    space: SpaceRecord,
    personId: number,
    from: SpaceRole | null,
    to: SpaceRole | null,
  ): Promise<void> {
    if (from === 'owner' && (await isLastOwner(within(tx), space.id, personId))) throw Problems.conflict('last_owner');
    const asked = to === null ? false : (await place(tx, space.id, personId, to)).asked;
    if (to === null) await displace(tx, space.id, personId);
    const where = { actorId: actor.id, spaceId: space.id, personId };
    await this.events.record(tx, membershipChanged({ ...where, role: to }), ...(asked ? [joinAnswered({ ...where, accepted: true })] : []));
    const byCompanyRole = space.role !== 'owner' && space.role !== 'facilitator';
    if (byCompanyRole)
      await this.audit.record(tx, actor.id, 'space.member', `space:${space.id}`, {
        personId,
        from,
        to,
        hidden: space.visibility === 'hidden',
      });
  }
}
