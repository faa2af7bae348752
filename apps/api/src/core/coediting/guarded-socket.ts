import { EventEmitter } from 'node:events';
import { closeCodes, coeditingLimits, writerColour } from '@ruche/contracts';
import type { WebSocket } from 'ws';
import type { Actor } from '../access';
import { type Presence, presenceFrame, readFrame } from './frames';

/** What a socket brings before the document. */
export interface SocketOwner {
  /** A change, from somebody who may write. @returns false when it builds on what is not here yet */
  change(socket: GuardedSocket, bytes: Uint8Array): boolean;
  /** Is everything kept that came before? */
  mark(socket: GuardedSocket, mark: number): void;
  /** An update that brings nothing new. */
  contains(bytes: Uint8Array): boolean;
  /** Another browser has this number among those who write here. */
  isTaken(clientId: number, by: GuardedSocket): boolean;
}

/**
 * A browser's socket, seen from Hocuspocus: it gets only what has passed here. One document, known messages, not too many;
 * changes are tried before anybody hears of them, and whoever has a cursor is named by us.
 */
export class GuardedSocket extends EventEmitter {
  /** Hocuspocus sets it; ours is Node's own anyway. */
  binaryType = 'nodebuffer';
  private tokens: number = coeditingLimits.burst;
  private filledAt = Date.now();
  private clientId: number | undefined;
  /** Something of theirs was not taken in yet: nothing is called saved before it is, and this is asked for meanwhile. */
  private incomplete = false;
  private waiting: number | undefined;

  constructor(
    private readonly socket: WebSocket,
    readonly actor: Actor,
    readonly credential: { hash: Buffer; refresh(): Promise<Actor> },
    readonly writes: boolean,
    private readonly name: string,
    private readonly owner: SocketOwner,
  ) {
    super();
    socket.on('message', (data: Buffer) => this.take(data));
    socket.on('pong', () => this.emit('pong'));
    socket.on('error', () => socket.terminate());
    socket.on('close', (code, reason) => this.emit('close', code, reason));
  }

  get readyState(): number {
    return this.socket.readyState;
  }

  get isOpen(): boolean {
    return this.socket.readyState === this.socket.OPEN;
  }

  send(data: Uint8Array, done?: (error?: Error) => void): void {
    this.socket.send(data, done);
    if (this.socket.bufferedAmount > 8 * coeditingLimits.message) this.socket.terminate();
  }

  ping(): void {
    this.socket.ping();
  }

  close(code: number, reason = ''): void {
    this.socket.close(code, reason.slice(0, 120));
  }

  isClient(clientId: number): boolean {
    return this.clientId === clientId;
  }

  private take(data: Buffer): void {
    if (!this.isOpen) return;
    try {
      if (this.spend()) this.handle(data);
      else this.close(closeCodes.tooMany, 'too many messages');
    } catch (error) {
      this.close(closeCodes.refused, (error as Error).message);
    }
  }

  private handle(data: Buffer): void {
    const frame = readFrame(data, this.name);
    switch (frame.is) {
      case 'change':
        if (this.writes) this.change(frame);
        else if (!this.owner.contains(frame.bytes)) this.close(closeCodes.rightsChanged, 'read only');
        return;
      case 'presence': {
        const own = frame.states.filter((state) => this.isOwn(state));
        if (own.length) this.emit('message', presenceFrame(this.name, own, this.writer));
        return;
      }
      case 'mark':
        if (this.incomplete) this.waiting = frame.mark;
        else this.owner.mark(this, frame.mark);
        return;
      case 'protocol':
        this.emit('message', data);
    }
  }

  private change({ bytes, whole }: { bytes: Uint8Array; whole: boolean }): void {
    const taken = this.owner.change(this, bytes);
    if (!taken) this.incomplete = true;
    else if (whole && this.incomplete) {
      this.incomplete = false;
      if (this.waiting !== undefined) this.owner.mark(this, this.waiting);
      this.waiting = undefined;
    }
  }

  private get writer() {
    return { id: this.actor.id, name: this.actor.name, color: writerColour(this.actor.id) };
  }

  /** Browsers also repeat what they heard of others: only what they say of themselves counts. */
  private isOwn({ clientId, state }: Presence): boolean {
    if (this.clientId === undefined && state && !this.owner.isTaken(clientId, this)) this.clientId = clientId;
    return this.clientId === clientId;
  }

  private spend(): boolean {
    const now = Date.now();
    const refill = ((now - this.filledAt) / 1_000) * coeditingLimits.messagesPerSecond;
    this.tokens = Math.min(coeditingLimits.burst, this.tokens + refill) - 1;
    this.filledAt = now;
    return this.tokens >= 0;
  }
}
