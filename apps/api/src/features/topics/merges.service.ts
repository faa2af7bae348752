import { Injectable } from '@nestjs/common';
import type { Topic } from '@ruche/contracts';
import { type Actor, facilitates } from '../../core/access';
import { moveComments, recountComments, withAnswers } from '../../core/comments';
import { noteInThread } from '../../core/entries';
import { Database, row, rows, type Tx } from '../../platform/database/database';
import { Events } from '../../platform/events/events';
import { Problems } from '../../platform/http/problem';
import { ensure, when } from '../../platform/http/verdict';
import { topicMerged, topicUnmerged } from './topics.events';
import { canArrange, canMoveTo, canUnmerge } from './topics.policy';
import type { TopicRowFull } from './topics.queries';
import { MERGE_UNDO_DAYS } from './topics.rules';
import { TopicsService } from './topics.service';

interface Merge {
  into_id: number;
  opening_id: number;
  moved_comments: string[];
  moved_followers: string[];
  was_locked: boolean;
}

/** Topics that were merged into one that goes for good stand on their own again. */
export async function letGoOfMerged(tx: Tx, id: number): Promise<void> {
  await rows(
    tx,
    `UPDATE entries e SET state = 'published', locked_at = CASE WHEN m.was_locked THEN e.locked_at END, version = e.version + 1
       FROM topic_merges m WHERE m.from_id = e.id AND m.undone_at IS NULL AND m.into_id = $1`,
    [id],
  );
}

/** Two topics that are one: text and replies line up by date under the target, and seven days to think again. */
@Injectable()
export class TopicMerges {
  constructor(
    private readonly db: Database,
    private readonly topics: TopicsService,
    private readonly events: Events,
  ) {}

  /** @throws NotFound for either, Forbidden, Conflict `condition_not_met` */
  merge(actor: Actor, fromId: number, intoId: number, reason: string | null): Promise<Topic> {
    return this.db.transaction(async (tx) => {
      const [from, into] = await this.lockBoth(tx, actor, fromId, intoId);
      ensure(canArrange(actor, from));
      ensure(when(facilitates(actor, into.space.id)));
      if (fromId === intoId) throw Problems.conflict('condition_not_met', { condition: 'another_topic' });
      if (into.state === 'merged' || into.deleted || into.audience === 'authors')
        throw Problems.conflict('condition_not_met', { condition: 'target_stands' });
      ensure(canMoveTo(actor, from, into.space));
      const comments = await this.commentsOf(tx, fromId);
      const openingId = await this.writeOpening(tx, from, intoId);
      await moveComments(tx, comments, intoId);
      const followers = await this.moveFollowers(tx, fromId, into);
      await row(
        tx,
        `WITH entry AS (UPDATE entries SET state = 'merged', locked_at = coalesce(locked_at, now()), updated_at = now() WHERE id = $1),
              silent AS (UPDATE topics SET hot = NULL WHERE entry_id = $1),
              link AS (INSERT INTO links (from_id, to_id, type, created_by_id) VALUES ($1, $2, 'merged_into', $3) ON CONFLICT DO NOTHING)
         INSERT INTO topic_merges (from_id, into_id, by_id, opening_id, moved_comments, moved_followers, was_locked)
         VALUES ($1, $2, $3, $4, $5::bigint[], $6::bigint[], $7) RETURNING id`,
        [fromId, intoId, actor.id, openingId, comments, followers, from.locked],
      );
      await recountComments(tx, [fromId, intoId]);
      await noteInThread(tx, actor, { entryId: intoId, kind: 'merged', otherId: fromId });
      await this.events.record(tx, topicMerged({ actorId: actor.id, entryId: fromId, spaceId: from.space.id, intoId, reason }));
      return this.topics.show(tx, actor, fromId);
    });
  }

