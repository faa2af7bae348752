import { all, not, type Verdict, when } from '../../platform/http/verdict';
import { type Actor, facilitates } from '../access';
import type { EntryRecord } from '../entries';

/** Those who run the space delete for good; authors too, what nobody else has ever read. */
export const canPurge = (actor: Actor, entry: EntryRecord, published: boolean): Verdict =>
  all(
    not(entry.space.archived, 'archived'),
    when(entry.deleted, 'not_deleted'),
    when(facilitates(actor, entry.space.id) || (entry.mine && !published)),
  );
