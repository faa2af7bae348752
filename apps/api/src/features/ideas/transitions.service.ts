import { Inject, Injectable } from '@nestjs/common';
import type { Idea, IdeaStage } from '@ruche/contracts';
import { type Actor, audienceTokens } from '../../core/access';
import { entryChanged, membersCalled, membersToCall, noteMentions, personsIn } from '../../core/entries';
import { CONFIG, type Config } from '../../platform/config/config';
import { Database, row, type Tx, within } from '../../platform/database/database';
import { Events } from '../../platform/events/events';
import { Problems } from '../../platform/http/problem';
import { ensure, not } from '../../platform/http/verdict';
import { SearchEngine } from '../../platform/search/search-engine';
import { factsOf } from './idea.presenter';
import type { IdeaRowFull } from './idea.query';
import { ideaMoved } from './ideas.events';
import { reasonNeeded, relationsOf } from './ideas.policy';
import { REOPEN_DAYS } from './ideas.rules';
import { IdeasService } from './ideas.service';
import { newVersion } from './new-version';
import { audienceAt, legalFrom, mayMove, ruleFor, type StageRule } from './stages';

const SIMILAR_KEPT = 3;

/** Moves between stages, judged in the order of the API: visible, in the table, allowed, condition. */
@Injectable()
export class TransitionsService {
  constructor(
    private readonly db: Database,
    private readonly ideas: IdeasService,
    private readonly events: Events,
    private readonly engine: SearchEngine,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws NotFound, Conflict `illegal_transition` with the legal ones, Forbidden, Invalid reason, Conflict `condition_not_met` */
  move(actor: Actor, id: number, to: IdeaStage, reasonGiven?: string): Promise<Idea> {
    const reason = reasonGiven?.trim() || null;
    if (to === 'merged') throw Problems.invalid('to', 'use_merge');
    return this.db.transaction(async (tx) => {
      const idea = await this.ideas.lock(tx, actor, id);
      const rule = ruleFor(idea.state, to);
      if (!rule) throw Problems.conflict('illegal_transition', { from: idea.state, legal: legalFrom(idea.state) });
      ensure(not(idea.space.archived, 'archived'));
      ensure(not(idea.deleted, 'deleted'));
      if (!mayMove(rule, relationsOf(actor, idea))) throw Problems.forbidden();
      await this.ensureCondition(tx, rule, idea, reason);
      if (to === 'draft') return this.ideas.show(tx, actor, await newVersion(tx, actor, idea));
      if (to === 'submitted') await membersCalled(within(tx), actor, idea.space.id, idea.body, { entryId: id });
      await this.apply(tx, actor, idea, to, reason);
      return this.ideas.show(tx, actor, id);
    });
  }

  /** Writes a move that has been judged, with its effects. `actor` is null when time made it. */
  async apply(
    tx: Tx,
    actor: Actor | null,
    idea: Pick<IdeaRowFull, 'id' | 'state' | 'audience' | 'space' | 'title' | 'body' | 'version'>,
    to: IdeaStage,
    reason: string | null,
  ): Promise<void> {
    const audience = audienceAt(to, idea.audience);
    await row(
      tx,
      `WITH entry AS (UPDATE entries SET state = $2, audience = $3, version = version + 1, updated_at = now(),
                published_at = CASE WHEN $3 = 'space' THEN coalesce(published_at, now()) ELSE published_at END,
                active_at = CASE WHEN $3 = 'space' AND published_at IS NULL THEN now() ELSE active_at END WHERE id = $1),
            idea AS (UPDATE ideas SET stage_since = now(), number = CASE WHEN $2 = 'submitted' THEN coalesce(number, nextval('idea_numbers')) ELSE number END,
                version_at_return = CASE WHEN $2 = 'needs_work' THEN $6 + 1 ELSE version_at_return END WHERE entry_id = $1)
       INSERT INTO idea_transitions (idea_id, from_stage, to_stage, by_id, reason) VALUES ($1, $4, $2, $5, $7) RETURNING id`,
      [idea.id, to, audience, idea.state, actor?.id ?? null, idea.version, reason],
    );
    const where = { actorId: actor?.id ?? null, entryId: idea.id, spaceId: idea.space.id };
    await this.events.record(tx, ideaMoved({ ...where, from: idea.state, to, reason }));
    if (to === 'submitted' && actor) await this.keepSimilar(tx, actor, idea);
    if (audience === 'space' && idea.audience !== 'space') await this.publishMentions(tx, idea, where);
  }

  private async ensureCondition(tx: Tx, rule: StageRule, idea: IdeaRowFull, reason: string | null): Promise<void> {
    const facts = factsOf(idea, this.config.SHORTLIST_VOTES);
    const unmet = (condition: string) => Problems.conflict('condition_not_met', { condition });
    const hasReason = [...(reason ?? '')].length >= 20;
    if (rule.condition === 'threshold' && !facts.thresholdMet && !hasReason) throw unmet('threshold');
    if (rule.condition === 'idle_or_reason' && !facts.idle && !hasReason) throw Problems.invalid('reason', 'too_small:20');
    const needed = reasonNeeded(rule, null);
    if ([...(reason ?? '')].length < needed) throw Problems.invalid('reason', `too_small:${needed}`);
    if (rule.condition === 'ready' && !facts.ready) throw unmet('ready');
    if ((rule.condition === 'changed' || rule.condition === 'ready') && !facts.changed) throw unmet('changed');
    if (rule.condition === 'reopened_recently' && (await this.reopenedLately(tx, idea.id))) throw unmet('reopened_recently');
  }

  private async reopenedLately(tx: Tx, id: number): Promise<boolean> {
    const found = await row(
      tx,
      `SELECT 1 FROM idea_transitions WHERE idea_id = $1 AND from_stage = 'parked' AND to_stage = 'open' AND created_at > now() - make_interval(days => $2)`,
      [id, REOPEN_DAYS],
    );
    return found !== undefined;
  }

  /** What was nearest when it was submitted, for whoever opens it. A search that is down keeps nobody from submitting. */
  private async keepSimilar(tx: Tx, actor: Actor, idea: Pick<IdeaRowFull, 'id' | 'title'>): Promise<void> {
    const ids = await this.engine
      .similar({ text: idea.title, audience: audienceTokens(actor), kinds: ['idea'], excludeId: idea.id, limit: SIMILAR_KEPT })
      .catch(() => []);
    await row(tx, 'UPDATE ideas SET similar_ids = $2::bigint[] WHERE entry_id = $1 RETURNING entry_id', [idea.id, ids]);
  }

  /** People mentioned while few could read it are told now that they can. */
  private async publishMentions(
    tx: Tx,
    idea: Pick<IdeaRowFull, 'id' | 'body'>,
    where: { actorId: number | null; entryId: number; spaceId: number },
  ): Promise<void> {
    const called = await membersToCall(within(tx), null, where.spaceId, idea.body, { entryId: idea.id });
    const mentionIds = await noteMentions(tx, { entryId: idea.id }, [...personsIn(idea.body), ...called]);
    if (mentionIds.length) await this.events.record(tx, entryChanged({ ...where, mentionIds }));
  }
}
