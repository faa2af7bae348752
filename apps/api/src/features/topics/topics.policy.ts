import { type Actor, facilitates } from '../../core/access';
import { canEditEntry, canModerate, type EntryRecord } from '../../core/entries';
import { all, not, type Verdict, when } from '../../platform/http/verdict';

const standing = (topic: EntryRecord): Verdict =>
  all(not(topic.state === 'merged', 'merged'), not(topic.audience === 'authors', 'not_published'));

/** Lock, move, split and merge: whoever facilitates the space, of a topic that stands. */
export const canArrange = (actor: Actor, topic: EntryRecord): Verdict => all(canModerate(actor, topic), standing(topic));

/** To another space that they facilitate as well. What was written for some readers is never shown to others. */
export const canMoveTo = (actor: Actor, topic: EntryRecord, space: EntryRecord['space']): Verdict =>
  all(
    not(space.archived, 'archived'),
    when(facilitates(actor, space.id)),
    when(space.id === topic.space.id || topic.space.visibility === 'open', 'wider_audience'),
  );

export const canUnmerge = (actor: Actor, topic: EntryRecord): Verdict =>
  all(canModerate(actor, topic), when(topic.state === 'merged', 'not_merged'));

/** Its authors, until it is out. */
export const canCancelDate = (actor: Actor, topic: EntryRecord): Verdict =>
  all(canEditEntry(actor, topic), when(topic.audience === 'authors', 'already_published'));
