import { z } from 'zod';
import { ById, Id, Instant, line, lines, listOf, pageOf, paging, RichText, RichTextInput } from './common';
import { File } from './files';
import { EntryKind } from './kinds';
import { PersonRef } from './people';
import { route } from './route';
import { SpaceRef } from './spaces';
import { ThemeRef } from './themes';

export const reactionKinds = ['like', 'useful', 'inspiring', 'concern'] as const;
export const ReactionKind = z.enum(reactionKinds);
export type ReactionKind = (typeof reactionKinds)[number];

/** How many of each, and which are the viewer's. `concern` is a count; its reasons have their own list. */
export const Reactions = z
  .object({ like: z.int(), useful: z.int(), inspiring: z.int(), concern: z.int(), mine: z.array(ReactionKind) })
  .meta({ id: 'Reactions' });
export type Reactions = z.output<typeof Reactions>;

export const EntryRef = z
  .object({ id: Id, kind: EntryKind, title: z.string(), url: z.string(), state: z.string() })
  .meta({ id: 'EntryRef' });
export type EntryRef = z.output<typeof EntryRef>;

/** What every entry has, whatever its kind. */
export const Entry = EntryRef.extend({
  space: SpaceRef,
  author: PersonRef,
  body: RichText,
  createdAt: Instant,
  updatedAt: Instant,
  votes: z.int().nullable(),
  comments: z.int(),
  reactions: Reactions,
  viewer: z.object({ voted: z.boolean(), following: z.boolean(), readAt: Instant.nullable(), lastReadCommentId: Id.nullable() }),
  can: z.object({ comment: z.boolean(), vote: z.boolean(), react: z.boolean(), edit: z.boolean() }),
}).meta({ id: 'Entry' });
export type Entry = z.output<typeof Entry>;

export const Revision = z
  .object({ number: z.int(), title: z.string(), body: RichText, author: PersonRef, at: Instant })
  .meta({ id: 'Revision' });
export type Revision = z.output<typeof Revision>;

export const linkTypes = [
  'inspired_by',
  'derived_from',
  'merged_into',
  'becomes',
  'evidence',
  'mentions',
  'related',
  'duplicate_of',
] as const;
export const Link = z
  .object({ type: z.enum(linkTypes), direction: z.enum(['from', 'to']), entry: EntryRef, at: Instant })
  .meta({ id: 'Link' });
export type Link = z.output<typeof Link>;

export const Concern = z.object({ person: PersonRef, reason: z.string(), at: Instant }).meta({ id: 'Concern' });
const ReactionParams = z.strictObject({ ...ById.shape, kind: ReactionKind });
const concernReason = { min: 10, max: 1000 } as const;
export const entryLimits = { title: { min: 10, max: 120 }, anyTitle: { min: 3, max: 150 }, themes: 5, files: 20, concernReason } as const;

/** What may be written of an entry, whatever its kind; a kind adds its own. */
const writable = {
  title: line(entryLimits.anyTitle.min, entryLimits.anyTitle.max),
  body: RichTextInput,
  themeIds: z.array(Id).max(entryLimits.themes),
  fileIds: z.array(Id).max(entryLimits.files),
};
/** Creating an entry. Kinds that may do without a space leave it to the company's. */
export const EntryInput = z.strictObject({
  spaceId: Id,
  title: writable.title,
  body: writable.body,
  themeIds: writable.themeIds.optional(),
  fileIds: writable.fileIds.optional(),
});
export type EntryInput = z.input<typeof EntryInput>;
/** Changing one: what is left out stays. */
export const EntryPatch = z.strictObject(z.object(writable).partial().shape);
export type EntryPatch = z.input<typeof EntryPatch>;

/** A row of a list, whatever its kind. */
export const EntrySummary = EntryRef.extend({
  excerpt: z.string(),
  author: PersonRef,
  space: SpaceRef,
  themes: z.array(ThemeRef),
  pictureUrl: z.string().nullable(),
  votes: z.int(),
  comments: z.int(),
  createdAt: Instant,
  publishedAt: Instant.nullable(),
  /** When something last happened that its readers see. */
  activeAt: Instant,
  locked: z.boolean(),
  viewer: z.object({ voted: z.boolean(), following: z.boolean(), readAt: Instant.nullable(), author: z.boolean() }),
  can: z.object({ vote: z.boolean(), edit: z.boolean(), comment: z.boolean() }),
}).meta({ id: 'EntrySummary' });
export type EntrySummary = z.output<typeof EntrySummary>;

