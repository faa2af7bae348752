import { z } from 'zod';
import { ById, Id, IdParam, Instant, lines, pageOf, paging, RichText, RichTextInput } from './common';
import { EntryInput, EntryPage, EntryPatch, EntryRef, EntrySummary, Reactions } from './entries';
import { PersonRef } from './people';
import { route } from './route';
import { SpaceRef } from './spaces';

/** `duplicate` and `closed` take no more answers; both can be taken back. A `draft` was made of something else and is its authors'. */
export const questionStates = ['draft', 'open', 'answered', 'accepted', 'duplicate', 'closed'] as const;
export const QuestionState = z.enum(questionStates);
export type QuestionState = (typeof questionStates)[number];
export const questionSorts = ['active', 'votes', 'new', 'oldest'] as const;
export type QuestionSort = (typeof questionSorts)[number];
/** `waiting`: without an answer for more than 48 working hours. */
export const questionFilters = ['unanswered', 'waiting', 'unaccepted', 'accepted', 'mine', 'following'] as const;
export type QuestionFilter = (typeof questionFilters)[number];
export const questionLimits = { waitingHours: 48, reason: 500, similar: 5 } as const;

/** A row of a list of questions. */
export const QuestionSummary = EntrySummary.extend({
  state: QuestionState,
  answers: z.int(),
  /** One of its answers is the accepted one. */
  accepted: z.boolean(),
}).meta({ id: 'QuestionSummary' });
export type QuestionSummary = z.output<typeof QuestionSummary>;

/** All that the page of a question shows but its answers. */
export const Question = EntryPage.extend({
  state: QuestionState,
  answers: z.int(),
  accepted: z.boolean(),
  acceptedAnswerId: Id.nullable(),
  /** The question that it repeats, when the viewer may read it. */
  duplicateOf: EntryRef.nullable(),
  closed: z.object({ at: Instant, by: PersonRef.nullable(), reason: z.string() }).nullable(),
  can: EntryPage.shape.can.extend({
    answer: z.boolean(),
    accept: z.boolean(),
    /** Close, reopen and mark as a duplicate. */
    settle: z.boolean(),
    publish: z.boolean(),
  }),
}).meta({ id: 'Question' });
export type Question = z.output<typeof Question>;

/** An answer: an entry of its own, with votes for and against, comments and a history. */
export const Answer = z
  .object({
    id: Id,
    kind: z.literal('answer'),
    questionId: Id,
    /** The question's page, at this answer. */
    url: z.string(),
    space: SpaceRef,
    author: PersonRef,
    body: RichText,
    accepted: z.boolean(),
    /** Votes for, less votes against. */
    votes: z.int(),
    up: z.int(),
    down: z.int(),
    comments: z.int(),
    reactions: Reactions,
    createdAt: Instant,
    updatedAt: Instant,
    edited: z.boolean(),
    deleted: z.boolean(),
    viewer: z.object({
      voted: z.boolean(),
      vote: z.union([z.literal(1), z.literal(-1)]).nullable(),
      following: z.boolean(),
      author: z.boolean(),
    }),
    can: z.object({
      vote: z.boolean(),
      comment: z.boolean(),
      react: z.boolean(),
      edit: z.boolean(),
      remove: z.boolean(),
      restore: z.boolean(),
      accept: z.boolean(),
      hide: z.boolean(),
      turnInto: z.boolean(),
    }),
  })
  .meta({ id: 'Answer' });
export type Answer = z.output<typeof Answer>;

/** An answer where it stands without its question: by whom it is, of all that they answered. */
export const AnswerSummary = z
  .object({
    id: Id,
    /** The question's page, at this answer. */
    url: z.string(),
    question: EntryRef,
    excerpt: z.string(),
    accepted: z.boolean(),
    votes: z.int(),
    createdAt: Instant,
  })
  .meta({ id: 'AnswerSummary' });
export type AnswerSummary = z.output<typeof AnswerSummary>;

export const QuestionInput = z.strictObject({ ...EntryInput.shape, spaceId: Id.optional() });
export type QuestionInput = z.input<typeof QuestionInput>;
export const AnswerInput = z.strictObject({ body: RichTextInput });

