import { Injectable } from '@nestjs/common';
import { type PageCheckInput, type WikiPage, wikiLimits } from '@ruche/contracts';
import type { z } from 'zod';
import type { Actor } from '../../core/access';
import { entryChanged } from '../../core/entries';
import { mentionablePersons } from '../../core/people';
import { row, rows, type Tx, within } from '../../platform/database/database';
import { Events } from '../../platform/events/events';
import { Problems } from '../../platform/http/problem';
import { ensure } from '../../platform/http/verdict';
import type { WikiPageFull } from './page.query';
import { PageStates, whereOf } from './page-states';
import { pageDue, pageRated, pageVerified } from './pages.events';
import { canDoubt, canOffer, canRate, canVerify } from './pages.policy';
import { PagesService } from './pages.service';

type Check = z.output<typeof PageCheckInput>;

/** How far a page can be trusted: who answers for it, until when it was verified, whether it was useful. */
@Injectable()
export class PageTrustService {
  constructor(
    private readonly pages: PagesService,
    private readonly states: PageStates,
    private readonly events: Events,
  ) {}

  /** It holds from now on for some months; or it is to be verified. @throws NotFound, Forbidden, Invalid for an owner who does not read it */
  check(actor: Actor, id: number, input: Check): Promise<WikiPage> {
    return this.pages.change(actor, id, async (tx, page) => {
      if (input.verdict === 'verified') await this.verify(tx, actor, page, input);
      else await this.doubt(tx, actor, page, input.comment);
      await row(tx, 'INSERT INTO page_checks (entry_id, person_id, verdict, comment) VALUES ($1, $2, $3, $4) RETURNING id', [
        id,
        actor.id,
        input.verdict,
        input.comment,
      ]);
      await this.events.record(tx, entryChanged(whereOf(actor, page)));
    });
  }

  /** Again changes what was said. @throws NotFound, Forbidden */
  rate(actor: Actor, id: number, opinion: { useful: boolean; note: string } | null): Promise<WikiPage> {
    return this.pages.change(actor, id, async (tx, page) => {
      ensure(canRate(actor, page));
      if (opinion)
        await row(
          tx,
          `INSERT INTO page_opinions (entry_id, person_id, useful, note) VALUES ($1, $2, $3, $4)
           ON CONFLICT (entry_id, person_id) DO UPDATE SET useful = excluded.useful, note = excluded.note, created_at = now() RETURNING entry_id`,
          [id, actor.id, opinion.useful, opinion.useful ? '' : opinion.note],
        );
      else await rows(tx, 'DELETE FROM page_opinions WHERE entry_id = $1 AND person_id = $2', [id, actor.id]);
      if (page.mine_useful !== (opinion?.useful ?? null))
        await this.events.record(tx, pageRated({ ...whereOf(actor, page), useful: opinion?.useful ?? null }));
    });
  }

  /** Again changes nothing. @throws NotFound, Forbidden */
  offer(actor: Actor, id: number, on: boolean): Promise<WikiPage> {
    return this.pages.change(actor, id, async (tx, page) => {
      ensure(canOffer(actor, page));
      await row(tx, 'UPDATE wiki_pages SET template = $2 WHERE entry_id = $1 RETURNING entry_id', [id, on]);
    });
  }

  private async verify(
    tx: Tx,
    actor: Actor,
    page: WikiPageFull,
    { months, ownerId, comment }: Extract<Check, { verdict: 'verified' }>,
  ): Promise<void> {
    ensure(canVerify(actor, page));
    if (ownerId) {
      const [reader] = await mentionablePersons(within(tx), actor, { entryId: page.id }, { ids: [ownerId] });
      if (!reader) throw Problems.invalid('ownerId', 'not_a_reader');
    }
    await row(
      tx,
      `UPDATE wiki_pages SET owner_id = CASE WHEN $2 THEN $3::bigint ELSE coalesce(owner_id, $4::bigint) END, review_months = $5::int, verified_at = now(), verified_by_id = $4,
              verify_by = now() + make_interval(months => $5::int), reminded_at = NULL WHERE entry_id = $1 RETURNING entry_id`,
      [page.id, ownerId !== undefined, ownerId ?? null, actor.id, months ?? page.review_months ?? wikiLimits.defaultMonths],
    );
    await this.states.set(tx, page.id, 'published');
    await this.events.record(tx, pageVerified({ ...whereOf(actor, page), comment }));
  }

  private async doubt(tx: Tx, actor: Actor, page: WikiPageFull, comment: string): Promise<void> {
    ensure(canDoubt(actor, page));
    await this.states.set(tx, page.id, 'to_verify');
    await row(tx, 'UPDATE wiki_pages SET reminded_at = now() WHERE entry_id = $1 RETURNING entry_id', [page.id]);
    await this.events.record(tx, pageDue({ ...whereOf(actor, page), over: true, comment }));
  }
}
