import { Injectable } from '@nestjs/common';
import type { EntryKind, EntryRef } from '@ruche/contracts';
import type { RichDoc } from '@ruche/rich-text';
import { Database, rows, type Tx, within } from '../../platform/database/database';
import { Problems } from '../../platform/http/problem';
import { ensure } from '../../platform/http/verdict';
import type { Actor } from '../access';
import { canTurnInto } from './entries.policy';
import { type EntryRecord, loadEntry } from './entry-record';
import { presentEntryRef } from './entry-ref';
import { Kinds } from './kind-rules';
import { EntryWriting } from './writing';

/** What was said: an entry's own words, or those of a comment on it. */
export interface Said {
  title: string;
  body: RichDoc;
  authorIds: number[];
}

/** Makes a draft of another kind out of what was said: its text and themes (an answer has its question's), its authors credited, and where it comes from. */
@Injectable()
export class Turning {
  constructor(
    private readonly db: Database,
    private readonly writing: EntryWriting,
    private readonly kinds: Kinds,
  ) {}

  /**
   * Whoever takes part may; they write the draft, and the authors of the source are its co-authors with equal shares.
   * @throws NotFound, Forbidden, Invalid for a kind that can't be made so, TooMany
   */
  async turnInto(actor: Actor, id: number, kind: EntryKind): Promise<EntryRef> {
    const entry = await loadEntry(this.db, actor, id);
    ensure(canTurnInto(actor, entry));
    const [source] = await this.db.rows<{ title: string; body: RichDoc; author_ids: string[] }>(
      `SELECT e.title, e.body, e.author_id || ARRAY(SELECT c.person_id FROM contributions c WHERE c.entry_id = e.id AND c.role = 'co_author' ORDER BY 1) AS author_ids
         FROM entries e WHERE e.id = $1`,
      [id],
    );
    if (!source) throw Problems.notFound();
    return this.make(actor, entry, kind, { ...source, authorIds: source.author_ids.map(Number) });
  }

  /**
   * The draft, of words that were said with that entry or on it; the caller has judged the right.
   * @throws Invalid for a kind that can't be made so, TooMany
   */
  async make(actor: Actor, entry: EntryRecord, kind: EntryKind, { title, body, authorIds }: Said): Promise<EntryRef> {
    const begin = this.kinds.beginning(kind);
    if (!begin || kind === entry.kind) throw Problems.invalid('kind', 'not_possible');
    const themes = await this.db.rows<{ theme_id: number }>('SELECT theme_id FROM entry_themes WHERE entry_id = $1 ORDER BY 1', [
      entry.parentId ?? entry.id,
    ]);
    const draft = {
      kind,
      spaceId: entry.space.id,
      title,
      body: { doc: { ...body } },
      themeIds: themes.map((t) => t.theme_id),
      state: 'draft',
      audience: 'authors' as const,
      source: { id: entry.id, type: 'derived_from' as const },
    };
    return this.writing.create(actor, draft, async (tx, made) => {
      await begin(tx, made.id);
      await this.credit(tx, actor, made.id, entry.id, authorIds);
      const { title: named, state } = await loadEntry(within(tx), actor, made.id);
      return presentEntryRef({ id: made.id, kind, title: named, state });
    });
  }

  /** All credit of a new entry was its writer's: now each author has as much, the writer what is left over. */
  private async credit(tx: Tx, actor: Actor, id: number, sourceId: number, authorIds: number[]): Promise<void> {
    const others = authorIds.filter((a) => a !== actor.id);
    if (others.length === 0) return;
    const share = Math.floor(100 / (others.length + 1));
    await rows(
      tx,
      `WITH writer AS (UPDATE contributions SET share = 100 - $4::int * $5::int WHERE entry_id = $1 AND person_id = $6 AND role = 'author'),
            follow AS (INSERT INTO follows (entry_id, person_id) SELECT $1, unnest($3::bigint[]) ON CONFLICT DO NOTHING)
       INSERT INTO contributions (entry_id, person_id, role, share, source_id) SELECT $1, unnest($3::bigint[]), 'co_author', $4::int, $2`,
      [id, sourceId, others, share, others.length, actor.id],
    );
  }
}
