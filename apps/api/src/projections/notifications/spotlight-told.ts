import { spotlightAnswered, spotlightAsked, spotlightDrafted, spotlightPublished, spotlightTakenBack } from '../../features/spotlight';
import { row, type Tx } from '../../platform/database/database';
import type { StoredEvent } from '../../platform/events/domain-event';
import { type Circle, facilitatorsOf, these } from './circles';
import { holdObjects } from './objects';
import { tell } from './tell';
import * as withdraw from './withdraw';

interface About {
  spotlightId: number;
  personId: number;
  askedById: number | null;
  what: string;
}
type Told = Pick<Circle, 'reason' | 'type' | 'people'>;

/** Portraits are told of in the space that everybody is in. */
async function inCompany(tx: Tx, event: StoredEvent, circle: (spaceId: number) => Told, stage: string | null = null): Promise<void> {
  const company = await row<{ id: number }>(tx, 'SELECT id FROM spaces WHERE company');
  if (!company) return;
  const object = `p${(event.payload as unknown as About).spotlightId}`;
  await holdObjects(tx, [object]);
  await tell(tx, event, { circles: [{ class: 'direct', ...circle(company.id) }], spaceId: company.id, object, stage, excerpt: '' });
}

/** Those who run the space of the company read over what was drafted. */
const drafted = (tx: Tx, event: StoredEvent): Promise<void> =>
  inCompany(tx, event, (spaceId) => ({ reason: 'facilitator', type: 'spotlight_drafted', people: facilitatorsOf(spaceId, null) }));

/** Unless it was taken back since: events may come in any order. */
async function asked(tx: Tx, event: StoredEvent): Promise<void> {
  const { personId } = event.payload as unknown as About;
  if (!(await followed(tx, event, spotlightTakenBack.type)))
    await inCompany(tx, event, () => ({ reason: 'featured', type: 'spotlight_asked', people: these([personId]) }));
}

/** Something of this type happened to the same portrait later. */
const followed = (tx: Tx, { id, payload }: StoredEvent, type: string): Promise<object | undefined> =>
  row(tx, `SELECT 1 FROM domain_events WHERE type = $1 AND id > $2 AND (payload->>'spotlightId')::bigint = $3`, [
    type,
    id,
    (payload as unknown as About).spotlightId,
  ]);

const takenBack = (tx: Tx, event: StoredEvent): Promise<void> =>
  withdraw.ofSpotlightAsked(tx, (event.payload as unknown as About).personId, event.id);

async function answered(tx: Tx, event: StoredEvent): Promise<void> {
  const { askedById, what } = event.payload as unknown as About;
  if (askedById && !(await followed(tx, event, event.type)))
    await inCompany(tx, event, () => ({ reason: 'requester', type: 'spotlight_answered', people: these([askedById]) }), what);
}

const published = (tx: Tx, event: StoredEvent): Promise<void> =>
  inCompany(tx, event, () => ({
    reason: 'featured',
    type: 'spotlight_published',
    people: these([(event.payload as unknown as About).personId]),
  }));

/** What of a portrait is told, and to whom. */
export const spotlightStories: [string, (tx: Tx, event: StoredEvent) => Promise<void>][] = [
  [spotlightDrafted.type, drafted],
  [spotlightAsked.type, asked],
  [spotlightTakenBack.type, takenBack],
  [spotlightAnswered.type, answered],
  [spotlightPublished.type, published],
];
