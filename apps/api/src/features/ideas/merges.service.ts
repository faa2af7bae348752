import { Injectable } from '@nestjs/common';
import type { Idea } from '@ruche/contracts';
import { type Actor, facilitates } from '../../core/access';
import { Votes } from '../../core/votes';
import { Database, row, rows, type Tx } from '../../platform/database/database';
import { Events } from '../../platform/events/events';
import { Problems } from '../../platform/http/problem';
import { all, ensure, not, when } from '../../platform/http/verdict';
import type { IdeaRowFull } from './idea.query';
import { ideaMerged, ideaUnmerged } from './ideas.events';
import { canMerge } from './ideas.policy';
import { MERGE_UNDO_DAYS } from './ideas.rules';
import { IdeasService } from './ideas.service';
import { audienceAt, legalFrom, mergeableStages } from './stages';

interface Merge {
  id: number;
  into_id: number;
  previous_stage: IdeaRowFull['state'];
  moved_voters: string[];
  moved_followers: string[];
  credited_author: boolean;
}

/** Two ideas that are one: votes move once each, the merged author keeps the credit, and seven days to think again. */
@Injectable()
export class MergesService {
  constructor(
    private readonly db: Database,
    private readonly ideas: IdeasService,
    private readonly votes: Votes,
    private readonly events: Events,
  ) {}

  /** @throws NotFound for either, Conflict `illegal_transition` or `condition_not_met`, Forbidden */
  merge(actor: Actor, fromId: number, intoId: number, reason: string | null): Promise<Idea> {
    return this.db.transaction(async (tx) => {
      const [from, into] = await this.lockBoth(tx, actor, fromId, intoId);
      if (!mergeableStages.includes(from.state))
        throw Problems.conflict('illegal_transition', { from: from.state, legal: legalFrom(from.state) });
      ensure(canMerge(actor, from));
      ensure(all(not(into.space.archived, 'archived'), when(facilitates(actor, into.space.id))));
      ensureTarget(from, into);
      const moved = await this.moveSupport(tx, from, into);
      await row(
        tx,
        `WITH entry AS (UPDATE entries SET state = 'merged', audience = $6, version = version + 1, updated_at = now() WHERE id = $1),
              idea AS (UPDATE ideas SET stage_since = now() WHERE entry_id = $1),
              history AS (INSERT INTO idea_transitions (idea_id, from_stage, to_stage, by_id, reason) VALUES ($1, $4, 'merged', $3, $5)),
              link AS (INSERT INTO links (from_id, to_id, type, created_by_id) VALUES ($1, $2, 'merged_into', $3) ON CONFLICT DO NOTHING)
         INSERT INTO idea_merges (from_id, into_id, by_id, previous_stage, moved_voters, moved_followers, credited_author)
         VALUES ($1, $2, $3, $4, $7::bigint[], $8::bigint[], $9) RETURNING id`,
        [fromId, intoId, actor.id, from.state, reason, audienceAt('merged', from.audience), moved.voters, moved.followers, moved.credited],
      );
      await this.events.record(tx, ideaMerged({ actorId: actor.id, entryId: fromId, spaceId: from.space.id, intoId, reason }));
      return this.ideas.show(tx, actor, fromId);
    });
  }

  /** Puts both back as they were. @throws NotFound, Forbidden, Conflict `condition_not_met` after seven days */
  undo(actor: Actor, fromId: number): Promise<Idea> {
    return this.db.transaction(async (tx) => {
      const idea = await this.ideas.lock(tx, actor, fromId);
      if (idea.state !== 'merged') throw Problems.conflict('illegal_transition', { from: idea.state, legal: legalFrom(idea.state) });
      ensure(all(not(idea.space.archived, 'archived'), when(facilitates(actor, idea.space.id))));
      const merge = await row<Merge>(
        tx,
        `UPDATE idea_merges SET undone_at = now() WHERE from_id = $1 AND undone_at IS NULL AND created_at > now() - make_interval(days => $2) RETURNING *`,
        [fromId, MERGE_UNDO_DAYS],
      );
      if (!merge) throw Problems.conflict('condition_not_met', { condition: 'undo_in_time' });
      await this.moveBack(tx, idea, merge);
      await row(
        tx,
        `WITH entry AS (UPDATE entries SET state = $2, audience = $3, version = version + 1, updated_at = now() WHERE id = $1),
              idea AS (UPDATE ideas SET stage_since = now() WHERE entry_id = $1),
              link AS (DELETE FROM links WHERE from_id = $1 AND to_id = $5 AND type = 'merged_into')
         INSERT INTO idea_transitions (idea_id, from_stage, to_stage, by_id) VALUES ($1, 'merged', $2, $4) RETURNING id`,
        [fromId, merge.previous_stage, audienceAt(merge.previous_stage, idea.audience), actor.id, merge.into_id],
      );
      await this.events.record(tx, ideaUnmerged({ actorId: actor.id, entryId: fromId, spaceId: idea.space.id, intoId: merge.into_id }));
      return this.ideas.show(tx, actor, fromId);
    });
  }

