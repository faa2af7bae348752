import { z } from 'zod';
import { ById, FlagParam, Id, IdParam, Instant, line, lines, pageOf, paging, RichText, RichTextInput } from './common';
import { EntryRef, entryLimits, Reactions } from './entries';
import { File } from './files';
import { PersonRef } from './people';
import { route } from './route';
import { SpaceRef } from './spaces';
import { ThemeRef } from './themes';

export const ideaStages = [
  'draft',
  'submitted',
  'needs_work',
  'open',
  'shortlisted',
  'in_jury',
  'pitch',
  'rework',
  'funded',
  'in_campaign',
  'measured',
  'stopped',
  'published',
  'declined',
  'parked',
  'withdrawn',
  'merged',
] as const;
export const IdeaStage = z.enum(ideaStages);
export type IdeaStage = (typeof ideaStages)[number];
export const ideaSorts = ['trending', 'new', 'support', 'shuffle', 'comments'] as const;
export type IdeaSort = (typeof ideaSorts)[number];

export const ideaLimits = { title: entryLimits.title, field: 2000, channels: 12, channel: 40, files: 20, themes: 5 } as const;

/** Integer cents and an ISO 4217 code. */
export const Money = z.strictObject({ amount: z.int().min(0).max(1e12), currency: z.string().regex(/^[A-Z]{3}$/) }).meta({ id: 'Money' });
export type Money = z.output<typeof Money>;

/** A row of the board. `votes` is null while a challenge hides counts from this viewer. */
export const IdeaSummary = z
  .object({
    id: Id,
    /** Given when it is submitted; a draft has none. */
    number: z.int().nullable(),
    title: z.string(),
    url: z.string(),
    excerpt: z.string(),
    stage: IdeaStage,
    author: PersonRef,
    space: SpaceRef,
    themes: z.array(ThemeRef),
    pictureUrl: z.string().nullable(),
    votes: z.int().nullable(),
    comments: z.int(),
    concerns: z.int(),
    createdAt: Instant,
    /** When people could first see it. */
    openedAt: Instant.nullable(),
    viewer: z.object({ voted: z.boolean(), following: z.boolean(), readAt: Instant.nullable(), author: z.boolean() }),
    can: z.object({ vote: z.boolean(), edit: z.boolean() }),
  })
  .meta({ id: 'IdeaSummary' });
export type IdeaSummary = z.output<typeof IdeaSummary>;

export const StageChange = z
  .object({ from: IdeaStage.nullable(), to: IdeaStage, by: PersonRef.nullable(), reason: z.string().nullable(), at: Instant })
  .meta({ id: 'StageChange' });
export type StageChange = z.output<typeof StageChange>;

/** A move that this viewer may make now. */
export const OpenMove = z
  .object({ to: IdeaStage, reason: z.object({ required: z.boolean(), min: z.int() }), unmet: z.string().nullable() })
  .meta({ id: 'OpenMove' });
export type OpenMove = z.output<typeof OpenMove>;

export const contributionRoles = ['author', 'co_author', 'merged_author', 'amendment', 'evidence', 'expert', 'scout'] as const;
export const Credit = z
  .object({ person: PersonRef, role: z.enum(contributionRoles), share: z.int().min(0).max(100) })
  .meta({ id: 'Credit' });
export type Credit = z.output<typeof Credit>;

export const Idea = IdeaSummary.extend({
  body: RichText,
  problem: z.string(),
  audience: z.string(),
  goal: z.string(),
  kpi: z.string(),
  channels: z.array(z.string()),
  cost: Money.nullable(),
  authors: z.array(PersonRef),
  credit: z.array(Credit),
  files: z.array(File),
  timeline: z.array(StageChange),
  moves: z.array(OpenMove),
  mergedInto: EntryRef.nullable(),
  /** Until when the merge can be undone. */
  mergeUndoUntil: Instant.nullable(),
  /** Ideas that were merged into this one. */
  merged: z.array(EntryRef),
  derivedFrom: EntryRef.nullable(),
  inspiredBy: EntryRef.nullable(),
  reactions: Reactions,
  followers: z.int(),
  /** How many people have seen it. */
  exposures: z.int(),
  support: z.number(),
  updatedAt: Instant,
  /** The number in the ETag. */
  version: z.int(),
  /** Marketing fields that are still empty: shown, never required. */
  missing: z.array(z.enum(['problem', 'audience', 'goal', 'kpi', 'channels', 'cost'])),
  can: z.object({
    vote: z.boolean(),
    edit: z.boolean(),
    comment: z.boolean(),
    react: z.boolean(),
    merge: z.boolean(),
    unmerge: z.boolean(),
    remove: z.boolean(),
    readConcerns: z.boolean(),
  }),
}).meta({ id: 'Idea' });
export type Idea = z.output<typeof Idea>;

