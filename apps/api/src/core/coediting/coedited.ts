import type { RichDoc } from '@ruche/rich-text';
import type { Tx } from '../../platform/database/database';
import type { Verdict } from '../../platform/http/verdict';
import type { Actor } from '../access';
import type { EntryRecord } from '../entries/entry-record';

export interface Share {
  personId: number;
  /** How many this person added. */
  characters: number;
}
/** What people have written together since it was last saved. */
export interface WrittenTogether {
  doc: RichDoc;
  /** What they call it, in one line; null: as the entry does. */
  title: string | null;
  /** Who wrote, most first; at least one. */
  by: Share[];
}

/** How entries of a kind are written by several people at once; a kind without it can't be. */
export interface Coedited {
  canEdit(actor: Actor, entry: EntryRecord): Verdict;
  /**
   * Saves what they have written, in the caller's transaction, which holds the entry. `actor`: who wrote most of it.
   * @returns false when it waits beside what readers see (`HeldChanges`), true when the entry says it
   */
  save(tx: Tx, actor: Actor, entry: EntryRecord, written: WrittenTogether): Promise<boolean>;
  /** Nobody writes it any more, for now; something was written since somebody began. */
  settle(tx: Tx, entryId: number): Promise<void>;
}
