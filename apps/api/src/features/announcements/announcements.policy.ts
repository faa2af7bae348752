import { type Actor, facilitates } from '../../core/access';
import { canEditEntry, canModerate, canTakePart, type EntryRecord } from '../../core/entries';
import { all, not, type Verdict, when } from '../../platform/http/verdict';

type Where = { space: { id: number; archived: boolean; company: boolean } };
export interface AnnouncementRecord extends EntryRecord {
  must_read: boolean;
  current: boolean;
  reminded_today: boolean;
}

/** Facilitators speak to their space, admins to the whole company. */
export const canAnnounce = (actor: Actor, { space }: Where): Verdict =>
  all(canTakePart(actor, { space }), when(space.company ? actor.role === 'admin' : facilitates(actor, space.id)));

/** Its author writes; whoever facilitates the space mends what is out. */
export const canEdit = (actor: Actor, a: EntryRecord): Verdict =>
  a.mine ? canEditEntry(actor, a) : all(canModerate(actor, a), when(a.audience === 'space'));

export const canSeeReaders = (actor: Actor, a: EntryRecord): Verdict =>
  all(when(a.mine || facilitates(actor, a.space.id)), when(a.audience === 'space', 'not_published'));

/** Once a day, while it holds and a confirmation is asked. */
export const canRemind = (actor: Actor, a: AnnouncementRecord): Verdict =>
  all(
    canSeeReaders(actor, a),
    canTakePart(actor, a),
    when(a.must_read, 'nothing_to_confirm'),
    when(a.current, 'over'),
    not(a.reminded_today, 'reminded_today'),
  );
