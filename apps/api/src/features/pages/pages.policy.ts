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
  all(canEditPage(actor, page), when(page.state === 'draft', 'already_published'), when(page.mine));

/**
 * To a space of other readers go only pages of an open one, unless whoever runs the space opens them to more people.
 * @param space where it goes
 */
export const canMoveTo = (actor: Actor, page: PageRecord, space: { id: number; archived: boolean }): Verdict =>
  all(
    canTakePart(actor, { space }),
    when(space.id === page.space.id || page.space.visibility === 'open' || facilitates(actor, page.space.id), 'wider_audience'),
  );
