import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { closeCodes, coeditingLimits } from '@ruche/contracts';
import { type LiveEvent, LiveHub } from '../../platform/live/live-hub';
import { Nodes } from '../../platform/nodes/nodes';
import { DocumentLocks } from './document-locks';
import { DocumentStore } from './document-store';
import type { GuardedSocket } from './guarded-socket';
import { OpenDocument } from './open-document';

const SWEEP_MS = 15_000;

/** Owned here, or where it is; `busy`: nobody that can be asked has it at the moment. */
export type Found = { here: OpenDocument } | { elsewhere: string } | { busy: true };

/** The documents that are open on this node. One node owns a document at a time; a lock says which. */
@Injectable()
export class Documents implements OnModuleInit, OnModuleDestroy {
  private readonly log = new Logger('coediting');
  private readonly open = new Map<number, Promise<Found>>();
  private readonly ending = new Map<number, Promise<void>>();
  private sweeper: NodeJS.Timeout | undefined;
  private leaveHub: () => void = () => undefined;
  private stopped = false;

  constructor(
    private readonly store: DocumentStore,
    private readonly locks: DocumentLocks,
    private readonly nodes: Nodes,
    private readonly hub: LiveHub,
  ) {}

  onModuleInit(): void {
    this.locks.onLost(() => void this.dropAll());
    this.leaveHub = this.hub.onEvent((event) => void this.hear(event));
    this.sweeper = setInterval(() => void this.recover(), SWEEP_MS);
    this.sweeper.unref();
  }

  async onModuleDestroy(): Promise<void> {
    await this.stop();
  }

  /** Closes what is open, written into its entries: the browsers go on with another node. Once is enough. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.sweeper);
    this.leaveHub();
    await Promise.all((await this.here()).map((document) => this.close(document, closeCodes.again)));
  }

  /** Opens it here if no other node has it. */
  async find(entryId: number): Promise<Found> {
    await this.ending.get(entryId);
    if (this.stopped) return { busy: true };
    let found = this.open.get(entryId);
    if (!found) {
      if (this.open.size >= coeditingLimits.documents) return { busy: true };
      found = this.take(entryId);
      this.open.set(entryId, found);
      const forget = () => this.open.get(entryId) === found && this.open.delete(entryId);
      found.then((f) => 'here' in f || forget(), forget);
    }
    return found;
  }

  /** Leaves a document that nobody here writes any more. */
  async left(document: OpenDocument): Promise<void> {
    if (document.sockets.size === 0) await this.close(document, closeCodes.again);
  }

  /** Every socket on this node, with its document. */
  async sockets(): Promise<{ document: OpenDocument; socket: GuardedSocket }[]> {
    return (await this.here()).flatMap((document) => [...document.sockets].map((socket) => ({ document, socket })));
  }

  /** Writes what was kept and never written, because its node has died. */
  async recover(): Promise<void> {
    try {
      for (const entryId of await this.store.unwritten()) {
        if (this.stopped) return;
        if (this.open.has(entryId) || this.ending.has(entryId)) continue;
        const found = await this.find(entryId);
        if ('here' in found) await this.left(found.here);
      }
    } catch (error) {
      if (!this.stopped) this.log.warn(`what other nodes have left was not written: ${(error as Error).message}`);
    }
  }

  private async take(entryId: number): Promise<Found> {
    await this.nodes.list();
    if (!(await this.locks.take(entryId))) {
      const owner = await this.store.ownerOf(entryId);
      return owner && owner.id !== this.nodes.id ? { elsewhere: owner.url } : { busy: true };
    }
    try {
      const loaded = await this.store.take(entryId, this.nodes.id);
      return { here: await OpenDocument.open(entryId, this.store, loaded, () => this.forget(entryId)) };
    } catch (error) {
      await this.locks.release(entryId);
      throw error;
    }
  }

  private close(document: OpenDocument, code: number): Promise<void> {
    const { entryId } = document;
    let ending = this.ending.get(entryId);
    if (!ending) {
      this.open.delete(entryId);
      ending = document
        .end(code)
        .then(() => this.locks.release(entryId))
        .catch((error: unknown) => this.log.warn(`entry ${entryId} was not left: ${(error as Error).message}`))
        .finally(() => this.ending.delete(entryId));
      this.ending.set(entryId, ending);
    }
    return ending;
  }

  /** It is another node's by now. */
  private forget(entryId: number): void {
    this.open.delete(entryId);
    void this.locks.release(entryId).catch(() => undefined);
  }

  private async dropAll(): Promise<void> {
    for (const document of await this.here()) {
      this.open.delete(document.entryId);
      document.drop();
    }
  }

  private async here(): Promise<OpenDocument[]> {
    const found = await Promise.allSettled(this.open.values());
    return found.flatMap((f) => (f.status === 'fulfilled' && 'here' in f.value ? [f.value.here] : []));
  }

  /** Somebody wrote an open entry by other means. */
  private async hear({ entryId, event }: LiveEvent): Promise<void> {
    const found = entryId && event === 'entry.changed' ? await this.open.get(entryId)?.catch(() => undefined) : undefined;
    if (found && 'here' in found && (await this.store.version(found.here.entryId)) !== found.here.version) await found.here.look();
  }
}
