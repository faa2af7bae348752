import type { SpaceRole } from '@ruche/contracts';
import { all, not, type Verdict, when } from '../../platform/http/verdict';
import { type Actor, facilitates, isGuest, reads } from '../access';
import type { SpaceRecord } from './space-record';

type Space = Pick<SpaceRecord, 'id' | 'archived'>;

/** Whoever reads a space takes part in it: proposes, comments, votes. Guests of a space as well. */
export const canTakePart = (actor: Actor, space: Pick<Space, 'id'>): Verdict => when(reads(actor, space.id), 'not_member');

/** An archived space is read, not written in. */
export const canPost = (actor: Actor, space: Space): Verdict => all(canTakePart(actor, space), not(space.archived, 'archived'));

/** Its owners and facilitators, and global facilitators unless it is hidden. */
export const canFacilitate = (actor: Actor, space: Pick<Space, 'id'>): Verdict => when(facilitates(actor, space.id));
export const canManage = canFacilitate;
export const canPin = (actor: Actor, space: Space): Verdict => all(canFacilitate(actor, space), not(space.archived, 'archived'));

/** Nobody hides a space from themself: its own owners and facilitators only. */
export const canHide = (space: Pick<SpaceRecord, 'role'>): Verdict =>
  when(space.role === 'owner' || space.role === 'facilitator', 'not_member');

/** Open spaces take every non-guest; a listed one is asked, unless one facilitates it anyway. */
export const canJoin = (actor: Actor, space: Pick<SpaceRecord, 'id' | 'visibility'>): Verdict =>
  when((space.visibility === 'open' && !isGuest(actor)) || facilitates(actor, space.id), 'ask_to_join');

export const canRequest = (actor: Actor, space: Pick<SpaceRecord, 'id' | 'visibility' | 'role'>): Verdict =>
  all(
    not(isGuest(actor), 'guest'),
    not(space.role !== null, 'already_member'),
    when(space.visibility === 'listed' && canJoin(actor, space) !== true, 'not_needed'),
  );

/** Owners alone make owners and unmake them; admins too, so that a space is never left without. */
export const canSetRole = (actor: Actor, space: SpaceRecord, from: SpaceRole | null, to: SpaceRole | null): Verdict =>
  all(
    canManage(actor, space),
    when((from !== 'owner' && to !== 'owner') || space.role === 'owner' || actor.role === 'admin', 'owners_only'),
  );

/** An admin reads a hidden space only after adding themself, which is audited. */
export const canEnterHidden = (actor: Actor, personId: number): Verdict => when(actor.role === 'admin' && actor.id === personId);
