import { Injectable } from '@nestjs/common';
import type { EntryKind, EntryRef } from '@ruche/contracts';
import type { RichDoc } from '@ruche/rich-text';
import { Database, rows, type Tx, within } from '../../platform/database/database';
import { Problems } from '../../platform/http/problem';
import { ensure, not } from '../../platform/http/verdict';
import type { Actor } from '../access';
import { canTakePart } from './entries.policy';
import { loadEntry } from './entry-record';
import { presentEntryRef } from './entry-ref';
import { Kinds } from './kind-rules';
import { EntryWriting } from './writing';

interface Source {
  title: string;
  body: RichDoc;
  theme_ids: string[];
  author_ids: string[];
}

/** Makes a draft of another kind out of what was said: its text and themes, its authors credited, and where it comes from. */
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
    const begin = this.kinds.beginning(kind);
    const entry = await loadEntry(this.db, actor, id);
    ensure(canTakePart(actor, entry));
    ensure(not(entry.deleted, 'deleted'));
    ensure(not(entry.audience !== 'space', 'not_published'));
    if (!begin || kind === entry.kind) throw Problems.invalid('kind', 'not_possible');
    const [source] = await this.db.rows<Source>(
      `SELECT e.title, e.body, ARRAY(SELECT et.theme_id FROM entry_themes et WHERE et.entry_id = e.id ORDER BY 1) AS theme_ids,
              e.author_id || ARRAY(SELECT c.person_id FROM contributions c WHERE c.entry_id = e.id AND c.role = 'co_author' ORDER BY 1) AS author_ids
         FROM entries e WHERE e.id = $1`,
      [id],
    );
    if (!source) throw Problems.notFound();
    const draft = {
      kind,
      spaceId: entry.space.id,
      title: source.title,
      body: { doc: { ...source.body } },
      themeIds: source.theme_ids.map(Number),
      state: 'draft',
      audience: 'authors' as const,
      source: { id, type: 'derived_from' as const },
    };
    return this.writing.create(actor, draft, async (tx, made) => {
      await begin(tx, made.id);
      await this.credit(tx, actor, made.id, id, source.author_ids.map(Number));
      const { title, state } = await loadEntry(within(tx), actor, made.id);
      return presentEntryRef({ id: made.id, kind, title, state });
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
