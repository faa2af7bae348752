import { type Actor } from '../../core/access';
import { canModerate, type EntryRecord } from '../../core/entries';
import { all, type Verdict, when } from '../../platform/http/verdict';

/** Whoever facilitates the space chooses what is shown to everybody first. */
export const canPick = (actor: Actor, post: EntryRecord): Verdict =>
  all(canModerate(actor, post), when(post.audience === 'space', 'not_published'));
