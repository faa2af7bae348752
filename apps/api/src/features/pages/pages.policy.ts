import type { PageState } from '@ruche/contracts';
import { type Actor, facilitates } from '../../core/access';
import { canTakePart, type EntryRecord } from '../../core/entries';
import { all, not, type Verdict, when } from '../../platform/http/verdict';

/** An entry that is a page. */
export interface PageRecord extends EntryRecord {
  state: PageState;
}

/** A wiki: whoever reads a page and takes part in its space improves it. Drafts are read by their authors alone. */
export const canEditPage = (actor: Actor, page: PageRecord): Verdict =>
  all(
    canTakePart(actor, page),
    not(page.deleted, 'deleted'),
    not(page.state === 'archived', 'page_archived'),
    not(page.locked && !facilitates(actor, page.space.id), 'locked'),
  );

/** Pages are moved and begun below it by whoever edits it. */
export const canMovePage = canEditPage;
export const canAddChild = canEditPage;

/** Its authors open a draft. */
export const canPublishPage = (actor: Actor, page: PageRecord): Verdict =>
  page.state === 'in_review'
    ? canReview(actor, page)
    : all(canEditPage(actor, page), when(page.state === 'draft', 'already_published'), when(page.mine));

/** Whoever runs the space opens what waits for review; its authors take it back. */
const keeps = (actor: Actor, page: PageRecord): Verdict =>
  all(not(page.space.archived, 'archived'), not(page.deleted, 'deleted'), when(page.mine || facilitates(actor, page.space.id)));
export const canReview = (actor: Actor, page: PageRecord): Verdict =>
  all(keeps(actor, page), when(page.state === 'in_review', 'not_in_review'), when(facilitates(actor, page.space.id)));
export const canSendBack = (actor: Actor, page: PageRecord): Verdict =>
  all(keeps(actor, page), when(page.state === 'in_review', 'not_in_review'));

/** Its readers see it. */
export const isOut = ({ state }: PageRecord): boolean => state === 'published' || state === 'to_verify';
export const canArchive = (actor: Actor, page: PageRecord): Verdict => all(keeps(actor, page), when(isOut(page), 'not_published'));
export const canUnarchive = (actor: Actor, page: PageRecord): Verdict =>
  all(keeps(actor, page), when(page.state === 'archived', 'page_not_archived'));

/** Whoever answers for it, its authors and those who run the space vouch for it. */
export const canVerify = (actor: Actor, page: PageRecord & { owner_id: number | null }): Verdict =>
  all(
    canEditPage(actor, page),
    when(isOut(page), 'not_published'),
    when(page.mine || page.owner_id === actor.id || facilitates(actor, page.space.id)),
  );
/** Whoever could correct it may say that it does not hold. */
export const canDoubt = (actor: Actor, page: PageRecord): Verdict =>
  all(canEditPage(actor, page), when(page.state === 'published', 'not_published'));
/** Nobody rates their own. */
export const canRate = (actor: Actor, page: PageRecord): Verdict =>
  all(canTakePart(actor, page), not(page.deleted, 'deleted'), not(page.mine, 'own_entry'), when(isOut(page), 'not_published'));
export const canOffer = (actor: Actor, page: PageRecord): Verdict => all(canEditPage(actor, page), when(isOut(page), 'not_published'));

/** Who reads it is for its authors and for those who run the space to say. */
export const canRestrict = (actor: Actor, page: PageRecord): Verdict =>
  all(not(page.space.archived, 'archived'), not(page.deleted, 'deleted'), when(page.mine || facilitates(actor, page.space.id)));

/**
 * To a space of other readers go only pages of an open one, unless whoever runs the space opens them to more people.
 * @param space where it goes
 */
export const canMoveTo = (actor: Actor, page: PageRecord, space: { id: number; archived: boolean }): Verdict =>
  all(
    canTakePart(actor, { space }),
    when(space.id === page.space.id || page.space.visibility === 'open' || facilitates(actor, page.space.id), 'wider_audience'),
  );
