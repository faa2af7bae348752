import type { PersonKey, SpaceKey, ThemeKey } from './keys';
import type { Said } from './sketch';

/** A topic of the forum as we write one down; times are working days before now. */
export interface TopicSketch {
  key: string;
  space: SpaceKey;
  author: PersonKey;
  title: string;
  body: string;
  themes: ThemeKey[];
  created: number;
  talk?: Said[];
  votes?: number;
  /** How many opened it. */
  seen: number;
  /** Who closed it, and when. */
  locked?: { by: PersonKey; ago: number };
  /** Who left off reading, and when: what was said since is new to them. Whoever replied has read up to there. */
  left?: Partial<Record<PersonKey, number>>;
}
