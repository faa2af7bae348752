import { Injectable } from '@nestjs/common';
import type { RichDoc } from '@ruche/rich-text';
import * as Y from 'yjs';
import { type Reader, row, rows, type Tx, within } from '../../platform/database/database';
import { CheckedDocument } from './checked-document';
import type { Share, WrittenTogether } from './coedited';
import { HASH, sound } from './document-store';
import { changeTo } from './shared-document';

interface Row {
  body: unknown;
  title: string;
  hash: string;
  state: Buffer;
  published: Buffer | null;
  body_hash: string;
}
interface Read extends WrittenTogether {
  state: Uint8Array;
  lastId: number;
}

/**
 * What is written together and waits beside what readers see. Read, let in or thrown away here, whoever owns the document:
 * that one hears of it as of anything that was written around it.
 */
@Injectable()
export class HeldChanges {
  /** All that was called saved, with who wrote what of it is not noted yet; nothing when the document was never opened. */
  async read(reader: Reader, entryId: number): Promise<WrittenTogether | null> {
    const found = await this.all(reader, entryId);
    return found && { doc: found.doc, title: found.title, by: found.by };
  }

  /** The same, and the document says what its entry says from then on: the caller makes it say this, or leaves it as it is. */
  async take(tx: Tx, entryId: number): Promise<WrittenTogether | null> {
    const held = await row(
      tx,
      'SELECT e.id FROM entries e JOIN coedited_documents d ON d.entry_id = e.id WHERE e.id = $1 FOR NO KEY UPDATE OF e, d',
      [entryId],
    );
    const found = held ? await this.all(within(tx), entryId) : null;
    if (!found) return null;
    // No entry has this hash: whoever opens or owns the document takes in what the entry says.
    await rows(
      tx,
      `WITH gone AS (DELETE FROM coedited_updates WHERE entry_id = $1 AND id <= $3)
       UPDATE coedited_documents SET state = $2, published = NULL, body_hash = '' WHERE entry_id = $1`,
      [entryId, Buffer.from(found.state), found.lastId],
    );
    return { doc: found.doc, title: found.title, by: found.by };
  }

  private async all(reader: Reader, entryId: number): Promise<Read | null> {
    const [known] = await reader.rows<Row>(
      `SELECT e.body, e.title, ${HASH} AS hash, d.state, d.published, d.body_hash FROM entries e JOIN coedited_documents d ON d.entry_id = e.id WHERE e.id = $1`,
      [entryId],
    );
    if (!known) return null;
    const log = await reader.rows<{ id: number; person_id: number; bytes: Buffer; characters: number }>(
      'SELECT id, person_id, bytes, characters FROM coedited_updates WHERE entry_id = $1 ORDER BY id',
      [entryId],
    );
    const around =
      known.hash === known.body_hash ? [] : [changeTo({ doc: sound(known.body), title: known.title }, known.published ?? known.state)];
    const state = Y.mergeUpdates([known.state, ...log.map(({ bytes }) => bytes), ...around]);
    const whole = new CheckedDocument(() => state);
    const doc: RichDoc | null = whole.json();
    return doc && { doc, title: whole.title(), by: sharesOf(log), state, lastId: log.at(-1)?.id ?? 0 };
  }
}

function sharesOf(log: { person_id: number; characters: number }[]): Share[] {
  const by = new Map<number, number>();
  for (const { person_id, characters } of log) by.set(person_id, (by.get(person_id) ?? 0) + characters);
  return [...by].map(([personId, characters]) => ({ personId, characters })).sort((a, b) => b.characters - a.characters);
}
