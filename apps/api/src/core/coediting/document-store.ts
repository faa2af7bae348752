import { Injectable } from '@nestjs/common';
import type { EntryKind } from '@ruche/contracts';
import type { RichDoc } from '@ruche/rich-text';
import { validate } from '@ruche/rich-text/schema';
import * as Y from 'yjs';
import { Database, row, rows, type Tx } from '../../platform/database/database';
import { ACTOR_COLUMNS, type ActorRow, asActor } from '../access';
import { type EntryRecord, RECORD_COLUMNS } from '../entries/entry-record';
import { Kinds } from '../entries/kind-rules';
import type { Share, WrittenTogether } from './coedited';
import { changeTo, charactersIn, titleFor } from './shared-document';

/** A change that was taken in and waits to be kept. */
export interface Change {
  personId: number;
  bytes: Uint8Array;
}
export interface Loaded {
  epoch: number;
  /** The whole document as one Yjs update. */
  state: Uint8Array;
  /** The last change that is not in the entry yet; 0 for none. */
  lastId: number;
}
/** What is to be written into the entry: the document, and the last change that is in it. */
export interface Snapshot {
  doc: RichDoc;
  title: string | null;
  state: Uint8Array;
  lastId: number;
  /** Nobody writes it any more. */
  last: boolean;
}
interface Held {
  body: unknown;
  title: string;
  hash: string;
  state: Buffer;
  published: Buffer | null;
  body_hash: string;
}
/** Of what the entry says, as `coedited_documents.body_hash` has it. */
export const HASH = "md5(e.title || E'\\n' || e.body::text)";

/** What became of a write. */
export type Written = { version: number; held: boolean } | { outside: Uint8Array };

/** Somebody else owns the document now, or its entry is gone. */
export class NotOwner extends Error {}

/** Shared documents in PostgreSQL. Every write asks first whether this node still owns the document: an owner is known by its epoch. */
@Injectable()
export class DocumentStore {
  constructor(
    private readonly db: Database,
    private readonly kinds: Kinds,
  ) {}

  /** Becomes the owner, whoever was it before; the caller holds the lock. @throws NotOwner when there is no such entry */
  take(entryId: number, nodeId: string): Promise<Loaded> {
    return this.db.transaction(async (tx) => {
      const [entry] = await rows<{ body: unknown; title: string; hash: string }>(
        tx,
        `SELECT e.body, e.title, ${HASH} AS hash FROM entries e WHERE e.id = $1 FOR NO KEY UPDATE`,
        [entryId],
      );
      if (!entry) throw new NotOwner();
      const known = await row<{ epoch: number }>(
        tx,
        'UPDATE coedited_documents SET epoch = epoch + 1, node_id = $2 WHERE entry_id = $1 RETURNING epoch',
        [entryId, nodeId],
      );
      const epoch = known?.epoch ?? 1;
      if (!known)
        await rows(tx, 'INSERT INTO coedited_documents (entry_id, state, body_hash, epoch, node_id) VALUES ($1, $2, $3, $4, $5)', [
          entryId,
          Buffer.from(changeTo({ doc: sound(entry.body), title: entry.title })),
          entry.hash,
          epoch,
          nodeId,
        ]);
      await this.takeIn(tx, entryId, epoch);
      const state = await this.named(tx, entryId, await this.hold(tx, entryId, epoch));
      const log = await rows<{ id: number; bytes: Buffer }>(tx, 'SELECT id, bytes FROM coedited_updates WHERE entry_id = $1 ORDER BY id', [
        entryId,
      ]);
      return { epoch, state: Y.mergeUpdates([state, ...log.map((l) => l.bytes)]), lastId: log.at(-1)?.id ?? 0 };
    });
  }

  /** Who owns it, and where; nothing when nobody that was seen lately does. */
  async ownerOf(entryId: number): Promise<{ id: string; url: string } | undefined> {
    return this.db.row(
      `SELECT n.id, n.url FROM coedited_documents d JOIN nodes n ON n.id = d.node_id
        WHERE d.entry_id = $1 AND n.seen_at > now() - interval '45 seconds'`,
      [entryId],
    );
  }

