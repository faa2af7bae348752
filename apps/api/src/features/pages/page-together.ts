import { Injectable } from '@nestjs/common';
import { wikiLimits } from '@ruche/contracts';
import { plainText } from '@ruche/rich-text';
import type { Actor } from '../../core/access';
import { type Coedited, noteAuthors, type WrittenTogether } from '../../core/coediting';
import { type EntryRecord, EntryWriting } from '../../core/entries';
import { row, type Tx } from '../../platform/database/database';
import type { Verdict } from '../../platform/http/verdict';
import { PageHistory } from './page-history';
import { canEditPage, type PageRecord } from './pages.policy';

interface Before {
  kept: boolean;
  edited_by_id: number;
  text: string;
  same: boolean;
  /** What is not kept yet was written together, and its authors are noted. */
  noted: boolean;
}

/** Pages that several people write at once: the same history as when one saves, with everybody who wrote. */
@Injectable()
export class PageTogether implements Coedited {
  constructor(
    private readonly writing: EntryWriting,
    private readonly history: PageHistory,
  ) {}

  canEdit(actor: Actor, entry: EntryRecord): Verdict {
    return canEditPage(actor, entry as PageRecord);
  }

  /** Keeps a revision when it is time, and before most of a page goes. */
  async save(tx: Tx, actor: Actor, entry: EntryRecord, { doc, by }: WrittenTogether): Promise<void> {
    const before = await row<Before>(
      tx,
      `SELECT w.kept, w.edited_by_id, e.text, e.body = $2::jsonb AS same,
              EXISTS (SELECT 1 FROM revision_authors a WHERE a.entry_id = e.id
                AND a.number > coalesce((SELECT max(number) FROM revisions r WHERE r.entry_id = e.id), 0)) AS noted
         FROM entries e JOIN wiki_pages w ON w.entry_id = e.id WHERE e.id = $1`,
      [entry.id, JSON.stringify(doc)],
    );
    if (!before || before.same) return;
    const byOthers = !before.noted && !by.some(({ personId }) => personId === before.edited_by_id);
    const emptied = before.text.length >= wikiLimits.short && plainText(doc).length < before.text.length * wikiLimits.emptied;
    if (!before.kept && (byOthers || emptied)) await this.history.keep(tx, entry.id);
    await this.writing.edit(tx, actor, entry, { body: { doc: { ...doc } } }, { history: false });
    await noteAuthors(tx, entry.id, by);
    await row(tx, 'UPDATE wiki_pages SET edited_by_id = $2, edited_at = now(), kept = false WHERE entry_id = $1 RETURNING entry_id', [
      entry.id,
      actor.id,
    ]);
    if (await this.history.isDue(tx, entry.id)) await this.history.keep(tx, entry.id);
  }

  async settle(tx: Tx, entryId: number): Promise<void> {
    await this.history.keep(tx, entryId);
  }
}
