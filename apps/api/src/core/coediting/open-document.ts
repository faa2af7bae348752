import { type Document, Hocuspocus, OutgoingMessage } from '@hocuspocus/server';
import { Logger } from '@nestjs/common';
import { type CoeditingMessage, closeCodes, documentName } from '@ruche/contracts';
import type { WebSocket } from 'ws';
import * as Y from 'yjs';
import type { Upgrade } from '../../platform/http/upgrades';
import { CheckedDocument } from './checked-document';
import { type Change, type DocumentStore, type Loaded, NotOwner } from './document-store';
import type { GuardedSocket, SocketOwner } from './guarded-socket';

/** How long changes wait before they are written into the entry. */
const WRITE_MS = 2_000;
const RETRY_MS = 1_000;

interface Mark {
  socket: GuardedSocket;
  mark: number;
}

/**
 * A document that this node owns. Changes are judged, told to everybody, kept in the log, and then called saved; every
 * two seconds what there is becomes what the entry says. Hocuspocus does the talking: one room for one document.
 */
export class OpenDocument implements SocketOwner {
  readonly sockets = new Set<GuardedSocket>();
  private readonly log = new Logger('coediting');
  private readonly name: string;
  private readonly room: Hocuspocus;
  private document!: Document;
  private checked!: CheckedDocument;
  private epoch: number;
  private lastId: number;
  private unwritten: boolean;
  /** Something was written since it was opened. */
  private wrote: boolean;
  private changes: Change[] = [];
  private marks: Mark[] = [];
  private keeping: Promise<void> | undefined;
  private writing: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;
  private closing = false;
  private ended = false;
  /** The entry's version as of our last write. */
  version: number | undefined;

  private constructor(
    readonly entryId: number,
    private readonly store: DocumentStore,
    { epoch, lastId, state }: Loaded,
    private readonly onLost: () => void,
  ) {
    this.name = documentName(entryId);
    this.epoch = epoch;
    this.lastId = lastId;
    this.unwritten = lastId > 0;
    this.wrote = this.unwritten;
    this.room = new Hocuspocus({
      quiet: true,
      onAuthenticate: async ({ connectionConfig, context }) => {
        connectionConfig.readOnly = !(context.socket as GuardedSocket).writes;
      },
      onLoadDocument: async ({ document }) => Y.applyUpdate(document, state),
      onDisconnect: async ({ context }) => (context.socket as GuardedSocket).close(1000),
    });
  }

  static async open(entryId: number, store: DocumentStore, loaded: Loaded, onLost: () => void): Promise<OpenDocument> {
    const open = new OpenDocument(entryId, store, loaded, onLost);
    // Ours as well, so that it stays in memory for as long as we want it.
    const { document } = await open.room.openDirectConnection(open.name);
    if (!document) throw new Error('no document was opened');
    open.document = document;
    open.checked = new CheckedDocument(() => Y.encodeStateAsUpdate(document));
    if (open.unwritten) open.writeLater();
    return open;
  }