  /** In the order of their ids, so that two merges at once do not wait for each other. */
  private async lockBoth(tx: Tx, actor: Actor, fromId: number, intoId: number): Promise<[IdeaRowFull, IdeaRowFull]> {
    const first = await this.ideas.lock(tx, actor, Math.min(fromId, intoId));
    const second = await this.ideas.lock(tx, actor, Math.max(fromId, intoId));
    return fromId < intoId ? [first, second] : [second, first];
  }

  /** Voters and followers who are not there yet, never its authors; the merged author as contributor. */
  private async moveSupport(
    tx: Tx,
    from: IdeaRowFull,
    into: IdeaRowFull,
  ): Promise<{ voters: number[]; followers: number[]; credited: boolean }> {
    const moved = await row<{ voters: (string | number)[]; followers: (string | number)[]; credited: boolean }>(
      tx,
      `WITH authors AS (SELECT person_id FROM contributions WHERE entry_id = $2 AND role IN ('author', 'co_author')),
            v AS (INSERT INTO votes (entry_id, person_id, value, seen_at, created_at)
                  SELECT $2, person_id, value, seen_at, created_at FROM votes WHERE entry_id = $1 AND person_id NOT IN (SELECT person_id FROM authors)
                     AND EXISTS (SELECT 1 FROM space_readers r WHERE r.person_id = votes.person_id AND r.space_id = $4)
                  ON CONFLICT DO NOTHING RETURNING person_id),
            f AS (INSERT INTO follows (entry_id, person_id, created_at)
                  SELECT $2, person_id, created_at FROM follows WHERE entry_id = $1
                     AND EXISTS (SELECT 1 FROM space_readers r WHERE r.person_id = follows.person_id AND r.space_id = $4)
                  ON CONFLICT DO NOTHING RETURNING person_id),
            c AS (INSERT INTO contributions (entry_id, person_id, role, share, source_id)
                  SELECT $2, $3, 'merged_author', 0, $1 WHERE $3 NOT IN (SELECT person_id FROM authors)
                  ON CONFLICT DO NOTHING RETURNING 1)
       SELECT ARRAY(SELECT person_id FROM v) AS voters, ARRAY(SELECT person_id FROM f) AS followers, EXISTS (SELECT 1 FROM c) AS credited`,
      [from.id, into.id, from.authorId, into.space.id],
    );
    await this.votes.recount(tx, into.id);
    return {
      voters: (moved?.voters ?? []).map(Number),
      followers: (moved?.followers ?? []).map(Number),
      credited: moved?.credited ?? false,
    };
  }

  private async moveBack(tx: Tx, idea: IdeaRowFull, merge: Merge): Promise<void> {
    await row(tx, 'SELECT id FROM entries WHERE id = $1 FOR NO KEY UPDATE', [merge.into_id]);
    await row(
      tx,
      `WITH v AS (DELETE FROM votes WHERE entry_id = $1 AND person_id = ANY($2::bigint[])),
            f AS (DELETE FROM follows WHERE entry_id = $1 AND person_id = ANY($3::bigint[])),
            c AS (DELETE FROM contributions WHERE entry_id = $1 AND person_id = $4 AND role = 'merged_author' AND $5)
       SELECT 1`,
      [merge.into_id, merge.moved_voters, merge.moved_followers, idea.authorId, merge.credited_author],
    );
    await this.votes.recount(tx, merge.into_id);
  }
}

function ensureTarget(from: IdeaRowFull, into: IdeaRowFull): void {
  const unmet = (condition: string) => Problems.conflict('condition_not_met', { condition });
  if (from.id === into.id) throw unmet('another_idea');
  if (into.state === 'merged' || into.state === 'withdrawn' || into.state === 'draft' || into.deleted) throw unmet('target_stands');
  if (into.audience !== 'space' && into.audience !== from.audience) throw unmet('same_visibility');
  if (from.space.id !== into.space.id && from.space.visibility !== into.space.visibility) throw unmet('same_visibility');
  if (from.space.visibility === 'hidden' && from.space.id !== into.space.id) throw unmet('same_visibility');
}

/** Ideas that were merged into one that goes for good stand on their own again. */
export async function letGoOfMerged(tx: Tx, id: number): Promise<void> {
  await rows(
    tx,
    `UPDATE entries e SET state = m.previous_stage, version = e.version + 1 FROM idea_merges m
      WHERE m.from_id = e.id AND m.undone_at IS NULL AND m.into_id = $1`,
    [id],
  );
}