/** All that the page of an entry shows, whatever its kind. */
export const EntryPage = EntrySummary.extend({
  body: RichText,
  files: z.array(File),
  reactions: Reactions,
  followers: z.int(),
  links: z.array(z.object({ type: z.enum(linkTypes), direction: z.enum(['from', 'to']), entry: EntryRef })),
  updatedAt: Instant,
  /** There are earlier versions to look at. */
  edited: z.boolean(),
  version: z.int(),
  viewer: EntrySummary.shape.viewer.extend({ lastReadCommentId: Id.nullable() }),
  can: EntrySummary.shape.can.extend({
    react: z.boolean(),
    remove: z.boolean(),
    restore: z.boolean(),
    /** Lock, move, pin and the like. */
    moderate: z.boolean(),
    /** Make a draft of another kind of it. */
    turnInto: z.boolean(),
    readConcerns: z.boolean(),
  }),
}).meta({ id: 'EntryPage' });
export type EntryPage = z.output<typeof EntryPage>;
/** What its authors have begun and others do not read yet; `publishAt`: when it will be published by itself. */
export const Draft = EntrySummary.extend({ publishAt: Instant.nullable() }).meta({ id: 'Draft' });
export type Draft = z.output<typeof Draft>;
/** Only `concern` takes a body, and must. */
export const ReactionInput = z.strictObject({ reason: lines(concernReason.max).optional() }).optional();
export const VoteInput = z.strictObject({ value: z.union([z.literal(1), z.literal(-1)]).optional() }).optional();
/** `vote`: -1 for a vote against, which answers alone take. */
export const Voted = z
  .object({
    votes: z.int().nullable(),
    viewer: z.object({ voted: z.boolean(), vote: z.union([z.literal(1), z.literal(-1)]).nullable() }),
  })
  .meta({ id: 'Voted' });

/** What was done to a conversation as a whole. `split`: some of it is `entry` now; `begun`: it comes out of `entry`; `merged`: `entry` was put into it. */
export const entryNoticeKinds = ['locked', 'unlocked', 'moved', 'split', 'begun', 'merged', 'unmerged'] as const;
/** A quiet line in the conversation. */
export const EntryNotice = z
  .object({
    id: Id,
    kind: z.enum(entryNoticeKinds),
    by: PersonRef,
    at: Instant,
    /** Why, if they said so. */
    reason: z.string(),
    /** Where it was moved from, for whoever reads that space. */
    space: SpaceRef.nullable(),
    /** The other topic, for whoever may read it. */
    entry: EntryRef.nullable(),
  })
  .meta({ id: 'EntryNotice' });
export type EntryNotice = z.output<typeof EntryNotice>;

export const entries = {
  get: route({ method: 'GET', path: '/entries/:id', summary: 'What every entry has', params: ById, reply: Entry }),
  vote: route({
    method: 'PUT',
    path: '/entries/:id/vote',
    summary: 'Vote once; again changes nothing; -1, on answers, is a vote against',
    params: ById,
    body: VoteInput,
    reply: Voted,
  }),
  unvote: route({ method: 'DELETE', path: '/entries/:id/vote', summary: 'Take the vote back', params: ById, reply: Voted, status: 200 }),
  react: route({
    method: 'PUT',
    path: '/entries/:id/reactions/:kind',
    summary: 'React',
    params: ReactionParams,
    body: ReactionInput,
    reply: Reactions,
  }),
  unreact: route({
    method: 'DELETE',
    path: '/entries/:id/reactions/:kind',
    summary: 'Take a reaction back',
    params: ReactionParams,
    reply: Reactions,
    status: 200,
  }),
  concerns: route({
    method: 'GET',
    path: '/entries/:id/concerns',
    summary: 'Reasons of concerns, for author, facilitators and jury',
    params: ById,
    reply: listOf(Concern),
  }),
  follow: route({
    method: 'PUT',
    path: '/entries/:id/follow',
    summary: 'Follow',
    params: ById,
    reply: z.object({ following: z.boolean() }),
  }),
  unfollow: route({
    method: 'DELETE',
    path: '/entries/:id/follow',
    summary: 'Stop following',
    params: ById,
    reply: z.object({ following: z.boolean() }),
    status: 200,
  }),
  read: route({
    method: 'PUT',
    path: '/entries/:id/read',
    summary: 'Keep how far I have read',
    params: ById,
    body: z.strictObject({ lastCommentId: Id.optional() }).optional(),
  }),
  drafts: route({
    method: 'GET',
    path: '/me/drafts',
    summary: 'What I have begun and what waits for its date, of any kind; last changed first',
    query: z.strictObject({ ...paging, kind: EntryKind.optional() }),
    reply: pageOf(Draft),
  }),
  turnable: route({
    method: 'GET',
    path: '/entries/turnable',
    summary: 'The kinds that something else can be turned into',
    reply: z.object({ items: z.array(EntryKind) }),
  }),
  notices: route({
    method: 'GET',
    path: '/entries/:id/notices',
    summary: 'What was done to the conversation: closed, moved, split, merged; the latest hundred, oldest first',
    params: ById,
    reply: listOf(EntryNotice),
  }),
  turnInto: route({
    method: 'POST',
    path: '/entries/:id/turn-into',
    summary: 'Make a draft of another kind of it, its authors credited',
    params: ById,
    body: z.strictObject({ kind: EntryKind }),
    reply: EntryRef,
    status: 201,
  }),
  revisions: route({
    method: 'GET',
    path: '/entries/:id/revisions',
    summary: 'Earlier versions, newest first',
    params: ById,
    query: z.strictObject(paging),
    reply: pageOf(Revision),
  }),
  links: route({
    method: 'GET',
    path: '/entries/:id/links',
    summary: 'Where it comes from and what it became',
    params: ById,
    reply: listOf(Link),
  }),
  followers: route({
    method: 'GET',
    path: '/entries/:id/followers',
    summary: 'Who follows',
    params: ById,
    query: z.strictObject(paging),
    reply: pageOf(PersonRef),
  }),
};
