import { Injectable } from '@nestjs/common';
import { type EntryKind, publishingLimits } from '@ruche/contracts';
import type { RichDoc } from '@ruche/rich-text';
import { Database, row, type Tx, within } from '../../platform/database/database';
import { Events } from '../../platform/events/events';
import { Problems } from '../../platform/http/problem';
import { JobQueue } from '../../platform/jobs/job-queue';
import type { Actor } from '../access';
import { entryChanged } from './entries.events';
import type { EntryRecord } from './entry-record';
import { Kinds } from './kind-rules';
import { membersCalled } from './space-mention';
import { EntryWriting, isOpen } from './writing';

/** The queue of `PublishDueJob`. */
export const PUBLISH_DUE = 'entries.publish-due';
export interface PublishDue {
  /** Asked for by a date or by another run, rather than by the minute. */
  asked?: boolean;
}

interface Due {
  id: number;
  kind: EntryKind;
  /** Its author could still publish it by hand. */
  may: boolean;
}

/**
 * When entries come before their readers: now, at a date, or no longer. The database's clock decides, so that nodes whose
 * clocks differ publish alike. A scheduled entry is its authors' alone, in the state `scheduled`.
 */
@Injectable()
export class Publishing {
  constructor(
    private readonly db: Database,
    private readonly writing: EntryWriting,
    private readonly kinds: Kinds,
    private readonly queue: JobQueue,
    private readonly events: Events,
  ) {}

  /**
   * Publishes an entry that the caller holds and may publish, now or at a date; again changes nothing.
   * @param at an instant; the minute that has just passed counts as now
   * @throws Invalid `in_the_past` or `too_far`, Conflict `already_published` when there is a date; Conflict `confirm_needed`,
   * Forbidden `facilitators_only` where its words call everybody in a large space
   */
  async publish(tx: Tx, actor: Actor, entry: Pick<EntryRecord, 'id' | 'kind' | 'audience'>, at?: string): Promise<void> {
    if (entry.audience !== 'authors') {
      if (at !== undefined) throw Problems.conflict('already_published');
      return;
    }
    if (at !== undefined && (await this.isLater(tx, at))) return this.schedule(tx, actor, entry.id, new Date(at));
    await this.writing.publish(tx, actor, entry.id, this.kinds.publishedState(entry.kind));
  }

  /** Takes a published entry back to its authors, or cancels its date; again changes nothing. */
  async takeBack(tx: Tx, actor: Actor, entry: EntryRecord): Promise<void> {
    const changed = await row(
      tx,
      `UPDATE entries SET audience = 'authors', publish_at = NULL, state = CASE WHEN published_at IS NULL THEN 'draft' ELSE 'unpublished' END,
              version = version + 1, updated_at = now()
        WHERE id = $1 AND (audience IN ('space', 'named') OR publish_at IS NOT NULL) RETURNING id`,
      [entry.id],
    );
    if (changed && isOpen(entry))
      await this.events.record(tx, entryChanged({ actorId: actor.id, entryId: entry.id, spaceId: entry.space.id }));
  }

  /**
   * Publishes everything whose date has come, each in a transaction of its own: with several nodes at work, each entry once.
   * Where the author could no longer publish it by hand, the date goes and the draft stays. One that fails holds up no other.
   */
  async publishDue(): Promise<void> {
    const passedOver = new Map<number, unknown>();
    for (;;) {
      const taken = { id: 0 };
      try {
        if (!(await this.publishNext([...passedOver.keys()], taken))) break;
      } catch (error) {
        if (taken.id === 0) throw error;
        passedOver.set(taken.id, error);
      }
    }
    for (const error of passedOver.values()) throw error;
  }

  /** @param taken learns which entry it is about @returns false when nothing is due */
  private publishNext(except: number[], taken: { id: number }): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const due = await row<Due>(
        tx,
        `SELECT e.id, e.kind, s.archived_at IS NULL AND EXISTS (SELECT 1 FROM space_readers r WHERE r.space_id = s.id AND r.person_id = e.author_id) AS may
           FROM entries e JOIN spaces s ON s.id = e.space_id
          WHERE e.publish_at <= now() AND e.audience = 'authors' AND e.deleted_at IS NULL AND e.id <> ALL($1::bigint[])
          ORDER BY e.publish_at, e.id LIMIT 1 FOR NO KEY UPDATE OF e SKIP LOCKED`,
        [except],
      );
      if (!due) return false;
      taken.id = due.id;
      if (due.may) await this.writing.publish(tx, null, due.id, this.kinds.publishedState(due.kind));
      else
        await row(tx, `UPDATE entries SET publish_at = NULL, state = 'draft', version = version + 1 WHERE id = $1 RETURNING id`, [due.id]);
      return true;
    });
  }

  private async isLater(tx: Tx, at: string): Promise<boolean> {
    const found = await row<{ past: boolean; far: boolean; later: boolean }>(
      tx,
      `SELECT $1::timestamptz < now() - interval '1 minute' AS past, $1::timestamptz > now() + make_interval(days => $2) AS far,
              $1::timestamptz > now() AS later`,
      [at, publishingLimits.days],
    );
    if (found?.past) throw Problems.invalid('publishAt', 'in_the_past');
    if (found?.far) throw Problems.invalid('publishAt', 'too_far');
    return found?.later === true;
  }

  /** Whoever sets the date is asked what its words will do: nobody is there when it comes. */
  private async schedule(tx: Tx, actor: Actor, id: number, at: Date): Promise<void> {
    const scheduled = await row<{ space_id: number; body: RichDoc }>(
      tx,
      `UPDATE entries SET publish_at = $2, state = 'scheduled', version = version + 1, updated_at = now() WHERE id = $1 RETURNING space_id, body`,
      [id, at],
    );
    if (scheduled) await membersCalled(within(tx), actor, scheduled.space_id, scheduled.body, { entryId: id });
    await this.queue.insert(tx, [{ name: PUBLISH_DUE, data: { asked: true }, startAfter: at }]);
  }
}
