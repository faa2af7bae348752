import { Injectable } from '@nestjs/common';
import type { Topic } from '@ruche/contracts';
import type { Actor } from '../../core/access';
import { moveComments, recountComments, withAnswers } from '../../core/comments';
import { noteInThread } from '../../core/entries';
import { Database, row, type Tx } from '../../platform/database/database';
import { Events } from '../../platform/events/events';
import { Problems } from '../../platform/http/problem';
import { ensure } from '../../platform/http/verdict';
import { topicSplit } from './topics.events';
import { canArrange } from './topics.policy';
import type { TopicRowFull } from './topics.queries';
import { beginTopic, TopicsService } from './topics.service';

/** A digression becomes a topic of its own. */
@Injectable()
export class SplitService {
  constructor(
    private readonly db: Database,
    private readonly topics: TopicsService,
    private readonly events: Events,
  ) {}

  /**
   * The earliest of these replies opens the new topic, by its author and of its date; the others follow with all that
   * answers them. Where it comes from stays known.
   * @throws NotFound, Forbidden, Invalid when a reply is deleted or not of this topic
   */
  split(actor: Actor, id: number, commentIds: readonly number[], title: string): Promise<Topic> {
    return this.db.transaction(async (tx) => {
      const topic = await this.topics.lock(tx, actor, id);
      ensure(canArrange(actor, topic));
      const openingId = await this.earliest(tx, id, [...new Set(commentIds)]);
      const all = await withAnswers(tx, id, commentIds);
      const newId = await this.open(tx, actor, topic, openingId, title);
      await moveComments(
        tx,
        all.filter((c) => c !== openingId),
        newId,
      );
      await this.becomeText(tx, actor, openingId, newId);
      await recountComments(tx, [id, newId]);
      await noteInThread(tx, actor, { entryId: id, kind: 'split', otherId: newId });
      await noteInThread(tx, actor, { entryId: newId, kind: 'begun', otherId: id });
      await this.events.record(tx, topicSplit({ actorId: actor.id, entryId: id, spaceId: topic.space.id, intoId: newId }));
      return this.topics.show(tx, actor, newId);
    });
  }

  private async earliest(tx: Tx, topicId: number, ids: number[]): Promise<number> {
    const found = await row<{ n: number; first: string[] }>(
      tx,
      `SELECT count(*)::int AS n, (array_agg(c.id ORDER BY c.created_at, c.id))[1:1] AS first FROM comments c
        WHERE c.entry_id = $1 AND c.id = ANY($2::bigint[]) AND c.deleted_at IS NULL AND c.hidden_at IS NULL`,
      [topicId, ids],
    );
    if (!found || found.n !== ids.length) throw Problems.invalid('commentIds', 'unknown_comment');
    return Number(found.first[0]);
  }

  /** The new topic with its author's credit and follow, its themes, and where it comes from. */
  private async open(tx: Tx, actor: Actor, topic: TopicRowFull, openingId: number, title: string): Promise<number> {
    const made = await row<{ id: number }>(
      tx,
      `WITH entry AS (
         INSERT INTO entries (kind, space_id, author_id, title, body, text, state, audience, created_at, published_at, updated_at)
         SELECT 'topic', $2, c.author_id, $3, c.body, c.text, 'published', $4, c.created_at, c.created_at, now() FROM comments c WHERE c.id = $1 RETURNING id, author_id),
            credit AS (INSERT INTO contributions (entry_id, person_id, role, share) SELECT id, author_id, 'author', 100 FROM entry),
            follow AS (INSERT INTO follows (entry_id, person_id) SELECT id, author_id FROM entry),
            themed AS (INSERT INTO entry_themes (entry_id, theme_id) SELECT entry.id, et.theme_id FROM entry, entry_themes et WHERE et.entry_id = $5),
            source AS (INSERT INTO links (from_id, to_id, type, created_by_id) SELECT id, $5, 'derived_from', $6 FROM entry)
       SELECT id FROM entry`,
      [openingId, topic.space.id, title, topic.audience, topic.id, actor.id],
    );
    if (!made) throw new Error('no topic was made');
    await beginTopic(tx, made.id);
    return made.id;
  }

  /** What belonged to the reply belongs to the topic that it opens; nobody's reaction to their own. */
  private async becomeText(tx: Tx, actor: Actor, commentId: number, topicId: number): Promise<void> {
    await row(
      tx,
      `WITH files AS (UPDATE attachments SET entry_id = $2, comment_id = NULL WHERE comment_id = $1),
            named AS (UPDATE mentions SET entry_id = $2, comment_id = NULL WHERE comment_id = $1),
            liked AS (UPDATE reactions SET entry_id = $2, comment_id = NULL WHERE comment_id = $1),
            parent AS (UPDATE comments p SET reply_count = p.reply_count - 1 FROM comments c WHERE c.id = $1 AND p.id = c.parent_id)
       UPDATE comments SET deleted_at = now(), deleted_by_id = $3, best = 0, reply_count = 0 WHERE id = $1 RETURNING id`,
      [commentId, topicId, actor.id],
    );
  }
}
