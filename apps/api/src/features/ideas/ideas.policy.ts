import { type IdeaStage, ideaLimits, type OpenMove } from '@ruche/contracts';
import { type Actor, facilitates } from '../../core/access';
import { canTakePart, canVote as canVoteOnEntry, type EntryRecord } from '../../core/entries';
import { all, not, type Verdict, when } from '../../platform/http/verdict';
import { editableStages, mayMove, mergeableStages, type Relation, type StageRule, stageRules, votingStages } from './stages';

/** An entry that is an idea, with what its rights hang on. */
export interface IdeaRecord extends EntryRecord {
  state: IdeaStage;
  /** True for the author alone, not for co-authors. */
  author: boolean;
}

export const isStage = (idea: IdeaRecord, stages: readonly IdeaStage[], reason: string): Verdict =>
  when(stages.includes(idea.state), reason);

export const canVote = (actor: Actor, idea: IdeaRecord): Verdict =>
  all(canVoteOnEntry(actor, idea), isStage(idea, votingStages, 'voting_closed'));

/** Authors write; a facilitator mends once it is out of their hands. */
export const canEdit = (actor: Actor, idea: IdeaRecord): Verdict =>
  all(
    canTakePart(actor, idea),
    not(idea.deleted, 'deleted'),
    when(idea.mine || (idea.state !== 'draft' && facilitates(actor, idea.space.id))),
    isStage(idea, editableStages, 'frozen'),
  );

/** Authors put their draft in the trash; a facilitator any idea that no jury has. */
export const canRemove = (actor: Actor, idea: IdeaRecord): Verdict =>
  all(
    not(idea.space.archived, 'archived'),
    not(idea.deleted, 'deleted'),
    when((idea.author && idea.state === 'draft') || (idea.state !== 'draft' && facilitates(actor, idea.space.id))),
    isStage(idea, [...mergeableStages, 'parked', 'withdrawn'], 'frozen'),
  );

export const canRestore = (actor: Actor, idea: IdeaRecord): Verdict =>
  all(not(idea.space.archived, 'archived'), when(idea.deleted, 'not_deleted'), when(idea.author || facilitates(actor, idea.space.id)));

export const canMerge = (actor: Actor, idea: IdeaRecord): Verdict =>
  all(
    not(idea.space.archived, 'archived'),
    not(idea.deleted, 'deleted'),
    when(facilitates(actor, idea.space.id)),
    isStage(idea, mergeableStages, 'not_mergeable'),
  );

/** What the actor is to the idea. Chair, sponsor and the like are relations to challenges and campaigns. */
export function relationsOf(actor: Actor, idea: IdeaRecord): Relation[] {
  const relations: Relation[] = [];
  if (idea.author) relations.push('author');
  else if (idea.mine) relations.push('co_author');
  if (facilitates(actor, idea.space.id)) relations.push('facilitator');
  return relations;
}

/** The fewest characters of a reason that this move asks for; 0 when none is needed. */
export const reasonNeeded = (rule: StageRule, unmet: string | null): number =>
  rule.reason ?? (unmet === 'threshold' || unmet === 'idle' ? 20 : 0);

/** The moves that this person may make now, for buttons; merging has its own dialog. */
export const openMoves = (
  actor: Actor,
  idea: IdeaRecord,
  facts: { thresholdMet: boolean; idle: boolean; ready: boolean; changed: boolean },
): OpenMove[] =>
  idea.deleted || idea.space.archived
    ? []
    : stageRules
        .filter((r) => r.from.includes(idea.state) && r.to !== 'merged' && mayMove(r, relationsOf(actor, idea)))
        .map((rule) => {
          const unmet = unmetFor(rule, facts);
          const min = reasonNeeded(rule, unmet);
          return { to: rule.to, reason: { required: min > 0, min }, unmet: min > 0 ? null : unmet };
        });

function unmetFor(rule: StageRule, facts: { thresholdMet: boolean; idle: boolean; ready: boolean; changed: boolean }): string | null {
  if (rule.condition === 'threshold' && !facts.thresholdMet) return 'threshold';
  if (rule.condition === 'idle_or_reason' && !facts.idle) return 'idle';
  if (rule.condition === 'ready' && !facts.ready) return 'ready';
  if ((rule.condition === 'changed' || rule.condition === 'ready') && !facts.changed) return 'changed';
  return null;
}

/** Long enough to be found, short enough to be read in a list. */
export const isReady = (idea: { title: string; empty: boolean }): boolean => [...idea.title].length >= ideaLimits.title.min && !idea.empty;
