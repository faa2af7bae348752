import { Injectable } from '@nestjs/common';
import type { EntryPatch, Topic, TopicInput } from '@ruche/contracts';
import type { z } from 'zod';
import type { Actor } from '../../core/access';
import { canEditEntry, canPublish, canRemoveEntry, canRestoreEntry, EntryWriting, noteInThread, Publishing } from '../../core/entries';
import { loadSpace } from '../../core/spaces';
import { Clock } from '../../platform/clock/clock';
import { Database, row, type Tx, within } from '../../platform/database/database';
import { Events } from '../../platform/events/events';
import { ensure } from '../../platform/http/verdict';
import { presentTopic } from './topic.presenter';
import { topicLocked, topicMoved } from './topics.events';
import { canArrange, canCancelDate, canMoveTo } from './topics.policy';
import { findTopic, type TopicRowFull } from './topics.queries';

/** What makes a topic of an entry: it is hot from now on, at the bottom. */
export async function beginTopic(tx: Tx, entryId: number): Promise<void> {
  await row(tx, 'INSERT INTO topics (entry_id, hot) VALUES ($1, 0) RETURNING entry_id', [entryId]);
}

/** Writing and reading topics, closing and moving them; splits and merges have their own service. */
@Injectable()
export class TopicsService {
  constructor(
    private readonly db: Database,
    private readonly writing: EntryWriting,
    private readonly publishing: Publishing,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  async get(actor: Actor, id: number): Promise<Topic> {
    return presentTopic(actor, await findTopic(this.db, actor, id), this.clock.now());
  }

  /** The topic as this person sees it now, inside a use case. */
  async show(tx: Tx, actor: Actor, id: number): Promise<Topic> {
    return presentTopic(actor, await findTopic(within(tx), actor, id), this.clock.now());
  }

  /**
   * Opens a topic to the readers of its space, now or at a date.
   * @throws NotFound for a space one does not read, Forbidden in an archived one, Invalid, TooMany
   */
  create(actor: Actor, { publishAt, ...input }: z.output<typeof TopicInput>): Promise<Topic> {
    const begun =
      publishAt === undefined ? { state: 'published', audience: 'space' as const } : { state: 'draft', audience: 'authors' as const };
    return this.writing.create(actor, { ...input, kind: 'topic', ...begun }, async (tx, { id }) => {
      await beginTopic(tx, id);
      if (publishAt !== undefined) await this.publishing.publish(tx, actor, { id, kind: 'topic', audience: 'authors' }, publishAt);
      return this.show(tx, actor, id);
    });
  }

  /** @throws NotFound, Forbidden when it is not the actor's, Invalid */
  update(actor: Actor, id: number, patch: z.output<typeof EntryPatch>): Promise<Topic> {
    return this.change(actor, id, async (tx, topic) => {
      ensure(canEditEntry(actor, topic));
      await this.writing.edit(tx, actor, topic, patch);
    });
  }

  /** Now, or at a date; again changes nothing. @throws NotFound, Forbidden, Invalid for a date that will not do */
  publish(actor: Actor, id: number, at?: string): Promise<Topic> {
    return this.change(actor, id, async (tx, topic) => {
      ensure(topic.audience === 'authors' ? canPublish(actor, topic) : canEditEntry(actor, topic));
      await this.publishing.publish(tx, actor, topic, at);
    });
  }

  /** Cancels its date; the draft stays. @throws NotFound, Forbidden `already_published` */
  cancelDate(actor: Actor, id: number): Promise<Topic> {
    return this.change(actor, id, async (tx, topic) => {
      ensure(canCancelDate(actor, topic));
      await this.publishing.takeBack(tx, actor, topic);
    });
  }

  /** Puts it in the trash. @throws NotFound, Forbidden */
  remove(actor: Actor, id: number): Promise<void> {
    return this.db.transaction(async (tx) => {
      const topic = await this.lock(tx, actor, id);
      ensure(canRemoveEntry(actor, topic));
      await this.writing.trash(tx, actor, topic);
    });
  }

  /** Takes it out of the trash. @throws NotFound, Forbidden */
  restore(actor: Actor, id: number): Promise<Topic> {
    return this.change(actor, id, async (tx, topic) => {
      ensure(canRestoreEntry(actor, topic));
      await this.writing.restore(tx, actor, topic);
    });
  }

  /** Takes no more replies and votes; a second time changes nothing. @throws NotFound, Forbidden */
  close(actor: Actor, id: number, reason: string | null): Promise<Topic> {
    return this.setLock(actor, id, true, reason);
  }

  /** Takes them again; a second time changes nothing. @throws NotFound, Forbidden */
  open(actor: Actor, id: number): Promise<Topic> {
    return this.setLock(actor, id, false, null);
  }

  /** To another space, with all its replies. @throws NotFound for either, Forbidden (`wider_audience`: it was written for fewer readers) */
  move(actor: Actor, id: number, spaceId: number): Promise<Topic> {
    return this.change(actor, id, async (tx, topic) => {
      const space = await loadSpace(within(tx), actor, spaceId);
      ensure(canArrange(actor, topic));
      ensure(canMoveTo(actor, topic, space));
      if (space.id === topic.space.id) return;
      await row(
        tx,
        `WITH unpinned AS (DELETE FROM space_pins WHERE entry_id = $1)
         UPDATE entries SET space_id = $2, version = version + 1 WHERE id = $1 RETURNING id`,
        [id, space.id],
      );
      await noteInThread(tx, actor, { entryId: id, kind: 'moved', spaceId: topic.space.id });
      await this.events.record(tx, topicMoved({ actorId: actor.id, entryId: id, spaceId: space.id, fromSpaceId: topic.space.id }));
    });
  }

  /** Holds the row, then reads all of it. @throws NotFound */
  async lock(tx: Tx, actor: Actor, id: number): Promise<TopicRowFull> {
    await row(tx, `SELECT id FROM entries WHERE id = $1 AND kind = 'topic' FOR NO KEY UPDATE`, [id]);
    return findTopic(within(tx), actor, id);
  }

  private setLock(actor: Actor, id: number, on: boolean, reason: string | null): Promise<Topic> {
    return this.change(actor, id, async (tx, topic) => {
      ensure(canArrange(actor, topic));
      if (topic.locked === on) return;
      await row(
        tx,
        'UPDATE entries SET locked_at = CASE WHEN $2::boolean THEN now() END, version = version + 1 WHERE id = $1 RETURNING id',
        [id, on],
      );
      await noteInThread(tx, actor, { entryId: id, kind: on ? 'locked' : 'unlocked', note: reason });
      await this.events.record(tx, topicLocked({ actorId: actor.id, entryId: id, spaceId: topic.space.id, on, reason }));
    });
  }

  private change(actor: Actor, id: number, act: (tx: Tx, topic: TopicRowFull) => Promise<void>): Promise<Topic> {
    return this.db.transaction(async (tx) => {
      await act(tx, await this.lock(tx, actor, id));
      return this.show(tx, actor, id);
    });
  }
}
