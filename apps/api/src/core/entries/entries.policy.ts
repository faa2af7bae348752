import { all, not, type Verdict, when } from '../../platform/http/verdict';
import { type Actor, facilitates, reads } from '../access';
import type { EntryRecord } from './entry-record';

type Where = { space: { id: number; archived: boolean } };

/** Whoever reads a space takes part in it, until it is archived. */
export const canTakePart = (actor: Actor, { space }: Where): Verdict => all(when(reads(actor, space.id)), not(space.archived, 'archived'));

export const canComment = (actor: Actor, entry: EntryRecord): Verdict =>
  all(canTakePart(actor, entry), not(entry.deleted, 'deleted'), not(entry.audience === 'authors', 'not_published'));

/** Nobody reacts to their own. */
export const canReact = (actor: Actor, entry: EntryRecord): Verdict => all(canComment(actor, entry), not(entry.mine, 'own_entry'));

/** Voting is open on entries that all readers of the space see; a kind may narrow it. */
export const canVote = (actor: Actor, entry: EntryRecord): Verdict =>
  all(canTakePart(actor, entry), not(entry.mine, 'own_entry'), when(entry.audience === 'space' && !entry.deleted, 'voting_closed'));

export const canReadConcerns = (actor: Actor, entry: EntryRecord): Verdict => when(entry.mine || facilitates(actor, entry.space.id));
