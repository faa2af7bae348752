import { all, not, type Verdict, when } from '../../platform/http/verdict';
import { type Actor, facilitates } from '../access';
import type { EntryRecord } from '../entries';

/** Whoever reads it may report it, also in an archive; nobody reports their own. */
export const canReportEntry = (_: Actor, entry: EntryRecord): Verdict =>
  all(not(entry.mine, 'own_entry'), not(entry.deleted, 'deleted'), when(entry.audience === 'space', 'not_published'));

/** Whoever runs the space, without waiting for a report: what others wrote and everybody reads. */
export const canHideEntry = (actor: Actor, entry: EntryRecord): Verdict =>
  all(canDecide(actor, entry, entry.mine), not(entry.deleted, 'deleted'), when(entry.audience === 'space', 'not_published'));

/** Nobody decides about their own words, whatever they are in the space. */
export const canDecide = (actor: Actor, entry: Pick<EntryRecord, 'space'>, own: boolean): Verdict =>
  all(when(facilitates(actor, entry.space.id)), not(own, 'own_entry'));
