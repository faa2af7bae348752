import { Injectable } from '@nestjs/common';
import { entryLimits, wikiLimits } from '@ruche/contracts';
import { plainText } from '@ruche/rich-text';
import type { Actor } from '../../core/access';
import { type Coedited, noteAuthors, type WrittenTogether, withBroughtFiles } from '../../core/coediting';
import { type EntryRecord, EntryWriting } from '../../core/entries';
import { row, type Tx } from '../../platform/database/database';
import { Events } from '../../platform/events/events';
import type { Verdict } from '../../platform/http/verdict';
import { PageHistory } from './page-history';
import { pageChangesHeld } from './pages.events';
import { canEditPage, isOut, type PageRecord } from './pages.policy';
import { WorkingVersions } from './working-versions';

interface Before {
  kept: boolean;
  edited_by_id: number;
  text: string;
  /** It says this already. */
  same: boolean;
  title: string;
  /** What is not kept yet was written together, and its authors are noted. */
  noted: boolean;
}

/** Pages that several people write at once: the same history as when one saves, with everybody who wrote. */
@Injectable()
export class PageTogether implements Coedited {
  constructor(
    private readonly writing: EntryWriting,
    private readonly history: PageHistory,
    private readonly events: Events,
    private readonly working: WorkingVersions,
  ) {}

  canEdit(actor: Actor, entry: EntryRecord): Verdict {
    return canEditPage(actor, entry as PageRecord);
  }

  /** What readers see changes when somebody says so; of a page that is not out, a revision is kept when it is time, and before most of it goes. */
  async save(tx: Tx, actor: Actor, entry: EntryRecord, { doc, title, by }: WrittenTogether): Promise<boolean> {
    const before = await row<Before>(
      tx,
      `SELECT w.kept, w.edited_by_id, e.text, e.title, e.body = $2::jsonb AND e.title = coalesce($3, e.title) AS same,
              EXISTS (SELECT 1 FROM revision_authors a WHERE a.entry_id = e.id
                AND a.number > coalesce((SELECT max(number) FROM revisions r WHERE r.entry_id = e.id), 0)) AS noted
         FROM entries e JOIN wiki_pages w ON w.entry_id = e.id WHERE e.id = $1`,
      [entry.id, JSON.stringify(doc), named(title)],
    );
    if (!before) return true;
    if (isOut(entry as PageRecord)) return this.hold(tx, actor, entry, before, { doc, title, by });
    if (before.same) return true;
    const byOthers = !before.noted && !by.some(({ personId }) => personId === before.edited_by_id);
    const emptied = before.text.length >= wikiLimits.short && plainText(doc).length < before.text.length * wikiLimits.emptied;
    const kept = await withBroughtFiles(
      tx,
      entry.id,
      doc,
      by.map(({ personId }) => personId),
    );
    if (!before.kept && (byOthers || emptied)) await this.history.keep(tx, entry.id);
    const words = { body: { doc: { ...kept } }, ...(named(title) === null ? {} : { title: named(title) as string }) };
    await this.writing.edit(tx, actor, entry, words, { history: false, asTyped: true });
    await noteAuthors(tx, entry.id, by);
    await row(tx, 'UPDATE wiki_pages SET edited_by_id = $2, edited_at = now(), kept = false WHERE entry_id = $1 RETURNING entry_id', [
      entry.id,
      actor.id,
    ]);
    if (await this.history.isDue(tx, entry.id)) await this.history.keep(tx, entry.id);
    return true;
  }

  /** Beside what readers see; nothing waits once it says the same again. */
  private async hold(
    tx: Tx,
    actor: Actor,
    entry: EntryRecord,
    { same, title: out }: Before,
    { doc, title, by }: WrittenTogether,
  ): Promise<boolean> {
    const writers = by.map(({ personId }) => personId);
    await withBroughtFiles(tx, entry.id, doc, writers);
    await noteAuthors(tx, entry.id, by);
    const turned = await noteChanges(tx, entry.id, same ? null : actor.id);
    if (!same) await this.working.keepIfDue(tx, entry.id, actor.id, { doc, title: named(title) ?? out });
    if (turned) await this.events.record(tx, pageChangesHeld({ actorId: actor.id, entryId: entry.id, spaceId: entry.space.id }));
    return same;
  }

  async settle(tx: Tx, entryId: number): Promise<void> {
    await this.history.keep(tx, entryId);
    await this.working.keepLast(tx, entryId);
  }
}

/**
 * Who wrote last what waits beside the page; null: nothing does.
 * @returns whether it waits now and did not, or the other way round
 */
export async function noteChanges(tx: Tx, entryId: number, personId: number | null): Promise<boolean> {
  const noted = await row<{ turned: boolean }>(
    tx,
    `WITH before AS (SELECT changes_at IS NOT NULL AS waited FROM wiki_pages WHERE entry_id = $1)
     UPDATE wiki_pages SET changes_by_id = $2, changes_at = CASE WHEN $2::bigint IS NOT NULL THEN now() END,
            changes_since = CASE WHEN $2::bigint IS NOT NULL THEN coalesce(changes_since, now()) END
      WHERE entry_id = $1 RETURNING (SELECT waited FROM before) <> ($2::bigint IS NOT NULL) AS turned`,
    [entryId, personId],
  );
  return noted?.turned ?? false;
}

/** A title that a page may have; null while there is none, or too little of it. */
export const named = (title: string | null): string | null =>
  title !== null && [...title].length >= entryLimits.anyTitle.min ? title : null;
