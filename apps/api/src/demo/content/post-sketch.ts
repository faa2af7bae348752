import type { PersonKey, SpaceKey, ThemeKey } from './keys';
import type { Drawing, Language } from './types';

/** A post as it is authored: prose over several lines, times in working days before now. */
export interface PostSketch {
  key: string;
  space: SpaceKey;
  author: PersonKey;
  language: Language;
  ago: number;
  title: string;
  body: string;
  themes: ThemeKey[];
  picture?: Drawing;
  /** Chosen by the editors. */
  picked?: boolean;
  /** How many of the readers found it worth a vote. */
  votes?: number;
  readers?: PersonKey[];
  comments?: { key: string; author: PersonKey; ago: number; body: string; parent?: string }[];
  /** Of a draft that waits for its date. */
  inDays?: number;
}
