import { Injectable } from '@nestjs/common';
import { type PageDiff, type PageRevision, type PageRevisionRef, type Paging, revisionEvery } from '@ruche/contracts';
import { plainText, type RichDoc } from '@ruche/rich-text';
import type { Actor } from '../../core/access';
import { loadEntry } from '../../core/entries';
import { type PersonRefRow, personJson, presentRef } from '../../core/people';
import { Database, type Reader, row, type Tx } from '../../platform/database/database';
import { Cursors, scopeOf } from '../../platform/http/cursor';
import { Problems } from '../../platform/http/problem';
import { differenceOf, wordsChanged } from './page-diff';

interface RevisionRow {
  number: number;
  title: string;
  name: string;
  author: PersonRefRow;
  created_at: Date;
  words_added: number;
  words_removed: number;
  /** Who wrote it together; nothing when one person did. */
  authors: { person: PersonRefRow; characters: number }[] | null;
}
interface FullRow extends RevisionRow {
  body: RichDoc;
}
const COLUMNS = `r.number, r.title, r.name, ${personJson('p')} AS author, r.created_at, r.words_added, r.words_removed,
  (SELECT json_agg(json_build_object('person', ${personJson('w')}, 'characters', a.characters) ORDER BY a.characters DESC, w.id)
     FROM revision_authors a JOIN people w ON w.id = a.person_id WHERE a.entry_id = r.entry_id AND a.number = r.number) AS authors`;
const FROM = 'revisions r JOIN people p ON p.id = r.author_id';

/** What pages said. A page's revisions are what it says from then on; the last one is what it says now, once it is kept. */
@Injectable()
export class PageHistory {
  constructor(
    private readonly db: Database,
    private readonly cursors: Cursors,
  ) {}

  /** Keeps what a page says, for whoever wrote it last; what is kept already is only named. The caller holds the page. */
  async keep(tx: Tx, id: number, name = ''): Promise<void> {
    const now = await row<{ title: string; body: RichDoc; same: boolean; number: number | null; before: RichDoc | null }>(
      tx,
      `SELECT e.title, e.body, r.number, r.body AS before, coalesce(r.title = e.title AND r.body = e.body, false) AS same
         FROM entries e LEFT JOIN LATERAL (SELECT * FROM revisions WHERE entry_id = e.id ORDER BY number DESC LIMIT 1) AS r ON true WHERE e.id = $1`,
      [id],
    );
    if (!now) throw Problems.notFound();
    if (!now.same) {
      const { wordsAdded, wordsRemoved } = differenceOf(now.before ?? { type: 'doc', content: [] }, now.body);
      await row(
        tx,
        `INSERT INTO revisions (entry_id, number, author_id, title, body, name, words_added, words_removed)
         SELECT e.id, $2, w.edited_by_id, e.title, e.body, $3, $4, $5 FROM entries e JOIN wiki_pages w ON w.entry_id = e.id WHERE e.id = $1 RETURNING number`,
        [id, (now.number ?? 0) + 1, name, wordsAdded, wordsRemoved],
      );
    } else if (name)
      await row(tx, 'UPDATE revisions SET name = $3 WHERE entry_id = $1 AND number = $2 RETURNING number', [id, now.number, name]);
    await row(tx, 'UPDATE wiki_pages SET kept = true WHERE entry_id = $1 RETURNING entry_id', [id]);
  }

  /** Time to keep a revision of a page that is being written. */
  async isDue(tx: Tx, id: number): Promise<boolean> {
    const found = await row<{ due: boolean }>(
      tx,
      `SELECT coalesce((SELECT max(created_at) FROM revisions WHERE entry_id = e.id), '-infinity')
              <= now() - make_interval(mins => CASE WHEN e.created_at > now() - make_interval(mins => $2::int) THEN $3::int ELSE $4::int END) AS due
         FROM entries e WHERE e.id = $1`,
      [id, revisionEvery.youngFor, revisionEvery.youngMinutes, revisionEvery.minutes],
    );
    return found?.due ?? false;
  }

  /** @throws NotFound */
  async list(actor: Actor, id: number, page: Paging) {
    await loadEntry(this.db, actor, id, { kind: 'page' });
    const scope = scopeOf('page-revisions', page, id);
    const [before] = this.cursors.read<[number]>(scope, page.cursor) ?? [2 ** 31 - 1];
    const found = await this.db.rows<RevisionRow>(
      `SELECT ${COLUMNS} FROM ${FROM} WHERE r.entry_id = $1 AND r.number < $2 ORDER BY r.number DESC LIMIT $3`,
      [id, before, page.limit + 1],
    );
    return this.cursors.page(scope, found, page.limit, (r) => [r.number], presentRevision);
  }

  /** @throws NotFound */
  async read(actor: Actor, id: number, number: number): Promise<PageRevision> {
    await loadEntry(this.db, actor, id, { kind: 'page' });
    const found = await this.revision(this.db, id, number);
    return { ...presentRevision(found), body: { doc: { ...found.body }, text: plainText(found.body) } };
  }

  /** @throws NotFound */
  async compare(actor: Actor, id: number, from: number, to: number | undefined): Promise<PageDiff> {
    await loadEntry(this.db, actor, id, { kind: 'page' });
    const before = await this.revision(this.db, id, from);
    const after = await this.revision(this.db, id, to);
    return {
      from: presentRevision(before),
      to: presentRevision(after),
      title: wordsChanged(before.title, after.title),
      ...differenceOf(before.body, after.body),
    };
  }

  /** @param number left out: the last one @throws NotFound */
  async revision(reader: Reader, id: number, number: number | undefined): Promise<FullRow> {
    const [found] = await reader.rows<FullRow>(
      `SELECT ${COLUMNS}, r.body FROM ${FROM} WHERE r.entry_id = $1 AND ($2::int IS NULL OR r.number = $2) ORDER BY r.number DESC LIMIT 1`,
      [id, number ?? null],
    );
    if (!found) throw Problems.notFound();
    return found;
  }

  async name(tx: Tx, id: number, number: number, name: string): Promise<PageRevisionRef> {
    const found = await row<RevisionRow>(
      tx,
      `WITH named AS (UPDATE revisions SET name = $3 WHERE entry_id = $1 AND number = $2 RETURNING *) SELECT ${COLUMNS} FROM named r JOIN people p ON p.id = r.author_id`,
      [id, number, name],
    );
    if (!found) throw Problems.notFound();
    return presentRevision(found);
  }
}

/** By the characters that each added; those who only took away have none. */
function sharesOf({ author, authors }: RevisionRow): PageRevisionRef['authors'] {
  if (!authors) return [{ person: presentRef(author), share: 100 }];
  const all = authors.reduce((sum, a) => sum + a.characters, 0);
  return authors.map((a) => ({ person: presentRef(a.person), share: all ? Math.round((100 * a.characters) / all) : 0 }));
}

const presentRevision = (r: RevisionRow): PageRevisionRef => ({
  number: r.number,
  title: r.title,
  name: r.name,
  by: presentRef(r.author),
  authors: sharesOf(r),
  at: r.created_at.toISOString(),
  wordsAdded: r.words_added,
  wordsRemoved: r.words_removed,
});
