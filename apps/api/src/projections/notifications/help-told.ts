import { excerpt } from '@ruche/rich-text';
import { helpAccepted, helpAsked, helpExhausted, helpRated, helpReleased } from '../../features/help';
import { row, rows, type Tx } from '../../platform/database/database';
import type { StoredEvent } from '../../platform/events/domain-event';
import { these } from './circles';
import { holdObjects } from './objects';
import { type Stories, WORDS } from './story';
import { type Telling, tell } from './tell';
import * as withdraw from './withdraw';

interface Subject {
  requestId: number;
  askerId: number;
  spaceId: number;
  topic: string;
  thanks: string;
}

/** These people are asked to help. */
const ofHelpAsked = ({ requestId, askerId, spaceId, topic }: Subject, personIds: readonly number[]): Telling => ({
  circles: [{ reason: 'expert', type: 'help_asked', class: 'direct', people: these(personIds), byId: askerId }],
  helpId: requestId,
  spaceId,
  excerpt: topic,
});

/** Whoever asked hears that somebody helps, or that nobody is left to ask. */
const ofHelpSettled = ({ requestId, askerId, spaceId, topic }: Subject, type: 'help_accepted' | 'help_exhausted'): Telling => ({
  circles: [{ reason: 'requester', type, class: 'direct', people: these([askerId]) }],
  helpId: requestId,
  spaceId,
  excerpt: topic,
});

/** Whoever helped hears that it did, with the words of thanks. */
const ofHelpUseful = ({ requestId, spaceId }: Subject, helperId: number, thanks: string): Telling => ({
  circles: [{ reason: 'helper', type: 'help_useful', class: 'direct', people: these([helperId]) }],
  helpId: requestId,
  spaceId,
  excerpt: excerpt(thanks, WORDS),
});

/** A request as it is told of. What concerns nobody but two people stands in the space that everybody is in. */
async function subjectOf(tx: Tx, event: StoredEvent): Promise<Subject | undefined> {
  const { requestId } = event.payload as { requestId: number };
  await holdObjects(tx, [`h${requestId}`]);
  return row<Subject>(
    tx,
    `SELECT h.id AS "requestId", h.asker_id AS "askerId", s.id AS "spaceId", h.topic, h.thanks FROM help_requests h, spaces s WHERE h.id = $1 AND s.company`,
    [requestId],
  );
}

async function asked(tx: Tx, event: StoredEvent): Promise<void> {
  const request = await subjectOf(tx, event);
  const { personIds } = event.payload as { personIds: number[] };
  if (!request) return;
  const still = await rows<{ id: number }>(
    tx,
    `SELECT person_id AS id FROM help_invitations WHERE request_id = $1 AND state = 'asked' AND person_id = ANY($2::bigint[])`,
    [request.requestId, personIds],
  );
  if (still.length > 0)
    await tell(
      tx,
      event,
      ofHelpAsked(
        request,
        still.map(({ id }) => id),
      ),
    );
}

async function accepted(tx: Tx, event: StoredEvent): Promise<void> {
  const request = await subjectOf(tx, event);
  const { personId } = event.payload as { personId: number };
  if (!request) return;
  await withdraw.ofHelpAsked(tx, request.requestId, [personId]);
  await tell(tx, event, ofHelpSettled(request, 'help_accepted'));
}

async function exhausted(tx: Tx, event: StoredEvent): Promise<void> {
  const request = await subjectOf(tx, event);
  if (request) await tell(tx, event, ofHelpSettled(request, 'help_exhausted'));
}

async function released(tx: Tx, event: StoredEvent): Promise<void> {
  const { requestId, personIds } = event.payload as { requestId: number; personIds: number[] };
  await withdraw.ofHelpAsked(tx, requestId, personIds);
}

async function rated(tx: Tx, event: StoredEvent): Promise<void> {
  const request = await subjectOf(tx, event);
  const { helperId, useful } = event.payload as { helperId: number; useful: boolean };
  if (request && useful) await tell(tx, event, ofHelpUseful(request, helperId, request.thanks));
}

/** What of a request for help is told, and to whom. */
export const helpStories: Stories = [
  [helpAsked.type, asked],
  [helpAccepted.type, accepted],
  [helpExhausted.type, exhausted],
  [helpReleased.type, released],
  [helpRated.type, rated],
];
