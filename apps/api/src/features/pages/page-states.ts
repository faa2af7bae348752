import { Injectable } from '@nestjs/common';
import type { PageState } from '@ruche/contracts';
import { type Actor, facilitates } from '../../core/access';
import { type Audience, entryChanged, Publishing } from '../../core/entries';
import { Database, row, type Tx } from '../../platform/database/database';
import { Events } from '../../platform/events/events';
import { ensure } from '../../platform/http/verdict';
import type { WikiPageFull } from './page.query';
import { pageReviewAsked } from './pages.events';
import { canArchive, canEditPage, canPublishPage, canSendBack, canUnarchive } from './pages.policy';

/** draft → in_review → published → to_verify → archived: who reads a page follows from it. The caller holds the page. */
@Injectable()
export class PageStates {
  constructor(
    private readonly db: Database,
    private readonly publishing: Publishing,
    private readonly events: Events,
  ) {}

  /** Pages of that space wait for whoever runs it. */
  async reviews(spaceId: number): Promise<boolean> {
    const space = await this.db.row<{ page_review: boolean }>('SELECT page_review FROM spaces WHERE id = $1', [spaceId]);
    return space?.page_review ?? false;
  }

  /** Opens it to its readers; where pages are reviewed it waits for whoever runs the space. Again changes nothing. @throws Forbidden */
  async publish(tx: Tx, actor: Actor, page: WikiPageFull): Promise<void> {
    if (page.state !== 'draft' && page.state !== 'in_review') return ensure(canEditPage(actor, page));
    ensure(canPublishPage(actor, page));
    if (page.state === 'draft' && page.reviewed && !facilitates(actor, page.space.id)) {
      await this.set(tx, page.id, 'in_review', 'facilitators');
      return this.events.record(tx, pageReviewAsked(whereOf(actor, page)));
    }
    if (page.state === 'in_review') await this.set(tx, page.id, 'draft', 'authors');
    await this.publishing.publish(tx, actor, { ...page, audience: 'authors' });
  }

  /** A draft again. @throws Forbidden */
  async sendBack(tx: Tx, actor: Actor, page: WikiPageFull): Promise<void> {
    if (page.state === 'draft') return ensure(canEditPage(actor, page));
    ensure(canSendBack(actor, page));
    await this.set(tx, page.id, 'draft', 'authors');
    await this.events.record(tx, entryChanged(whereOf(actor, page)));
  }

  /** An archived page is read as it was, and found after the others. @throws Forbidden */
  async archive(tx: Tx, actor: Actor, page: WikiPageFull, on: boolean): Promise<void> {
    if ((page.state === 'archived') === on) return;
    ensure(on ? canArchive(actor, page) : canUnarchive(actor, page));
    await this.set(tx, page.id, on ? 'archived' : 'published');
    await this.events.record(tx, entryChanged(whereOf(actor, page)));
  }

  /** @param audience left out: as before */
  async set(tx: Tx, id: number, state: PageState, audience?: Audience): Promise<void> {
    await row(tx, 'UPDATE entries SET state = $2, audience = coalesce($3, audience), version = version + 1 WHERE id = $1 RETURNING id', [
      id,
      state,
      audience ?? null,
    ]);
  }
}

export const whereOf = (actor: Actor, page: WikiPageFull) => ({ actorId: actor.id, entryId: page.id, spaceId: page.space.id });
