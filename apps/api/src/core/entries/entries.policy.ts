import { all, not, type Verdict, when } from '../../platform/http/verdict';
import { type Actor, facilitates, reads } from '../access';
import type { EntryRecord } from './entry-record';

type Where = { space: { id: number; archived: boolean } };

/** Whoever reads a space takes part in it, until it is archived. */
export const canTakePart = (actor: Actor, { space }: Where): Verdict => all(when(reads(actor, space.id)), not(space.archived, 'archived'));

/** A locked entry is closed to all but facilitators, who say why. */
export const canComment = (actor: Actor, entry: EntryRecord): Verdict =>
  all(
    canTakePart(actor, entry),
    not(entry.deleted, 'deleted'),
    not(entry.audience === 'authors', 'not_published'),
    not(entry.locked && !facilitates(actor, entry.space.id), 'locked'),
  );

/** Nobody reacts to their own. */
export const canReact = (actor: Actor, entry: EntryRecord): Verdict =>
  all(
    canTakePart(actor, entry),
    not(entry.deleted, 'deleted'),
    not(entry.audience === 'authors', 'not_published'),
    not(entry.mine, 'own_entry'),
  );

/** Voting is open on entries that all readers of the space see; a kind may narrow it. */
export const canVote = (actor: Actor, entry: EntryRecord): Verdict =>
  all(
    canTakePart(actor, entry),
    not(entry.mine, 'own_entry'),
    when(entry.audience === 'space' && !entry.deleted, 'voting_closed'),
    not(entry.locked, 'locked'),
  );

export const canReadConcerns = (actor: Actor, entry: EntryRecord): Verdict => when(entry.mine || facilitates(actor, entry.space.id));

/** Authors change their words whenever they like; what they said stays in the history. */
export const canEditEntry = (actor: Actor, entry: EntryRecord): Verdict =>
  all(canTakePart(actor, entry), not(entry.deleted, 'deleted'), when(entry.mine));

/** Authors decide when their own comes before its readers. */
export const canPublish = (actor: Actor, entry: EntryRecord): Verdict =>
  all(canEditEntry(actor, entry), when(entry.audience === 'authors', 'already_published'));

/** And take it back, or cancel its date; what a facilitator has hidden is not theirs to open again this way. */
export const canUnpublish = (actor: Actor, entry: EntryRecord): Verdict =>
  all(canEditEntry(actor, entry), when(entry.audience === 'space' || entry.state === 'scheduled', 'not_published'));

/** Whoever takes part may make something else of what everybody reads. */
export const canTurnInto = (actor: Actor, entry: EntryRecord): Verdict =>
  all(
    canTakePart(actor, entry),
    not(entry.deleted, 'deleted'),
    when(entry.audience === 'space', 'not_published'),
    not(entry.state === 'merged', 'merged'),
  );

/** Its authors and the facilitators of its space put it in the trash. */
export const canRemoveEntry = (actor: Actor, entry: EntryRecord): Verdict =>
  all(not(entry.space.archived, 'archived'), not(entry.deleted, 'deleted'), when(entry.mine || facilitates(actor, entry.space.id)));

export const canRestoreEntry = (actor: Actor, entry: EntryRecord): Verdict =>
  all(not(entry.space.archived, 'archived'), when(entry.deleted, 'not_deleted'), when(entry.mine || facilitates(actor, entry.space.id)));

/** Lock, move, pin and the like: whoever facilitates the space. */
export const canModerate = (actor: Actor, entry: EntryRecord): Verdict =>
  all(not(entry.space.archived, 'archived'), not(entry.deleted, 'deleted'), when(facilitates(actor, entry.space.id)));