  /** Puts both back, with what was answered to the moved replies since. @throws NotFound, Forbidden, Conflict `condition_not_met` after seven days */
  undo(actor: Actor, fromId: number): Promise<Topic> {
    return this.db.transaction(async (tx) => {
      const topic = await this.topics.lock(tx, actor, fromId);
      ensure(canUnmerge(actor, topic));
      const merge = await row<Merge>(
        tx,
        `UPDATE topic_merges SET undone_at = now() WHERE from_id = $1 AND undone_at IS NULL AND created_at > now() - make_interval(days => $2) RETURNING *`,
        [fromId, MERGE_UNDO_DAYS],
      );
      if (!merge) throw Problems.conflict('condition_not_met', { condition: 'undo_in_time' });
      await this.moveBack(tx, fromId, merge);
      await row(
        tx,
        `WITH entry AS (UPDATE entries SET state = 'published', locked_at = CASE WHEN $3::boolean THEN locked_at END, updated_at = now() WHERE id = $1)
         DELETE FROM links WHERE from_id = $1 AND to_id = $2 AND type = 'merged_into' RETURNING id`,
        [fromId, merge.into_id, merge.was_locked],
      );
      await recountComments(tx, [fromId, merge.into_id]);
      await noteInThread(tx, actor, { entryId: merge.into_id, kind: 'unmerged', otherId: fromId });
      await this.events.record(tx, topicUnmerged({ actorId: actor.id, entryId: fromId, spaceId: topic.space.id, intoId: merge.into_id }));
      return this.topics.show(tx, actor, fromId);
    });
  }

  /** In the order of their ids, so that two merges at once do not wait for each other. */
  private async lockBoth(tx: Tx, actor: Actor, fromId: number, intoId: number): Promise<[TopicRowFull, TopicRowFull]> {
    const first = await this.topics.lock(tx, actor, Math.min(fromId, intoId));
    const second = await this.topics.lock(tx, actor, Math.max(fromId, intoId));
    return fromId <= intoId ? [first, second] : [second, first];
  }

  private async commentsOf(tx: Tx, topicId: number): Promise<number[]> {
    const found = await rows<{ id: number }>(tx, 'SELECT id FROM comments WHERE entry_id = $1 ORDER BY created_at, id', [topicId]);
    return found.map((c) => c.id);
  }

  /** The topic's own text as a reply of its author and its date; votes for it say that it was useful. */
  private async writeOpening(tx: Tx, from: TopicRowFull, intoId: number): Promise<number> {
    const made = await row<{ id: number }>(
      tx,
      `INSERT INTO comments (entry_id, author_id, body, text, created_at, best)
       SELECT $2, e.author_id, e.body, e.text, coalesce(e.published_at, e.created_at), e.vote_count FROM entries e WHERE e.id = $1 RETURNING id`,
      [from.id, intoId],
    );
    if (!made) throw new Error('no opening was written');
    await rows(
      tx,
      `INSERT INTO reactions (comment_id, person_id, kind, created_at) SELECT $2, person_id, 'useful', created_at FROM votes WHERE entry_id = $1`,
      [from.id, made.id],
    );
    return made.id;
  }

  private async moveFollowers(tx: Tx, fromId: number, into: TopicRowFull): Promise<number[]> {
    const moved = await rows<{ person_id: number }>(
      tx,
      `INSERT INTO follows (entry_id, person_id, created_at) SELECT $2, f.person_id, f.created_at FROM follows f
        WHERE f.entry_id = $1 AND EXISTS (SELECT 1 FROM space_readers r WHERE r.person_id = f.person_id AND r.space_id = $3)
       ON CONFLICT DO NOTHING RETURNING person_id`,
      [fromId, into.id, into.space.id],
    );
    return moved.map((m) => m.person_id);
  }

  private async moveBack(tx: Tx, fromId: number, merge: Merge): Promise<void> {
    await row(tx, 'SELECT id FROM entries WHERE id = $1 FOR NO KEY UPDATE', [merge.into_id]);
    const back = await withAnswers(tx, merge.into_id, [merge.opening_id, ...merge.moved_comments.map(Number)]);
    await moveComments(
      tx,
      back.filter((id) => id !== merge.opening_id),
      fromId,
    );
    await row(
      tx,
      `WITH gone AS (DELETE FROM follows f WHERE f.entry_id = $1 AND f.person_id = ANY($2::bigint[])
              AND NOT EXISTS (SELECT 1 FROM comments c WHERE c.entry_id = $1 AND c.author_id = f.person_id AND c.id <> $3 AND c.deleted_at IS NULL))
       UPDATE comments SET deleted_at = now() WHERE id = $3 RETURNING id`,
      [merge.into_id, merge.moved_followers, merge.opening_id],
    );
  }
}
