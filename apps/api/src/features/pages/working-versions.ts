import { Injectable } from '@nestjs/common';
import { type PageWorkingVersion, type PageWorkingVersionRef, revisionEvery, wikiLimits } from '@ruche/contracts';
import { plainText, type RichDoc } from '@ruche/rich-text';
import type { Actor } from '../../core/access';
import { HeldChanges } from '../../core/coediting';
import { type PersonRefRow, personJson, presentRef } from '../../core/people';
import { Database, row, type Tx, within } from '../../platform/database/database';
import { Problems } from '../../platform/http/problem';
import { ensure } from '../../platform/http/verdict';
import { findPage, type WikiPageFull } from './page.query';
import { differenceOf, wordsChanged } from './page-diff';
import { canEditPage } from './pages.policy';

interface Row {
  id: number;
  name: string;
  person: PersonRefRow;
  created_at: Date;
  title: string;
  body: RichDoc;
}
/** What is written beside a page, at some moment. */
export interface Working {
  doc: RichDoc;
  title: string;
}

/** What is written beside a page that is out, every so often and when somebody names it: for those who may write it. */
@Injectable()
export class WorkingVersions {
  constructor(
    private readonly db: Database,
    private readonly held: HeldChanges,
  ) {}

  /** The latest first. @throws NotFound, Forbidden */
  async list(actor: Actor, id: number): Promise<{ items: PageWorkingVersionRef[] }> {
    ensure(canEditPage(actor, await findPage(this.db, actor, id)));
    const found = await this.db.rows<Row>(
      `SELECT v.id, v.name, v.created_at, ${personJson('p')} AS person FROM page_working_versions v JOIN people p ON p.id = v.person_id
        WHERE v.entry_id = $1 ORDER BY v.id DESC LIMIT ${wikiLimits.workingVersions}`,
      [id],
    );
    return { items: found.map(refOf) };
  }

  /** Against what readers see. @throws NotFound, Forbidden */
  async read(actor: Actor, id: number, versionId: number): Promise<PageWorkingVersion> {
    const page = await findPage(this.db, actor, id);
    ensure(canEditPage(actor, page));
    const [found] = await this.db.rows<Row>(
      `SELECT v.*, ${personJson('p')} AS person FROM page_working_versions v JOIN people p ON p.id = v.person_id WHERE v.entry_id = $1 AND v.id = $2`,
      [id, versionId],
    );
    if (!found) throw Problems.notFound();
    return {
      ...refOf(found),
      words: { title: found.title, body: { doc: { ...found.body }, text: plainText(found.body) } },
      title: wordsChanged(page.title, found.title),
      ...differenceOf(page.body, found.body),
    };
  }

  /** Keeps what is written now; what is kept already is only named. @throws NotFound when nothing waits, Forbidden */
  keep(actor: Actor, id: number, name: string): Promise<PageWorkingVersionRef> {
    return this.db.transaction(async (tx) => {
      const page = await findPage(within(tx), actor, id);
      ensure(canEditPage(actor, page));
      const kept = page.changes_at && (await this.now(tx, page));
      if (!kept) throw Problems.notFound();
      const found = await row<Row>(
        tx,
        `WITH named AS (UPDATE page_working_versions SET name = $2 WHERE id = $1 AND $2 <> '' RETURNING *)
         SELECT v.id, coalesce(named.name, v.name) AS name, v.created_at, ${personJson('p')} AS person
           FROM page_working_versions v LEFT JOIN named ON true JOIN people p ON p.id = v.person_id WHERE v.id = $1`,
        [await this.add(tx, id, actor.id, kept), name],
      );
      if (!found) throw Problems.notFound();
      return refOf(found);
    });
  }

  /** While it is being written: every five minutes. */
  async keepIfDue(tx: Tx, id: number, personId: number, working: Working): Promise<void> {
    const { due } = (await row<{ due: boolean }>(
      tx,
      `SELECT greatest(w.changes_since, (SELECT max(v.created_at) FROM page_working_versions v WHERE v.entry_id = w.entry_id))
              < now() - make_interval(mins => $2::int) AS due FROM wiki_pages w WHERE w.entry_id = $1`,
      [id, revisionEvery.minutes],
    )) ?? { due: false };
    if (due) await this.add(tx, id, personId, working);
  }

  /** Nobody writes it any more, or it is about to be thrown away. */
  async keepLast(tx: Tx, id: number): Promise<void> {
    const waiting = await row<{ id: number; title: string; changes_by_id: number | null; author_id: number }>(
      tx,
      'SELECT e.id, e.title, w.changes_by_id, e.author_id FROM wiki_pages w JOIN entries e ON e.id = w.entry_id WHERE e.id = $1 AND w.changes_at IS NOT NULL',
      [id],
    );
    const working = waiting && (await this.now(tx, waiting));
    if (working) await this.add(tx, id, waiting.changes_by_id ?? waiting.author_id, working);
  }

  /** Readers see it now: what has no name is in the history. */
  async published(tx: Tx, id: number): Promise<void> {
    await row(tx, `DELETE FROM page_working_versions WHERE entry_id = $1 AND name = '' RETURNING id`, [id]);
  }

  private async now(tx: Tx, page: Pick<WikiPageFull, 'id' | 'title'>): Promise<Working | null> {
    const written = await this.held.read(within(tx), page.id);
    return written && { doc: written.doc, title: written.title ?? page.title };
  }

  /** The one before says the same: it is that one. Only so many without a name stay. */
  private async add(tx: Tx, id: number, personId: number, { doc, title }: Working): Promise<number> {
    const made = await row<{ id: number }>(
      tx,
      `WITH last AS (SELECT id, title, body FROM page_working_versions WHERE entry_id = $1 ORDER BY id DESC LIMIT 1),
            made AS (INSERT INTO page_working_versions (entry_id, person_id, title, body)
                     SELECT $1, $2, $3, $4::jsonb WHERE NOT EXISTS (SELECT 1 FROM last WHERE title = $3 AND body = $4::jsonb) RETURNING id),
            gone AS (DELETE FROM page_working_versions WHERE id IN (SELECT id FROM page_working_versions WHERE entry_id = $1 AND name = ''
                      ORDER BY id DESC OFFSET ${wikiLimits.workingVersions / 2 - 1}))
       SELECT coalesce((SELECT id FROM made), (SELECT id FROM last)) AS id`,
      [id, personId, title, JSON.stringify(doc)],
    );
    if (!made) throw new Error('no version was kept');
    return made.id;
  }
}

const refOf = ({ id, name, person, created_at }: Row): PageWorkingVersionRef => ({
  id,
  name,
  by: presentRef(person),
  at: created_at.toISOString(),
});
