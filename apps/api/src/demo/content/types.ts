import type { Drawing, PortraitDrawing } from './drawing-spec';
import type { PersonKey, SpaceKey, Stage, ThemeKey } from './keys';

export type { Drawing, PortraitDrawing, SceneDrawing } from './drawing-spec';
export type { PersonKey, SpaceKey, Stage, ThemeKey } from './keys';

export type Language = 'fr' | 'en';
export type ReactionKind = 'like' | 'useful' | 'inspiring';

export interface DemoPerson {
  key: PersonKey;
  /** `<handle>@ruche.test` */
  email: string;
  handle: string;
  name: string;
  role: 'admin' | 'facilitator' | 'member' | 'guest';
  department: string;
  site: string;
  title: string;
  locale: Language;
  timeZone: string;
  bio: string;
  skills: string[];
  status: 'active' | 'inactive';
  picture?: PortraitDrawing;
  joinedAt: Date;
  /** For the inactive: nothing of theirs is later. */
  leftAt?: Date;
}

export interface DemoTheme {
  key: ThemeKey;
  parent?: ThemeKey;
  labels: { fr: string; en: string };
  synonyms: string[];
}

export type SpaceRole = 'owner' | 'facilitator' | 'member' | 'guest';
export interface DemoMember {
  person: PersonKey;
  role: SpaceRole;
  joinedAt: Date;
}
export interface DemoSpace {
  key: SpaceKey;
  slug: string;
  /** The company space: the first migration made it. */
  builtIn?: true;
  name: string;
  purpose: string;
  visibility: 'open' | 'listed' | 'hidden';
  /** Left out: a team. */
  type?: 'theme' | 'campaign';
  /** Markdown. */
  charter?: string;
  colour: string;
  createdAt: Date;
  members: DemoMember[];
}

export interface DemoTransition {
  to: Stage;
  by: PersonKey;
  at: Date;
  reason?: string;
  /** Who decided with `by` where two persons must: the budget holder of `funded`. */
  with?: PersonKey;
}
export interface DemoVote {
  person: PersonKey;
  at: Date;
}
export interface DemoReaction {
  person: PersonKey;
  kind: ReactionKind;
}
export interface DemoComment {
  key: string;
  author: PersonKey;
  at: Date;
  /** Markdown. */
  body: string;
  /** Key of a comment that comes earlier in the list. */
  parent?: string;
  reactions: DemoReaction[];
}

export interface DemoIdea {
  key: string;
  space: SpaceKey;
  author: PersonKey;
  coAuthors: PersonKey[];
  title: string;
  /** Markdown. */
  body: string;
  problem?: string;
  audience?: string;
  channels: string[];
  goal?: string;
  /** Cents. */
  cost?: { amount: number; currency: 'EUR' };
  kpi?: string;
  themes: ThemeKey[];
  language: Language;
  /** When the draft was made; `draft` itself is not in `transitions`. */
  createdAt: Date;
  /** Oldest first; the stage is the last `to`, or `draft`. */
  transitions: DemoTransition[];
  /** Of a merged idea: those it had; its target counts them too. */
  votes: DemoVote[];
  exposures: DemoVote[];
  /** Oldest first. */
  comments: DemoComment[];
  reactions: DemoReaction[];
  concerns: { person: PersonKey; reason: string }[];
  follows: PersonKey[];
  mergedInto?: string;
  picture?: Drawing;
}

export interface DemoAnswer {
  key: string;
  author: PersonKey;
  at: Date;
  /** Markdown. */
  body: string;
  up: PersonKey[];
  down: PersonKey[];
  /** Remarks below it, oldest first. */
  comments: { author: PersonKey; at: Date; body: string }[];
}
export interface DemoQuestion {
  key: string;
  space: SpaceKey;
  author: PersonKey;
  title: string;
  /** Markdown. */
  body: string;
  themes: ThemeKey[];
  language: Language;
  at: Date;
  votes: PersonKey[];
  /** Oldest first. */
  answers: DemoAnswer[];
  /** Key of the answer that helped. */
  accepted?: string;
  closed?: { by: PersonKey; at: Date; reason: string };
  duplicateOf?: string;
}

/** A page of the wiki; `[words](page:key)` in its text leads to another one. */
export interface DemoPage {
  key: string;
  space: SpaceKey;
  parent: string | null;
  author: PersonKey;
  title: string;
  /** Oldest first, Markdown; the last one is what it says now. */
  versions: { by: PersonKey; at: Date; body: string; name: string }[];
  verified: { by: PersonKey; at: Date; months: number } | null;
  doubted: { by: PersonKey; at: Date; comment: string } | null;
  /** Who alone reads it and what stands below it; nobody: all of the space. */
  readers: PersonKey[];
  remarks: DemoRemark[];
  template: boolean;
  useful: PersonKey[];
}

/** A thread about some words of a page. */
export interface DemoRemark {
  /** As they stand in the page. */
  on: string;
  /** The first began it; all others answer that one. */
  comments: DemoComment[];
  resolved: { by: PersonKey; at: Date } | null;
}

/** A topic of the forum: kind `topic`, always published. */
export interface DemoTopic {
  key: string;
  space: SpaceKey;
  author: PersonKey;
  title: string;
  /** Markdown. */
  body: string;
  themes: ThemeKey[];
  createdAt: Date;
  lockedAt: Date | null;
  votes: DemoVote[];
  exposures: DemoVote[];
  /** Oldest first. */
  comments: DemoComment[];
  follows: PersonKey[];
  /** How far people have read: the key of the last comment, none when they saw the text alone. */
  reads: { person: PersonKey; at: Date; comment: string | null }[];
}

/** A blog post: published at `at`, or a draft that waits for `publishAt`. */
export interface DemoPost {
  key: string;
  space: SpaceKey;
  author: PersonKey;
  title: string;
  /** Markdown. */
  body: string;
  language: Language;
  themes: ThemeKey[];
  at: Date;
  publishAt: Date | null;
  picked: boolean;
  readers: PersonKey[];
  /** The first of the readers voted for it. */
  votes: number;
  /** Oldest first. */
  comments: DemoComment[];
  picture?: Drawing;
}

/** News of the home page: kind `announcement`, company space. */
export interface DemoAnnouncement {
  key: string;
  title: string;
  /** Markdown. */
  body: string;
  at: Date;
  author: PersonKey;
  language: Language;
  /** Its readers are asked to confirm; these have. */
  mustRead: boolean;
  confirmedBy: PersonKey[];
  check: DemoCheck | null;
}

/** What whoever confirms is asked; everybody in `confirmedBy` chose the right option but those who are named. */
export interface DemoCheck {
  question: string;
  options: string[];
  /** The place of the right one, from 0. */
  right: number;
  mistaken: Partial<Record<PersonKey, number>>;
}

export interface DemoCompany {
  name: string;
  people: DemoPerson[];
  themes: DemoTheme[];
  /** The company space first. */
  spaces: DemoSpace[];
  /** Oldest first; a merged idea may come before its target. */
  ideas: DemoIdea[];
  /** Oldest first; a duplicate comes after its original. */
  questions: DemoQuestion[];
  /** Oldest first. */
  pages: DemoPage[];
  topics: DemoTopic[];
  /** Oldest first. */
  posts: DemoPost[];
  /** Newest first. */
  announcements: DemoAnnouncement[];
}
