import { excerpt } from '@ruche/rich-text';
import { pageDue, pageReviewAsked } from '../../features/pages';
import type { Tx } from '../../platform/database/database';
import type { StoredEvent } from '../../platform/events/domain-event';
import { facilitatorsOf, ownerOf } from './circles';
import { type Stories, WORDS } from './story';
import { type EntrySubject, loadEntrySubject } from './subjects';
import { type Telling, tell } from './tell';

/** A page waits for those who run its space. */
const ofPageReview = (event: StoredEvent, page: EntrySubject): Telling => ({
  circles: [
    { reason: 'facilitator', type: 'page_review', class: 'direct', people: facilitatorsOf(page.spaceId, event.actorId), entryId: page.id },
  ],
  excerpt: page.excerpt,
});

/** Whoever answers for a page: soon it will not be sure any more, or it is not. */
const ofPageDue = (event: StoredEvent, page: EntrySubject): Telling => {
  const { over, comment } = event.payload as { over: boolean; comment: string };
  const type = over ? 'page_outdated' : 'page_expiring';
  return {
    circles: [{ reason: 'author', type, class: 'direct', people: ownerOf(page.id), entryId: page.id }],
    excerpt: excerpt(comment, WORDS) || page.excerpt,
  };
};

async function ofPage(tx: Tx, event: StoredEvent, telling: typeof ofPageDue): Promise<void> {
  const page = await loadEntrySubject(tx, event.entryId ?? 0);
  if (page) await tell(tx, event, telling(event, page));
}

/** What of pages is told, and to whom. */
export const pageStories: Stories = [
  [pageReviewAsked.type, (tx, event) => ofPage(tx, event, ofPageReview)],
  [pageDue.type, (tx, event) => ofPage(tx, event, ofPageDue)],
];
