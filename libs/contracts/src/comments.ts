import { z } from 'zod';
import { ById, Id, IdParam, Instant, pageOf, paging, RichText, RichTextInput } from './common';
import { EntryRef, ReactionKind, Reactions } from './entries';
import { EntryKind } from './kinds';
import { PersonRef } from './people';
import { route } from './route';

/** A comment; a deleted one keeps its place in the thread with `body: null`. */
export const Comment = z
  .object({
    id: Id,
    entryId: Id,
    /** Threads are one level deep on screen; the parent may be any comment of the entry. */
    parentId: Id.nullable(),
    /** The passage of the text that its thread is about; null in the conversation about all of it. */
    passageId: Id.nullable(),
    author: PersonRef.nullable(),
    body: RichText.nullable(),
    createdAt: Instant,
    /** Set once it was changed more than 15 minutes after it was made. */
    editedAt: Instant.nullable(),
    deleted: z.boolean(),
    /** Until it is reviewed its words are for its author and those who run the space. */
    hidden: z.boolean(),
    reactions: Reactions,
    replies: z.int(),
    can: z.object({
      edit: z.boolean(),
      remove: z.boolean(),
      react: z.boolean(),
      reply: z.boolean(),
      report: z.boolean(),
      hide: z.boolean(),
      turnInto: z.boolean(),
    }),
  })
  .meta({ id: 'Comment' });
export type Comment = z.output<typeof Comment>;

export const passageLimits = { quote: 1000, around: 60, perPage: 100 } as const;
/** Words of an entry as they stand there now, with those around them; `start`: where, in characters of all its words. */
export const PassageInput = z.strictObject({
  quote: z.string().min(1).max(passageLimits.quote),
  prefix: z.string().max(passageLimits.around),
  suffix: z.string().max(passageLimits.around),
  start: z.int().min(0).max(10_000_000),
});
export type PassageInput = z.output<typeof PassageInput>;

/** `passage` begins a thread about these words, where the kind of entry has them; an answer has none. */
export const CommentInput = z.strictObject({ body: RichTextInput, parentId: Id.nullish(), passage: PassageInput.optional() });
export const CommentRevision = z.object({ number: z.int(), body: RichText, at: Instant }).meta({ id: 'CommentRevision' });
const ReactionParams = z.strictObject({ ...ById.shape, kind: ReactionKind.exclude(['concern']) });

/** Oldest first, a list may begin in its middle: around a comment, or at a moment; what stands before is a page too. */
export const CommentFilter = z.strictObject({
  ...paging,
  sort: z.enum(['oldest', 'newest', 'best']).default('oldest'),
  around: IdParam.optional(),
  since: Instant.optional(),
  /** The thread about this passage; left out: the conversation about the whole. */
  passage: IdParam.optional(),
});
export type CommentFilter = z.output<typeof CommentFilter>;
/** `previousCursor` leads to what stands before the first item; it is taken as `cursor`. */
export const CommentPage = pageOf(Comment).extend({ previousCursor: z.string().nullable() }).meta({ id: 'CommentPage' });
export type CommentPage = z.output<typeof CommentPage>;

/** A thread about some words of an entry: where they stand now, and what they were. */
export const Passage = z
  .object({
    id: Id,
    entryId: Id,
    /** The words as they were when somebody pointed at them. */
    quote: z.string(),
    /** As they stand now; when they are gone, as they stood last. */
    words: z.string(),
    prefix: z.string(),
    suffix: z.string(),
    /** In characters of all words of the entry; of words that are gone, where they stood. */
    start: z.int(),
    /** Since when they are not in the text any more. */
    goneAt: Instant.nullable(),
    resolved: z.object({ by: PersonRef, at: Instant }).nullable(),
    /** What the thread began with. */
    comment: Comment,
    /** Comments after it that stand. */
    replies: z.int(),
    can: z.object({ resolve: z.boolean() }),
  })
  .meta({ id: 'Passage' });
export type Passage = z.output<typeof Passage>;
export const passageStates = ['open', 'resolved'] as const;
export const PassageFilter = z.strictObject({ ...paging, state: z.enum(passageStates).default('open') });
export type PassageFilter = z.output<typeof PassageFilter>;

export const passages = {
  list: route({
    method: 'GET',
    path: '/entries/:id/passages',
    summary: 'Threads about passages of an entry, in the order of its text',
    params: ById,
    query: PassageFilter,
    reply: pageOf(Passage),
  }),
  get: route({ method: 'GET', path: '/passages/:id', summary: 'One thread about a passage', params: ById, reply: Passage }),
  resolve: route({ method: 'PUT', path: '/passages/:id/resolution', summary: 'It is settled', params: ById, reply: Passage }),
  reopen: route({
    method: 'DELETE',
    path: '/passages/:id/resolution',
    summary: 'It is not settled after all',
    params: ById,
    reply: Passage,
    status: 200,
  }),
};

export const comments = {
  list: route({
    method: 'GET',
    path: '/entries/:id/comments',
    summary: 'Comments, oldest first (or newest, or best); in the first order also from the middle, both ways',
    params: ById,
    query: CommentFilter,
    reply: CommentPage,
  }),
  create: route({
    method: 'POST',
    path: '/entries/:id/comments',
    summary: 'Comment or reply, on the whole or on a passage of it',
    params: ById,
    body: CommentInput,
    reply: Comment,
    status: 201,
  }),
  get: route({ method: 'GET', path: '/comments/:id', summary: 'One comment', params: ById, reply: Comment }),
  update: route({
    method: 'PATCH',
    path: '/comments/:id',
    summary: 'Edit my comment; its history is kept',
    params: ById,
    body: z.strictObject({ body: RichTextInput }),
    reply: Comment,
  }),
  remove: route({ method: 'DELETE', path: '/comments/:id', summary: 'Delete; the thread stays', params: ById }),
  restore: route({ method: 'PUT', path: '/comments/:id/restoration', summary: 'Take a deletion back', params: ById, reply: Comment }),
  revisions: route({
    method: 'GET',
    path: '/comments/:id/revisions',
    summary: 'Earlier versions',
    params: ById,
    query: z.strictObject(paging),
    reply: pageOf(CommentRevision),
  }),
  react: route({
    method: 'PUT',
    path: '/comments/:id/reactions/:kind',
    summary: 'React to a comment',
    params: ReactionParams,
    reply: Reactions,
  }),
  unreact: route({
    method: 'DELETE',
    path: '/comments/:id/reactions/:kind',
    summary: 'Take a reaction back',
    params: ReactionParams,
    reply: Reactions,
    status: 200,
  }),
  turnInto: route({
    method: 'POST',
    path: '/comments/:id/turn-into',
    summary: 'Make a draft of it, its author credited; its first words are the title',
    params: ById,
    body: z.strictObject({ kind: EntryKind }),
    reply: EntryRef,
    status: 201,
  }),
  vote: route({ method: 'PUT', path: '/comments/:id/vote', summary: 'The same as the reaction `useful`', params: ById, reply: Reactions }),
  unvote: route({ method: 'DELETE', path: '/comments/:id/vote', summary: 'Take it back', params: ById, reply: Reactions, status: 200 }),
};
