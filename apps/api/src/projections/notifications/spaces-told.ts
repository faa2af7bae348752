import { excerpt } from '@ruche/rich-text';
import { joinAnswered, joinRequested, membershipChanged } from '../../core/spaces';
import { row, type Tx } from '../../platform/database/database';
import type { StoredEvent } from '../../platform/events/domain-event';
import { appointedIn, facilitatorsOf, these } from './circles';
import { type Stories, WORDS } from './story';
import { type Telling, tell } from './tell';
import * as withdraw from './withdraw';

/** Somebody asks to join: those who answer. */
const ofRequest = (spaceId: number, personId: number, message: string): Telling => ({
  circles: [{ reason: 'facilitator', type: 'join_request', class: 'direct', people: facilitatorsOf(spaceId, personId) }],
  spaceId,
  excerpt: excerpt(message, WORDS),
});

/** Whoever asked hears the answer. */
const ofAnswer = (spaceId: number, personId: number, accepted: boolean): Telling => ({
  circles: [{ reason: 'requester', type: accepted ? 'joined' : 'join_request', class: 'direct', people: these([personId]) }],
  spaceId,
  stage: accepted ? 'accepted' : 'refused',
  excerpt: '',
});

/** Whoever was added by somebody else hears so; whoever came by themself is seen by the space's owners and facilitators. */
const ofArrival = (event: StoredEvent, spaceId: number, personId: number): Telling => ({
  circles:
    event.actorId === personId
      ? [{ reason: 'facilitator', type: 'joined', class: 'community', people: appointedIn(spaceId) }]
      : [{ reason: 'added', type: 'joined', class: 'direct', people: these([personId]) }],
  spaceId,
  excerpt: '',
});

type InSpace = StoredEvent & { spaceId: number };

async function requested(tx: Tx, event: StoredEvent): Promise<void> {
  const { spaceId, actorId } = event as InSpace;
  const request = await row<{ message: string }>(tx, 'SELECT message FROM join_requests WHERE space_id = $1 AND person_id = $2', [
    spaceId,
    actorId,
  ]);
  if (request && actorId) await tell(tx, event, ofRequest(spaceId, actorId, request.message));
}

async function answered(tx: Tx, event: StoredEvent): Promise<void> {
  const { personId, accepted } = event.payload as { personId: number; accepted: boolean };
  const { spaceId } = event as InSpace;
  await withdraw.ofRequest(tx, spaceId, personId);
  await tell(tx, event, ofAnswer(spaceId, personId, accepted));
}

/** The event that made the membership: a change of role is no arrival. */
async function arrived(tx: Tx, event: StoredEvent): Promise<void> {
  const { personId } = event.payload as { personId: number };
  const { spaceId } = event as InSpace;
  await withdraw.ofRequest(tx, spaceId, personId);
  const fresh = await row(
    tx,
    `SELECT 1 FROM memberships WHERE space_id = $1 AND person_id = $2 AND abs(extract(epoch FROM created_at - $3::timestamptz)) < 1`,
    [spaceId, personId, event.createdAt],
  );
  if (fresh) await tell(tx, event, ofArrival(event, spaceId, personId));
}

/** What of joining spaces is told, and to whom. */
export const spaceStories: Stories = [
  [joinRequested.type, requested],
  [joinAnswered.type, answered],
  [membershipChanged.type, arrived],
];