const fields = {
  title: line(1, ideaLimits.title.max),
  body: RichTextInput,
  problem: lines(ideaLimits.field),
  audience: lines(ideaLimits.field),
  goal: lines(ideaLimits.field),
  kpi: lines(ideaLimits.field),
  channels: z.array(line(1, ideaLimits.channel)).max(ideaLimits.channels),
  cost: Money.nullable(),
  themeIds: z.array(Id).max(ideaLimits.themes),
  fileIds: z.array(Id).max(ideaLimits.files),
};
/** A draft: only the title is needed to begin; the rest is judged when it is submitted. */
export const IdeaInput = z.strictObject({
  spaceId: Id,
  ...z.object(fields).partial().required({ title: true }).shape,
  challengeId: Id.optional(),
  inspiredById: Id.optional(),
});
export type IdeaInput = z.input<typeof IdeaInput>;
export const IdeaPatch = z.strictObject({ ...z.object(fields).partial().shape, spaceId: Id.optional() });
export type IdeaPatch = z.input<typeof IdeaPatch>;

const stageList = z
  .string()
  .transform((s) => s.split(','))
  .pipe(z.array(IdeaStage).min(1).max(ideaStages.length));
export const IdeaFilter = z.strictObject({
  ...paging,
  sort: z.enum(ideaSorts).default('trending'),
  /** One stage or several, separated by commas. */
  stage: stageList.optional(),
  theme: IdParam.optional(),
  space: IdParam.optional(),
  challenge: IdParam.optional(),
  author: IdParam.optional(),
  q: z.string().trim().max(200).optional(),
  mine: FlagParam.optional(),
  voted: FlagParam.optional(),
  /** Open to votes, neither mine nor voted by me. */
  needsVotes: FlagParam.optional(),
});
export type IdeaFilter = z.output<typeof IdeaFilter>;
export type IdeaFilterInput = z.input<typeof IdeaFilter>;

export const TransitionInput = z.strictObject({ to: IdeaStage, reason: lines(4000).optional() });
export const StageCounts = z.object({ items: z.array(z.object({ stage: IdeaStage, count: z.int() })) }).meta({ id: 'StageCounts' });

export const ideas = {
  list: route({ method: 'GET', path: '/ideas', summary: 'The idea board', query: IdeaFilter, reply: pageOf(IdeaSummary) }),
  stages: route({
    method: 'GET',
    path: '/ideas/stages',
    summary: 'How many ideas stand at each stage, of those the viewer may read',
    query: IdeaFilter.omit({ limit: true, cursor: true, sort: true, stage: true }),
    reply: StageCounts,
  }),
  create: route({ method: 'POST', path: '/ideas', summary: 'Begin an idea as a draft', body: IdeaInput, reply: Idea, status: 201 }),
  get: route({ method: 'GET', path: '/ideas/:id', summary: 'One idea', params: ById, reply: Idea }),
  update: route({
    method: 'PATCH',
    path: '/ideas/:id',
    summary: 'Save what was written',
    params: ById,
    body: IdeaPatch,
    reply: Idea,
    ifMatch: true,
  }),
  remove: route({ method: 'DELETE', path: '/ideas/:id', summary: 'Put my draft in the trash', params: ById }),
  restore: route({ method: 'PUT', path: '/ideas/:id/restoration', summary: 'Take it out of the trash', params: ById, reply: Idea }),
  similar: route({
    method: 'GET',
    path: '/ideas/similar',
    summary: 'Ideas like a title that is being typed',
    query: z.strictObject({ title: z.string().trim().min(1).max(200), exclude: IdParam.optional(), limit: paging.limit.default(5) }),
    reply: z.object({ items: z.array(IdeaSummary) }),
  }),
  similarTo: route({
    method: 'GET',
    path: '/ideas/:id/similar',
    summary: 'Ideas like this one (or like a title given instead)',
    params: ById,
    query: z.strictObject({ title: z.string().trim().min(1).max(200).optional(), limit: paging.limit.default(5) }),
    reply: z.object({ items: z.array(IdeaSummary) }),
  }),
  vote: route({ method: 'PUT', path: '/ideas/:id/vote', summary: 'Vote once; again changes nothing', params: ById, reply: Idea }),
  unvote: route({ method: 'DELETE', path: '/ideas/:id/vote', summary: 'Take the vote back', params: ById, reply: Idea, status: 200 }),
  transition: route({
    method: 'POST',
    path: '/ideas/:id/transitions',
    summary: 'Move to another stage',
    params: ById,
    body: TransitionInput,
    reply: Idea,
    status: 200,
  }),
  merge: route({
    method: 'POST',
    path: '/ideas/:id/merge',
    summary: 'Merge into another idea',
    params: ById,
    body: z.strictObject({ intoId: Id, reason: lines(2000).optional() }),
    reply: Idea,
    status: 200,
  }),
  unmerge: route({
    method: 'DELETE',
    path: '/ideas/:id/merge',
    summary: 'Undo a merge within 7 days',
    params: ById,
    reply: Idea,
    status: 200,
  }),
  expose: route({
    method: 'POST',
    path: '/exposures',
    summary: 'These ideas were seen',
    body: z.strictObject({ ideaIds: z.array(Id).min(1).max(50) }),
    status: 204,
  }),
};
