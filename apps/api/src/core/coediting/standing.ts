import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { closeCodes } from '@ruche/contracts';
import { ProblemError } from '../../platform/http/problem';
import { type LiveEvent, LiveHub } from '../../platform/live/live-hub';
import { Sessions } from '../accounts/sessions';
import { changesRights } from '../live/live-message';
import { Documents } from './documents';
import type { GuardedSocket } from './guarded-socket';
import { SocketRights } from './socket-rights';

const SESSIONS_MS = 3_000;
const RIGHTS_MS = 20_000;
const codes: Record<number, number> = { 401: closeCodes.signedOut, 403: closeCodes.rightsChanged, 404: closeCodes.gone };
/** Events on an entry that may change who reads or writes it. */
const onEntry = (event: string): boolean =>
  event === 'entry.deleted' || event === 'entry.restored' || event === 'entry.published' || event.startsWith('moderation.');
/** And that may change it for others as well: what stands below a page goes with it. */
const onMore = (event: string): boolean => changesRights(event) || event.endsWith('.moved');

/**
 * Open sockets close when the session ends or the right goes. Rights go by events, which are heard at once; sessions are asked
 * for every three seconds.
 */
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
    const timers = [setInterval(() => void this.checkSessions(), SESSIONS_MS), setInterval(() => void this.checkRights(), RIGHTS_MS)];
    for (const timer of timers) timer.unref();
    this.documents.onChanged((entryId) => void this.checkRights(entryId));
    this.stop.push(
      () => {
        for (const timer of timers) clearInterval(timer);
      },
      this.hub.onEvent((event) => this.hear(event)),
      this.hub.onGap(() => void this.checkRights()),
    );
  }

  onModuleDestroy(): void {
    for (const stop of this.stop) stop();
  }

  private hear({ event = '', entryId }: LiveEvent): void {
    if (onMore(event)) void this.checkRights();
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
      socket.close(codes[status] ?? closeCodes.again);
    }
  }
}
