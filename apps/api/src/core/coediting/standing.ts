import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { closeCodes } from '@ruche/contracts';
import { ProblemError } from '../../platform/http/problem';
import { type LiveEvent, LiveHub } from '../../platform/live/live-hub';
import { Sessions } from '../accounts/sessions';
import { changesRights } from '../live/live-message';
import { Documents } from './documents';
import type { GuardedSocket } from './guarded-socket';
import { SocketRights } from './socket-rights';

const CHECK_MS = 3_000;
/** Events that may change who reads or writes an entry. */
const onEntry = (event: string): boolean => event.startsWith('entry.') || event.startsWith('moderation.') || event.endsWith('.moved');

/** Open sockets close when the session ends or the right goes: at once when we hear of it, in any case within five seconds. */
@Injectable()
export class Standing implements OnModuleInit, OnModuleDestroy {
  private readonly log = new Logger('coediting');
  private readonly stop: (() => void)[] = [];

  constructor(
    private readonly documents: Documents,
    private readonly sessions: Sessions,
    private readonly rights: SocketRights,
    private readonly hub: LiveHub,
  ) {}

  onModuleInit(): void {
    const timer = setInterval(() => void this.checkSessions(), CHECK_MS);
    timer.unref();
    this.stop.push(
      () => clearInterval(timer),
      this.hub.onEvent((event) => this.hear(event)),
      this.hub.onGap(() => void this.checkRights()),
    );
  }

  onModuleDestroy(): void {
    for (const stop of this.stop) stop();
  }

  private hear({ event = '', entryId }: LiveEvent): void {
    if (changesRights(event)) void this.checkRights();
    else if (entryId && onEntry(event)) void this.checkRights(entryId);
  }

  private async checkSessions(): Promise<void> {
    try {
      const open = await this.documents.sockets();
      if (open.length === 0) return;
      const keyOf = (hash: Buffer) => hash.toString('base64url');
      const hashes = new Map(open.map(({ socket }) => [keyOf(socket.credential.hash), socket.credential.hash]));
      const standing = new Set((await this.sessions.standing([...hashes.values()])).map(keyOf));
      for (const { socket } of open) if (!standing.has(keyOf(socket.credential.hash))) socket.close(closeCodes.signedOut);
    } catch (error) {
      this.log.warn(`sessions of open documents not checked: ${(error as Error).message}`);
    }
  }

  private async checkRights(entryId?: number): Promise<void> {
    const open = (await this.documents.sockets()).filter(({ document }) => entryId === undefined || document.entryId === entryId);
    for (const { document, socket } of open) await this.checkOne(document.entryId, socket);
  }

  private async checkOne(entryId: number, socket: GuardedSocket): Promise<void> {
    try {
      const { writes } = await this.rights.of(await socket.credential.refresh(), entryId);
      if (writes !== socket.writes) socket.close(closeCodes.rightsChanged);
    } catch (error) {
      const status = error instanceof ProblemError ? error.status : 503;
      socket.close(status === 401 ? closeCodes.signedOut : status === 404 ? closeCodes.gone : closeCodes.again);
    }
  }
}
