import { Injectable } from '@nestjs/common';
import type { PageChanges as Changes, WikiPage } from '@ruche/contracts';
import type { RichDoc } from '@ruche/rich-text';
import type { Actor } from '../../core/access';
import { HeldChanges, noteAuthors, withBroughtFiles } from '../../core/coediting';
import { EntryWriting, entryChanged } from '../../core/entries';
import { Database, row, rows, type Tx } from '../../platform/database/database';
import { Events } from '../../platform/events/events';
import { Problems } from '../../platform/http/problem';
import { ensure } from '../../platform/http/verdict';
import { findPage, presentWikiPage } from './page.query';
import { differenceOf, wordsChanged } from './page-diff';
import { PageHistory } from './page-history';
import { whereOf } from './page-states';
import { named, noteChanges } from './page-together';
import { canEditPage } from './pages.policy';
import { notEmptied, PagesService } from './pages.service';
import { WorkingVersions } from './working-versions';

/** What is written together of a page that is out, until its readers see it: compared, published, discarded. */
@Injectable()
export class PageChanges {
  constructor(
    private readonly db: Database,
    private readonly pages: PagesService,
    private readonly held: HeldChanges,
    private readonly writing: EntryWriting,
    private readonly history: PageHistory,
    private readonly events: Events,
    private readonly working: WorkingVersions,
  ) {}

  /** @throws NotFound for a page that one does not read or of which nothing waits, Forbidden */
  async compare(actor: Actor, id: number): Promise<Changes> {
    const page = await findPage(this.db, actor, id);
    ensure(canEditPage(actor, page));
    const written = page.changes_at && (await this.held.read(this.db, id));
    if (!written || !page.changes_at) throw Problems.notFound();
    const { changes } = presentWikiPage(actor, page);
    return {
      by: changes?.by ?? null,
      at: page.changes_at.toISOString(),
      title: wordsChanged(page.title, named(written.title) ?? page.title),
      ...differenceOf(page.body, written.doc),
    };
  }

  /** Again changes nothing. Whoever is mentioned is told now. @throws NotFound, Forbidden, Conflict `would_empty` */
  publish(actor: Actor, id: number): Promise<WikiPage> {
    return this.pages.change(actor, id, async (tx, page) => {
      ensure(canEditPage(actor, page));
      const written = await this.held.take(tx, id);
      if (!written) return;
      const title = named(written.title);
      await noteChanges(tx, id, null);
      if (await this.says(tx, id, written.doc, title)) return;
      notEmptied(page, { doc: { ...written.doc } });
      await noteAuthors(tx, id, written.by);
      const doc = await withBroughtFiles(tx, id, written.doc, await this.writersOf(tx, id));
      if (!page.kept) await this.history.keep(tx, id);
      await this.writing.edit(tx, actor, page, { body: { doc: { ...doc } }, ...(title === null ? {} : { title }) }, { history: false });
      await row(tx, 'UPDATE wiki_pages SET edited_by_id = $2, edited_at = now(), kept = false WHERE entry_id = $1 RETURNING entry_id', [
        id,
        actor.id,
      ]);
      await this.history.keep(tx, id);
      await this.working.published(tx, id);
    });
  }

  /** What goes is kept as a version first. Again changes nothing. @throws NotFound, Forbidden */
  discard(actor: Actor, id: number): Promise<WikiPage> {
    return this.pages.change(actor, id, async (tx, page) => {
      ensure(canEditPage(actor, page));
      await this.working.keepLast(tx, id);
      if (!(await this.held.take(tx, id))) return;
      await rows(tx, 'DELETE FROM revision_authors WHERE entry_id = $1 AND number > $2', [id, page.revision ?? 0]);
      await noteChanges(tx, id, null);
      await row(tx, 'UPDATE entries SET version = version + 1 WHERE id = $1 RETURNING id', [id]);
      await this.events.record(tx, entryChanged(whereOf(actor, page)));
    });
  }

  private async says(tx: Tx, id: number, doc: RichDoc, title: string | null): Promise<boolean> {
    const found = await row<{ same: boolean }>(
      tx,
      'SELECT body = $2::jsonb AND title = coalesce($3, title) AS same FROM entries WHERE id = $1',
      [id, JSON.stringify(doc), title],
    );
    return found?.same ?? false;
  }

  /** Everybody who wrote since the last revision. */
  private async writersOf(tx: Tx, id: number): Promise<number[]> {
    const found = await rows<{ person_id: number }>(
      tx,
      'SELECT person_id FROM revision_authors WHERE entry_id = $1 AND number > (SELECT coalesce(max(number), 0) FROM revisions WHERE entry_id = $1)',
      [id],
    );
    return found.map(({ person_id }) => person_id);
  }
}