  enter(socket: GuardedSocket, request: Upgrade['request']): void {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket));
    // Hocuspocus asks no more of a socket than what ours has: send, ping, close and its events.
    this.room.handleConnection(socket as unknown as WebSocket, request, { socket });
  }

  change(socket: GuardedSocket, bytes: Uint8Array): boolean {
    const judgement = this.checked.judge(bytes);
    switch (judgement.is) {
      case 'kept':
        for (const update of judgement.updates) {
          Y.applyUpdate(this.document, update);
          this.changes.push({ personId: socket.actor.id, bytes: update });
        }
        void this.keep();
        return true;
      case 'unchanged':
        return true;
      case 'early':
        socket.send(new OutgoingMessage(this.name).createSyncMessage().writeFirstSyncStepFor(this.document).toUint8Array());
        return false;
      case 'refused':
        this.log.warn(`a change of ${this.name} by person ${socket.actor.id} was refused: ${judgement.why.slice(0, 200)}`);
        socket.close(closeCodes.refused, judgement.why);
        return true;
    }
  }

  mark(socket: GuardedSocket, mark: number): void {
    this.marks.push({ socket, mark });
    void this.keep();
  }

  contains(bytes: Uint8Array): boolean {
    return Y.snapshotContainsUpdate(Y.snapshot(this.document), bytes);
  }

  isTaken(clientId: number, by: GuardedSocket): boolean {
    for (const socket of this.sockets) if (socket !== by && socket.isClient(clientId)) return true;
    return false;
  }

  /** Takes in what was written around the document, if anything was. */
  async look(): Promise<void> {
    try {
      const outside = await this.store.outside(this.entryId, this.epoch);
      if (!outside) return;
      this.takeIn(outside.change);
      this.version = outside.version;
      this.sayWritten(outside);
    } catch (error) {
      this.fail(error);
    }
  }

  /** Writes now what is not in the entry yet. @throws when it can't be written now; it is kept all the same */
  write(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.writing = this.writing.catch(() => undefined).then(() => this.writeNow());
    return this.writing;
  }

  /** Nobody writes it here any more. What could not be written stays in the log. */
  async end(code: number): Promise<void> {
    this.closing = true;
    for (const socket of this.sockets) socket.close(code);
    try {
      await this.write();
    } catch (error) {
      this.fail(error);
    }
    this.ended = true;
    clearTimeout(this.timer);
    this.document.destroy();
  }

  /** It belongs to another node: nothing more is kept from here. */
  drop(): void {
    this.ended = true;
    clearTimeout(this.timer);
    for (const socket of this.sockets) socket.close(closeCodes.again);
    this.document.destroy();
  }

  private say(to: Iterable<GuardedSocket>, message: CoeditingMessage): void {
    const frame = new OutgoingMessage(this.name).writeStateless(JSON.stringify(message)).toUint8Array();
    for (const socket of to) if (socket.isOpen) socket.send(frame);
  }

  private keep(): Promise<void> {
    this.keeping ??= this.keepAll().finally(() => {
      this.keeping = undefined;
    });
    return this.keeping;
  }

  /** One statement after the other: what comes in meanwhile is kept together by the next. */
  private async keepAll(): Promise<void> {
    await Promise.resolve();
    while (!this.ended && (this.changes.length > 0 || this.marks.length > 0)) {
      const [changes, marks] = [this.changes.splice(0), this.marks.splice(0)];
      try {
        if (changes.length > 0) {
          this.lastId = await this.store.keep(this.entryId, this.epoch, changes);
          this.unwritten = true;
          this.wrote = true;
          this.writeLater();
        }
        const at = new Date().toISOString();
        for (const { socket, mark } of marks) this.say([socket], { type: 'saved', mark, at });
      } catch (error) {
        this.changes.unshift(...changes);
        this.marks.unshift(...marks);
        this.fail(error);
        // What was never called saved may go when we do.
        if (this.closing) this.ended = true;
        if (!this.ended) await new Promise((wake) => setTimeout(wake, RETRY_MS));
      }
    }
  }

  private writeLater(): void {
    this.timer ??= setTimeout(() => {
      this.write().catch((error: unknown) => {
        this.fail(error);
        if (!this.ended) this.writeLater();
      });
    }, WRITE_MS).unref();
  }

  private async writeNow(): Promise<void> {
    while (this.changes.length > 0 || this.keeping !== undefined) await this.keep();
    const last = this.closing && this.wrote;
    if (this.ended || !(this.unwritten || last)) return;
    const doc = this.checked.json();
    if (!doc) throw new Error(`${this.name} can't be stored`);
    const snapshot = { doc, title: this.checked.title(), state: Y.encodeStateAsUpdate(this.document), lastId: this.lastId, last };
    const written = await this.store.write(this.entryId, this.epoch, snapshot);
    if ('outside' in written) {
      this.takeIn(written.outside);
      return this.writeNow();
    }
    this.version = written.version;
    this.unwritten = this.lastId > snapshot.lastId;
    this.sayWritten(written);
  }

  private sayWritten({ version, held }: { version: number; held: boolean }): void {
    this.say(this.sockets, { type: 'written', version, held, at: new Date().toISOString() });
  }

  private takeIn(outside: Uint8Array): void {
    const judgement = this.checked.judge(outside);
    if (judgement.is === 'kept') for (const update of judgement.updates) Y.applyUpdate(this.document, update);
  }

  private fail(error: unknown): void {
    if (error instanceof NotOwner) {
      this.drop();
      this.onLost();
    } else this.log.warn(`${this.name}: ${(error as Error).message}`);
  }
}