  /** Keeps changes, in one statement. @returns the number of the last one @throws NotOwner */
  async keep(entryId: number, epoch: number, changes: Change[]): Promise<number> {
    const together = byWriter(changes);
    const kept = await this.db.rows<{ id: number }>(
      `WITH mine AS (SELECT entry_id FROM coedited_documents WHERE entry_id = $1 AND epoch = $2 FOR SHARE)
       INSERT INTO coedited_updates (entry_id, person_id, bytes, characters)
       SELECT mine.entry_id, c.person_id, c.bytes, c.characters FROM mine, unnest($3::bigint[], $4::bytea[], $5::int[]) WITH ORDINALITY AS c(person_id, bytes, characters, n)
        ORDER BY c.n RETURNING id`,
      [
        entryId,
        epoch,
        together.map((c) => c.personId),
        together.map((c) => Buffer.from(c.bytes)),
        together.map((c) => charactersIn(c.bytes)),
      ],
    );
    if (kept.length === 0) throw new NotOwner();
    return Math.max(...kept.map((k) => k.id));
  }

  /**
   * Writes the document into its entry, with its history and events, and lets go of the changes that are in it: all or nothing.
   * @returns the entry's version and whether it waits beside what readers see, or the change that has to come in first because somebody wrote around the document
   * @throws NotOwner
   */
  write(entryId: number, epoch: number, { doc, title, state, lastId, last }: Snapshot): Promise<Written> {
    return this.db.transaction(async (tx) => {
      const outside = await this.takeIn(tx, entryId, epoch);
      if (outside) return { outside };
      const by = await rows<Share>(
        tx,
        `SELECT person_id AS "personId", sum(characters)::int AS characters FROM coedited_updates WHERE entry_id = $1 AND id <= $2
          GROUP BY 1 ORDER BY 2 DESC, 1`,
        [entryId, lastId],
      );
      const said = await this.save(tx, entryId, { doc, title, by }, last);
      const written = await row<{ version: number; held: boolean }>(
        tx,
        `WITH entry AS (SELECT e.id, e.version, ${HASH} AS hash FROM entries e WHERE e.id = $1),
              gone AS (DELETE FROM coedited_updates WHERE entry_id = $1 AND id <= $3)
         UPDATE coedited_documents d
            SET state = $2, body_hash = entry.hash,
                published = CASE WHEN $4::boolean THEN NULL WHEN NOT $4::boolean THEN coalesce(d.published, d.state) ELSE d.published END
           FROM entry WHERE d.entry_id = entry.id RETURNING entry.version, d.published IS NOT NULL AS held`,
        [entryId, Buffer.from(state), lastId, said],
      );
      return { version: written?.version ?? 0, held: written?.held ?? false };
    });
  }

  /** What was written around the document, as a change to it, and how it stands then; nothing when nothing was. @throws NotOwner */
  outside(entryId: number, epoch: number): Promise<{ change: Uint8Array; version: number; held: boolean } | null> {
    return this.db.transaction(async (tx) => {
      const change = await this.takeIn(tx, entryId, epoch);
      if (!change) return null;
      const stands = await row<{ version: number; held: boolean }>(
        tx,
        'SELECT e.version, d.published IS NOT NULL AS held FROM entries e JOIN coedited_documents d ON d.entry_id = e.id WHERE e.id = $1',
        [entryId],
      );
      return { change, version: stands?.version ?? 0, held: stands?.held ?? false };
    });
  }

  async version(entryId: number): Promise<number | undefined> {
    return (await this.db.row<{ version: number }>('SELECT version FROM entries WHERE id = $1', [entryId]))?.version;
  }

  /** Documents with changes that are not in their entries, whoever owns them. */
  async unwritten(): Promise<number[]> {
    const found = await this.db.rows<{ entry_id: number }>('SELECT DISTINCT entry_id FROM coedited_updates ORDER BY 1 LIMIT 100');
    return found.map((f) => f.entry_id);
  }