export const QuestionQuery = z.strictObject({
  ...paging,
  /** Left out: latest activity first; for what waits for an answer, the oldest. */
  sort: z.enum(questionSorts).optional(),
  filter: z.enum(questionFilters).optional(),
  space: IdParam.optional(),
  theme: IdParam.optional(),
  author: IdParam.optional(),
  q: z.string().trim().max(200).optional(),
});
export type QuestionQuery = z.output<typeof QuestionQuery>;
export type QuestionQueryInput = z.input<typeof QuestionQuery>;

export const questions = {
  list: route({ method: 'GET', path: '/questions', summary: 'Questions', query: QuestionQuery, reply: pageOf(QuestionSummary) }),
  create: route({
    method: 'POST',
    path: '/questions',
    summary: 'Ask; without a space, the company is asked',
    body: QuestionInput,
    reply: Question,
    status: 201,
  }),
  similar: route({
    method: 'GET',
    path: '/questions/similar',
    summary: 'Questions like a title that is being typed, those with an answer first',
    query: z.strictObject({
      title: z.string().trim().min(1).max(200),
      exclude: IdParam.optional(),
      limit: paging.limit.default(questionLimits.similar),
    }),
    reply: z.object({ items: z.array(QuestionSummary) }),
  }),
  get: route({ method: 'GET', path: '/questions/:id', summary: 'One question', params: ById, reply: Question }),
  update: route({
    method: 'PATCH',
    path: '/questions/:id',
    summary: 'Change my question',
    params: ById,
    body: EntryPatch,
    reply: Question,
  }),
  remove: route({ method: 'DELETE', path: '/questions/:id', summary: 'Put it in the trash, its answers with it', params: ById }),
  restore: route({ method: 'PUT', path: '/questions/:id/restoration', summary: 'Take it out of the trash', params: ById, reply: Question }),
  publish: route({
    method: 'PUT',
    path: '/questions/:id/publication',
    summary: 'Ask what was a draft',
    params: ById,
    reply: Question,
  }),
  accept: route({
    method: 'PUT',
    path: '/questions/:id/accepted-answer',
    summary: 'Accept an answer, instead of another',
    params: ById,
    body: z.strictObject({ answerId: Id }),
    reply: Question,
  }),
  unaccept: route({
    method: 'DELETE',
    path: '/questions/:id/accepted-answer',
    summary: 'Accept none any more',
    params: ById,
    reply: Question,
    status: 200,
  }),
  close: route({
    method: 'POST',
    path: '/questions/:id/close',
    summary: 'Take no more answers',
    params: ById,
    body: z.strictObject({ reason: lines(questionLimits.reason).optional() }).optional(),
    reply: Question,
    status: 200,
  }),
  reopen: route({
    method: 'POST',
    path: '/questions/:id/reopen',
    summary: 'Take answers again',
    params: ById,
    reply: Question,
    status: 200,
  }),
  markDuplicate: route({
    method: 'POST',
    path: '/questions/:id/duplicate',
    summary: 'It was asked before: leads to that question',
    params: ById,
    body: z.strictObject({ ofId: Id }),
    reply: Question,
    status: 200,
  }),
  unmarkDuplicate: route({
    method: 'DELETE',
    path: '/questions/:id/duplicate',
    summary: 'It is a question of its own after all',
    params: ById,
    reply: Question,
    status: 200,
  }),
  answers: route({
    method: 'GET',
    path: '/questions/:id/answers',
    summary: 'Its answers: the accepted one, then the surest by votes, then the highest score, then the oldest',
    params: ById,
    query: z.strictObject(paging),
    reply: pageOf(Answer),
  }),
  answer: route({
    method: 'POST',
    path: '/questions/:id/answers',
    summary: 'Answer',
    params: ById,
    body: AnswerInput,
    reply: Answer,
    status: 201,
  }),
};

export const answers = {
  list: route({
    method: 'GET',
    path: '/answers',
    summary: 'What somebody answered, latest first',
    query: z.strictObject({ ...paging, author: IdParam }),
    reply: pageOf(AnswerSummary),
  }),
  get: route({ method: 'GET', path: '/answers/:id', summary: 'One answer', params: ById, reply: Answer }),
  update: route({
    method: 'PATCH',
    path: '/answers/:id',
    summary: 'Change my answer; its history is kept',
    params: ById,
    body: AnswerInput,
    reply: Answer,
  }),
  remove: route({ method: 'DELETE', path: '/answers/:id', summary: 'Put it in the trash', params: ById }),
  restore: route({ method: 'PUT', path: '/answers/:id/restoration', summary: 'Take it out of the trash', params: ById, reply: Answer }),
};
