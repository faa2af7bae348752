import type { PersonKey, SpaceKey } from './keys';

export interface PageEdit {
  by: PersonKey;
  ago: number;
  body: string;
  /** What the revision is called. */
  name?: string;
}

/** A thread about words that the page says now: what it began with, then the answers. */
export interface RemarkSketch {
  on: string;
  said: { by: PersonKey; ago: number; text: string }[];
  resolved?: { by: PersonKey; ago: number };
}

/** A page as we write one down; times are working days before now. `[words](page:key)` leads to another page. */
export interface PageSketch {
  key: string;
  space: SpaceKey;
  /** Key of the page that it stands below, which comes earlier in the list. */
  parent?: string;
  author: PersonKey;
  title: string;
  body: string;
  ago: number;
  /** Oldest first; the last one is what it says now. */
  edits?: PageEdit[];
  /** Who vouches for it, since when and for how long. */
  verified?: { by: PersonKey; ago: number; months: number };
  /** Somebody found it out of date. */
  doubted?: { by: PersonKey; ago: number; comment: string };
  /** Who alone reads it, besides its author and those who run the space. */
  readers?: PersonKey[];
  remarks?: RemarkSketch[];
  template?: true;
  useful?: PersonKey[];
}
