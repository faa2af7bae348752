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

export const CommentInput = z.strictObject({ body: RichTextInput, parentId: Id.nullish() });
export const CommentRevision = z.object({ number: z.int(), body: RichText, at: Instant }).meta({ id: 'CommentRevision' });
const ReactionParams = z.strictObject({ ...ById.shape, kind: ReactionKind.exclude(['concern']) });

/** Oldest first, a list may begin in its middle: around a comment, or at a moment; what stands before is a page too. */
export const CommentFilter = z.strictObject({
  ...paging,
  sort: z.enum(['oldest', 'newest', 'best']).default('oldest'),
  around: IdParam.optional(),
  since: Instant.optional(),
});
export type CommentFilter = z.output<typeof CommentFilter>;
/** `previousCursor` leads to what stands before the first item; it is taken as `cursor`. */
export const CommentPage = pageOf(Comment).extend({ previousCursor: z.string().nullable() }).meta({ id: 'CommentPage' });
export type CommentPage = z.output<typeof CommentPage>;

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
    summary: 'Comment or reply',
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
