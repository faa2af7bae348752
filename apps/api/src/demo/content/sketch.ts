import type { SceneDrawing } from './drawing-spec';
import type { PersonKey, SpaceKey, Stage, ThemeKey } from './keys';
import type { Random } from './random';
import type { Language, ReactionKind } from './types';

/** An idea as we write one down; times are working days before now, money whole euros. */
export interface IdeaSketch {
  key: string;
  space: SpaceKey;
  author: PersonKey;
  coAuthors?: PersonKey[];
  language: Language;
  title: string;
  body: string;
  problem?: string;
  audience?: string;
  channels?: string[];
  goal?: string;
  cost?: number;
  kpi?: string;
  themes: ThemeKey[];
  created: number;
  path?: Step[];
  votes?: number;
  /** How many opened it; left out, two or three for each vote. */
  seen?: number;
  talk?: Said[];
  concerns?: { person: PersonKey; reason: string }[];
  mergedInto?: string;
  picture?: SceneDrawing;
}

export interface Step {
  ago: number;
  to: Stage;
  by: PersonKey;
  reason?: string;
  with?: PersonKey;
}

/** How often each reaction was given; left out, a few by chance. */
export type Marks = Partial<Record<ReactionKind, number>>;
export interface Said {
  by: PersonKey;
  ago: number;
  text: string;
  replies: Said[];
  marks?: Marks;
}

export const step = (ago: number, to: Stage, by: PersonKey, reason?: string): Step => ({ ago, to, by, reason });
/** The chair and the budget holder decide together. */
export const funded = (ago: number, reason: string): Step => ({ ago, to: 'funded', by: 'ines', with: 'gael', reason });

export const say = (by: PersonKey, ago: number, text: string, replies: Said[] = [], marks?: Marks): Said => ({
  by,
  ago,
  text,
  replies,
  marks,
});

const everyday: readonly Stage[] = ['submitted', 'open', 'needs_work', 'merged', 'withdrawn'];

/**
 * Nobody acts at round times: every written one is moved by up to twenty minutes, a decision of which only the day is
 * written by two hours and a half. Neighbours are never written nearer than that, so their order stays.
 */
export function unrounded(idea: IdeaSketch, random: Random): IdeaSketch {
  const around = (ago: number, reach = 0.035): number => ago + (random() - 0.5) * 2 * reach;
  const hear = (said: Said): Said => ({ ...said, ago: around(said.ago), replies: said.replies.map(hear) });
  return {
    ...idea,
    created: around(idea.created),
    path: idea.path?.map((one) => ({
      ...one,
      ago: around(one.ago, Number.isInteger(one.ago) && !everyday.includes(one.to) ? 0.28 : 0.035),
    })),
    talk: idea.talk?.map(hear),
  };
}
