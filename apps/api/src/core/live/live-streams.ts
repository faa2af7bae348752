import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Problems } from '../../platform/http/problem';
import { EventStream, HEARTBEAT } from '../../platform/live/event-stream';
import type { Actor } from '../access';
import { Sessions } from '../accounts/sessions';
import { type Rights, rightsOf } from './audience';

export const STREAMS_PER_PERSON = 10;
const HEARTBEAT_MS = 25_000;
const CHECK_MS = 3_000;

interface Open {
  stream: EventStream;
  credential: Buffer;
}
/** One person who listens here, in one tab or several. */
export interface Listener {
  rights: Rights;
  streams: Set<Open>;
}

/** The streams that are open on this node, and who holds them. */
@Injectable()
export class LiveStreams implements OnModuleInit, OnModuleDestroy {
  private readonly log = new Logger('live');
  private readonly listeners = new Map<number, Listener>();
  private readonly openListeners = new Set<(personId: number) => void>();
  private readonly timers: NodeJS.Timeout[] = [];
  private stopping = false;

  constructor(private readonly sessions: Sessions) {}

  onModuleInit(): void {
    this.timers.push(
      setInterval(() => this.send(this.listeners.values(), HEARTBEAT), HEARTBEAT_MS),
      setInterval(() => void this.check(), CHECK_MS),
    );
    for (const timer of this.timers) timer.unref();
  }

  onModuleDestroy(): void {
    this.stopping = true;
    for (const timer of this.timers) clearInterval(timer);
    this.endAll();
  }

  /** Told of every stream that opens on this node. */
  onOpen(listener: (personId: number) => void): () => void {
    this.openListeners.add(listener);
    return () => this.openListeners.delete(listener);
  }

  /** @throws TooMany beyond ten of one person; Unavailable while stopping */
  open(actor: Actor, credential: Buffer, reply: FastifyReply): void {
    if (this.stopping) throw Problems.unavailable();
    const listener = this.listeners.get(actor.id) ?? { rights: rightsOf(actor), streams: new Set() };
    if (listener.streams.size >= STREAMS_PER_PERSON) throw Problems.tooMany(60, 'too_many_streams');
    const open = { stream: EventStream.over(reply), credential };
    listener.streams.add(open);
    this.listeners.set(actor.id, listener);
    for (const tell of this.openListeners) tell(actor.id);
    open.stream.onClose(() => {
      listener.streams.delete(open);
      if (listener.streams.size === 0 && this.listeners.get(actor.id) === listener) this.listeners.delete(actor.id);
    });
  }

  get people(): ReadonlyMap<number, Listener> {
    return this.listeners;
  }

  send(to: Iterable<Listener>, chunk: Buffer): void {
    for (const { streams } of to) for (const { stream } of streams) stream.write(chunk);
  }

  /** Ends every stream: browsers come back and read everything anew. */
  endAll(): void {
    for (const { streams } of this.listeners.values()) for (const { stream } of streams) stream.end();
  }

  /** Ends the streams whose session or token no longer stands. */
  async check(): Promise<void> {
    const open = [...this.listeners.values()].flatMap(({ streams }) => [...streams]);
    if (open.length === 0) return;
    try {
      const keyOf = (hash: Buffer) => hash.toString('base64url');
      const distinct = new Map(open.map(({ credential }) => [keyOf(credential), credential]));
      const standing = new Set((await this.sessions.standing([...distinct.values()])).map(keyOf));
      for (const { stream, credential } of open) if (!standing.has(keyOf(credential))) stream.end();
    } catch (error) {
      this.log.warn(`sessions of open streams not checked: ${(error as Error).message}`);
    }
  }
}
