import type { IdeaStage } from '@ruche/contracts';
import type { Audience } from '../../core/entries';

/** What somebody is to an idea; `automatic` is the clock. */
export type Relation =
  | 'author'
  | 'co_author'
  | 'facilitator'
  | 'automatic'
  | 'chair'
  | 'budget_holder'
  | 'campaign_owner'
  | 'sponsor'
  | 'curator';

/** What must hold before a move, judged after the right to it. */
export type Condition =
  | 'ready'
  | 'changed'
  | 'threshold'
  | 'idle_or_reason'
  | 'reopened_recently'
  | 'new_version'
  | 'panel_ready'
  | 'scores_in'
  | 'allocation_covered'
  | 'rework_in_time'
  | 'campaign_space'
  | 'results_known'
  | 'case_verified'
  | 'merge_target';

export interface StageRule {
  from: readonly IdeaStage[];
  to: IdeaStage;
  who: readonly Relation[];
  /** Two different people must agree. */
  both?: true;
  condition?: Condition;
  /** Fewest characters of the reason; 0 or left out: none needed. */
  reason?: number;
}

const beforeJury = ['draft', 'submitted', 'needs_work', 'open', 'shortlisted'] as const;
const withJury = ['in_jury', 'pitch'] as const;

/** The whole machine, from product/domain 3.2. Any move that is not here is `illegal_transition`. */
export const stageRules: readonly StageRule[] = [
  { from: ['draft'], to: 'submitted', who: ['author', 'co_author'], condition: 'ready' },
  { from: ['submitted'], to: 'open', who: ['facilitator', 'automatic'] },
  { from: ['submitted'], to: 'needs_work', who: ['facilitator'], reason: 20 },
  { from: ['needs_work'], to: 'submitted', who: ['author'], condition: 'changed' },
  { from: ['open'], to: 'shortlisted', who: ['facilitator', 'sponsor'], condition: 'threshold' },
  { from: ['open'], to: 'parked', who: ['facilitator'], condition: 'idle_or_reason' },
  { from: ['parked'], to: 'open', who: ['author'], condition: 'reopened_recently' },
  { from: ['shortlisted'], to: 'in_jury', who: ['chair'], condition: 'panel_ready' },
  { from: ['in_jury'], to: 'pitch', who: ['chair'], condition: 'scores_in' },
  { from: withJury, to: 'funded', who: ['chair', 'budget_holder'], both: true, condition: 'allocation_covered' },
  { from: withJury, to: 'rework', who: ['chair'], reason: 20 },
  { from: ['rework'], to: 'in_jury', who: ['author'], condition: 'rework_in_time' },
  { from: withJury, to: 'declined', who: ['chair'], reason: 50 },
  { from: ['funded'], to: 'in_campaign', who: ['campaign_owner'], condition: 'campaign_space' },
  { from: ['in_campaign'], to: 'measured', who: ['campaign_owner'], condition: 'results_known' },
  { from: ['in_campaign'], to: 'stopped', who: ['sponsor'], reason: 20 },
  { from: ['measured', 'stopped'], to: 'published', who: ['curator'], condition: 'case_verified' },
  { from: beforeJury, to: 'merged', who: ['facilitator'], condition: 'merge_target' },
  { from: [...beforeJury, ...withJury, 'rework'], to: 'withdrawn', who: ['author'] },
  { from: ['declined', 'parked', 'withdrawn'], to: 'draft', who: ['author'], condition: 'new_version' },
];

export const ruleFor = (from: IdeaStage, to: IdeaStage): StageRule | undefined =>
  stageRules.find((r) => r.to === to && r.from.includes(from));

/** Where an idea can go from a stage, whoever asks. */
export const legalFrom = (from: IdeaStage): IdeaStage[] => stageRules.filter((r) => r.from.includes(from)).map((r) => r.to);

/** True when one of the relations may make the move alone. */
export const mayMove = (rule: StageRule, relations: readonly Relation[]): boolean =>
  !rule.both && rule.who.some((w) => relations.includes(w));

/** Who reads an idea at a stage: its authors, with them the facilitators, or everybody in the space. */
export function audienceAt(stage: IdeaStage, before: Audience): Audience {
  if (stage === 'draft') return 'authors';
  if (stage === 'submitted' || stage === 'needs_work') return 'facilitators';
  if (stage === 'withdrawn' || stage === 'merged') return before;
  return 'space';
}

export const votingStages: readonly IdeaStage[] = ['open', 'shortlisted'];
/** The text may change here; from the jury on it is frozen, and `rework` thaws it. */
export const editableStages: readonly IdeaStage[] = ['draft', 'submitted', 'needs_work', 'open', 'shortlisted', 'rework'];
export const mergeableStages: readonly IdeaStage[] = beforeJury;