  /** @returns whether the entry says it now; null when nobody wrote anything since */
  private async save(tx: Tx, entryId: number, written: WrittenTogether, last: boolean): Promise<boolean | null> {
    const kind = await row<{ kind: EntryKind }>(tx, 'SELECT kind FROM entries WHERE id = $1', [entryId]);
    const rules = kind && this.kinds.of(kind.kind).coedited;
    const main = written.by[0];
    const said =
      main && rules ? await rules.save(tx, await actorOf(tx, main.personId), await recordFor(tx, entryId, main.personId), written) : null;
    if (last) await rules?.settle(tx, entryId);
    return said;
  }

  /**
   * Holds the entry, then the document. What the entry says and the document does not becomes part of the document; while
   * that waits beside the entry, what is new is told from what the entry said when they were the same.
   */
  private async takeIn(tx: Tx, entryId: number, epoch: number): Promise<Uint8Array | null> {
    const { body, title, hash, state, published, body_hash } = await this.hold(tx, entryId, epoch);
    if (hash === body_hash) return null;
    const change = changeTo({ doc: sound(body), title }, published ?? state);
    const withIt = (known: Buffer) => Buffer.from(Y.mergeUpdates([known, change]));
    await rows(tx, 'UPDATE coedited_documents SET state = $2, published = $3, body_hash = $4 WHERE entry_id = $1', [
      entryId,
      withIt(state),
      published && withIt(published),
      hash,
    ]);
    return change;
  }

  /** A document without a title, from before or because somebody took it all away, is called as its entry is. @returns its state */
  private async named(tx: Tx, entryId: number, { state, published, title }: Held): Promise<Uint8Array> {
    const before = published && titleFor(published, title);
    const withIt = before ? Y.mergeUpdates([state, before]) : state;
    const now = titleFor(withIt, title);
    if (!before && !now) return state;
    const named = now ? Y.mergeUpdates([withIt, now]) : withIt;
    await rows(tx, 'UPDATE coedited_documents SET state = $2, published = $3 WHERE entry_id = $1', [
      entryId,
      Buffer.from(named),
      published && Buffer.from(before ? Y.mergeUpdates([published, before]) : published),
    ]);
    return named;
  }

  private async hold(tx: Tx, entryId: number, epoch: number): Promise<Held> {
    const held = await row<Held>(
      tx,
      `SELECT e.body, e.title, ${HASH} AS hash, d.state, d.published, d.body_hash FROM entries e JOIN coedited_documents d ON d.entry_id = e.id
        WHERE e.id = $1 AND d.epoch = $2 FOR NO KEY UPDATE OF e, d`,
      [entryId, epoch],
    );
    if (!held) throw new NotOwner();
    return held;
  }
}

/** @throws when the entry holds what the schema does not know (any more) */
export function sound(body: unknown): RichDoc {
  const result = validate(body);
  if (!result.ok) throw new Error(`the entry's own document is not sound: ${result.message}`);
  return result.doc;
}

/** Changes of one person that follow each other, as one. */
function byWriter(changes: Change[]): Change[] {
  const runs: { personId: number; all: Uint8Array[] }[] = [];
  for (const { personId, bytes } of changes) {
    const last = runs.at(-1);
    if (last?.personId === personId) last.all.push(bytes);
    else runs.push({ personId, all: [bytes] });
  }
  return runs.map(({ personId, all }) => ({ personId, bytes: Y.mergeUpdates(all) }));
}

/** The entry as the writer's, whether or not they may read it by now: what they wrote was taken in while they might. */
async function recordFor(tx: Tx, entryId: number, personId: number): Promise<EntryRecord> {
  const found = await row<EntryRecord>(
    tx,
    `SELECT ${RECORD_COLUMNS('$2')} FROM entries e JOIN spaces s ON s.id = e.space_id WHERE e.id = $1`,
    [entryId, personId],
  );
  if (!found) throw new NotOwner();
  return found;
}

async function actorOf(tx: Tx, personId: number) {
  const found = await row<ActorRow>(tx, `SELECT ${ACTOR_COLUMNS} FROM people p WHERE p.id = $1`, [personId]);
  if (!found) throw new Error('nobody wrote it');
  return asActor(found);
}
