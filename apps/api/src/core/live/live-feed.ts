import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { type LiveMessage, streamMemory } from '@ruche/contracts';
import { Database } from '../../platform/database/database';
import { Bursts } from '../../platform/live/bursts';
import { messageBytes } from '../../platform/live/event-stream';
import { type LiveEvent, LiveHub } from '../../platform/live/live-hub';
import { Recent } from '../../platform/live/recent';
import { audiencesOf, freshRights, readsAudience, type Stale, sameRights } from './audience';
import { type Addressed, addressed, burstKey, changesRights, ofEverybody, together } from './live-message';
import { type Listener, LiveStreams } from './live-streams';

/** At most four messages a second about one object. */
const BURST_MS = 250;
const SESSION: LiveMessage = { type: 'session' };
const MISSED: LiveMessage = { type: 'missed' };
const nobodyStale = (): Stale => ({ all: false, personIds: [], eventIds: [] });

/**
 * From what is committed anywhere to the streams open here. Works in rounds: first rights that changed, then the audience
 * of each entry, once for everybody, then every message, serialised once.
 */
@Injectable()
export class LiveFeed implements OnModuleInit, OnModuleDestroy {
  private readonly log = new Logger('live');
  private readonly bursts = new Bursts<string, Addressed>(BURST_MS, together, (message) => this.queue(message));
  private readonly leave: (() => void)[] = [];
  private readonly recent = new Recent<LiveEvent>(streamMemory * 1_000);
  private messages: (Addressed & { onlyFor?: number })[] = [];
  private stale = nobodyStale();
  private running = false;

  constructor(
    private readonly db: Database,
    private readonly hub: LiveHub,
    private readonly streams: LiveStreams,
  ) {}

  onModuleInit(): void {
    this.leave.push(
      this.hub.onEvent((event) => this.take(event)),
      this.hub.onGap(() => this.forget()),
    );
  }

  onModuleDestroy(): void {
    for (const leave of this.leave) leave();
    this.bursts.stop();
  }

  /**
   * The rights that a stream opened with were read before it could hear that they change, and so was what is on screen.
   * @param age seconds since the first of it was read; left out, nothing is told that was before
   */
  opened(personId: number, age?: number): void {
    this.stale.personIds.push(personId);
    if (age !== undefined) this.catchUp(personId, age);
    void this.run();
  }

  private catchUp(personId: number, age: number): void {
    const events = this.recent.within(age * 1_000);
    const own = (message: LiveMessage): Addressed => ({ message, to: { personIds: [personId] } });
    if (!events) return void this.messages.push(own(MISSED));
    if (events.some(({ event = '' }) => changesRights(event))) this.messages.push(own(SESSION));
    const latest = new Map<string, Addressed>();
    for (const message of events.flatMap((event) => addressed(event) ?? [])) latest.set(JSON.stringify(message.message), message);
    for (const message of latest.values()) this.messages.push({ ...message, onlyFor: personId });
  }

  /** Something was missed: browsers come back and read everything anew. */
  forget(): void {
    this.recent.forget();
    this.streams.endAll();
  }

  private take(live: LiveEvent): void {
    const { id, event = '' } = live;
    if (!passing(event)) this.recent.keep(live);
    if (this.streams.people.size === 0) return;
    if (changesRights(event)) {
      if (ofEverybody(event)) this.stale.all = true;
      else if (id) this.stale.eventIds.push(id);
      void this.run();
    }
    const message = addressed(live);
    const key = message && burstKey(message);
    if (message && key) this.bursts.put(key, message);
    else if (message) this.queue(message);
  }

  private queue(message: Addressed): void {
    this.messages.push(message);
    void this.run();
  }

  private async run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    try {
      await Promise.resolve(); // what is committed together is told together
      while (this.messages.length > 0 || isStale(this.stale)) await this.round();
    } catch (error) {
      this.log.warn(`live changes not told, streams end: ${(error as Error).message}`);
      this.streams.endAll();
    } finally {
      this.running = false;
    }
  }

  private async round(): Promise<void> {
    const [messages, stale] = [this.messages, this.stale];
    this.messages = [];
    this.stale = nobodyStale();
    if (isStale(stale)) await this.refresh(stale);
    const ids = messages.flatMap(({ to }) => ('entryId' in to ? [to.entryId] : []));
    const audiences = await audiencesOf(this.db, [...new Set(ids)]);
    for (const { id, message, to, onlyFor } of messages) {
      const entry = 'entryId' in to ? audiences.get(to.entryId) : undefined;
      this.streams.send(
        this.among((listener) => {
          if (onlyFor !== undefined && listener.rights.id !== onlyFor) return false;
          if ('entryId' in to)
            return entry !== undefined && (to.among?.includes(listener.rights.id) ?? true) && readsAudience(listener.rights, entry);
          if ('spaceId' in to) return (to.only ? listener.rights.facilitated : listener.rights.readable).has(to.spaceId);
          return to.personIds.includes(listener.rights.id);
        }),
        messageBytes(message, id),
      );
    }
  }

  /** Whoever may now read more or less, or was changed themself, asks again who they are. */
  private async refresh(stale: Stale): Promise<void> {
    const { people } = this.streams;
    const told: Listener[] = [];
    for (const { rights, concerned } of await freshRights(this.db, [...people.keys()], stale)) {
      const listener = people.get(rights.id);
      if (!listener) continue;
      if (concerned || !sameRights(listener.rights, rights)) told.push(listener);
      listener.rights = rights;
    }
    this.streams.send(told, messageBytes(SESSION));
  }

  private *among(wanted: (listener: Listener) => boolean): Generator<Listener> {
    for (const listener of this.streams.people.values()) if (wanted(listener)) yield listener;
  }
}

/** Who is here and who writes is told again by itself. */
const passing = (event: string): boolean => event === 'entry.presence' || event === 'entry.writing';
const isStale = ({ all, personIds, eventIds }: Stale): boolean => all || personIds.length > 0 || eventIds.length > 0;
