import type { IdeaStage } from '@ruche/contracts';

export type GroupKey = 'drafts' | 'review' | 'open' | 'shortlisted' | 'jury' | 'funded' | 'campaign' | 'ended' | 'all';
interface StageGroup {
  key: GroupKey;
  stages: IdeaStage[];
  /** Shown even when nothing stands there. */
  always?: boolean;
}

/** The tabs of the board and the columns of its second view, along the chain. */
export const stageGroups: StageGroup[] = [
  { key: 'drafts', stages: ['draft'] },
  { key: 'review', stages: ['submitted', 'needs_work'] },
  { key: 'open', stages: ['open'], always: true },
  { key: 'shortlisted', stages: ['shortlisted'], always: true },
  { key: 'jury', stages: ['in_jury', 'pitch', 'rework'], always: true },
  { key: 'funded', stages: ['funded'], always: true },
  { key: 'campaign', stages: ['in_campaign', 'measured', 'published', 'stopped'], always: true },
  { key: 'ended', stages: ['declined', 'parked', 'withdrawn', 'merged'] },
];

export type StageCount = { stage: IdeaStage; count: number };
/** How many ideas stand in a group. */
export const countOf = (group: StageGroup, counts: StageCount[]): number =>
  counts.filter(({ stage }) => group.stages.includes(stage)).reduce((sum, { count }) => sum + count, 0);

/** Ideas that came to rest; their tab stands behind « all ». */
export const isRest = ({ key }: Pick<StageGroup, 'key'>): boolean => key === 'ended';

/** The groups worth a tab: those that are always there and those that hold something. */
export const shownGroups = (counts: StageCount[]): StageGroup[] =>
  stageGroups.filter((group) => group.always || countOf(group, counts) > 0);
