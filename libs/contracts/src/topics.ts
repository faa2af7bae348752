import { z } from 'zod';
import { ById, Id, IdParam, Instant, line, lines, listOf, pageOf, paging } from './common';
import { EntryInput, EntryPage, EntryPatch, EntryRef, EntrySummary, entryLimits } from './entries';
import { PersonRef } from './people';
import { Publication } from './publishing';
import { route } from './route';

export const topicSorts = ['latest', 'hot', 'top', 'unanswered', 'unread'] as const;
export type TopicSort = (typeof topicSorts)[number];
/** Of the sort `top`: how far back a topic may have been published. */
export const topicPeriods = ['day', 'week', 'month', 'quarter', 'year', 'all'] as const;
export type TopicPeriod = (typeof topicPeriods)[number];
export const topicLimits = { unread: 100, split: 200, participants: 12, reason: 500 } as const;

/** Replies of others after the last one that the viewer read, 100 at most. */
const unread = z.int().min(0).max(topicLimits.unread);

/** A row of the forum. */
export const TopicSummary = EntrySummary.extend({
  /** How many people have opened it. */
  views: z.int(),
  /** On top of its space for now. */
  pinned: z.boolean(),
  lastReply: z.object({ id: Id, by: PersonRef, at: Instant }).nullable(),
  viewer: EntrySummary.shape.viewer.extend({ unread }),
}).meta({ id: 'TopicSummary' });
export type TopicSummary = z.output<typeof TopicSummary>;

/** A topic as its page shows it; what was merged into another stays, without its replies, and says where they are. */
export const Topic = EntryPage.extend({
  views: z.int(),
  /** Who replied, those who replied most first. */
  participants: z.array(PersonRef),
  /** When it will be published by itself; told to its authors alone. */
  publishAt: Instant.nullable(),
  mergedInto: EntryRef.nullable(),
  /** Who closed it to replies, and why; nothing while it is open, and for one that was merged. */
  closed: z.object({ at: Instant, by: PersonRef, reason: z.string() }).nullable(),
  /** Until when the merge can be undone. */
  mergeUndoUntil: Instant.nullable(),
  viewer: EntryPage.shape.viewer.extend({ unread }),
  can: EntryPage.shape.can.extend({
    merge: z.boolean(),
    unmerge: z.boolean(),
    publish: z.boolean(),
    /** Cancel its date: what was said to others stays said. */
    unpublish: z.boolean(),
  }),
}).meta({ id: 'Topic' });
export type Topic = z.output<typeof Topic>;

/** With a date it waits for it, its author's alone until then. */
export const TopicInput = z.strictObject({ ...EntryInput.shape, publishAt: Instant.optional() });
export type TopicInput = z.input<typeof TopicInput>;

export const TopicFilter = z.strictObject({
  ...paging,
  sort: z.enum(topicSorts).default('latest'),
  period: z.enum(topicPeriods).default('month'),
  space: IdParam.optional(),
  theme: IdParam.optional(),
  author: IdParam.optional(),
  q: z.string().trim().max(200).optional(),
});
export type TopicFilter = z.output<typeof TopicFilter>;
export type TopicFilterInput = z.input<typeof TopicFilter>;

const limit = paging.limit.default(5);
export const topics = {
  list: route({ method: 'GET', path: '/topics', summary: 'The forum', query: TopicFilter, reply: pageOf(TopicSummary) }),
  create: route({ method: 'POST', path: '/topics', summary: 'Open a topic', body: TopicInput, reply: Topic, status: 201 }),
  similar: route({
    method: 'GET',
    path: '/topics/similar',
    summary: 'Topics and questions like a title that is being typed',
    query: z.strictObject({ title: z.string().trim().min(1).max(200), exclude: IdParam.optional(), limit }),
    reply: listOf(EntrySummary),
  }),
  get: route({ method: 'GET', path: '/topics/:id', summary: 'One topic', params: ById, reply: Topic }),
  update: route({ method: 'PATCH', path: '/topics/:id', summary: 'Change my topic', params: ById, body: EntryPatch, reply: Topic }),
  remove: route({ method: 'DELETE', path: '/topics/:id', summary: 'Put it in the trash', params: ById }),
  restore: route({ method: 'PUT', path: '/topics/:id/restoration', summary: 'Take it out of the trash', params: ById, reply: Topic }),
  similarTo: route({
    method: 'GET',
    path: '/topics/:id/similar',
    summary: 'Topics and questions like this one',
    params: ById,
    query: z.strictObject({ limit }),
    reply: listOf(EntrySummary),
  }),
  publish: route({
    method: 'PUT',
    path: '/topics/:id/publication',
    summary: 'Open it to its readers now, or set the date',
    params: ById,
    body: Publication,
    reply: Topic,
  }),
  unpublish: route({
    method: 'DELETE',
    path: '/topics/:id/publication',
    summary: 'Cancel the date',
    params: ById,
    reply: Topic,
    status: 200,
  }),
  lock: route({
    method: 'PUT',
    path: '/topics/:id/lock',
    summary: 'Close it to replies and votes; its authors and followers are told why',
    params: ById,
    body: z.strictObject({ reason: lines(topicLimits.reason).optional() }).optional(),
    reply: Topic,
  }),
  unlock: route({ method: 'DELETE', path: '/topics/:id/lock', summary: 'Open it again', params: ById, reply: Topic, status: 200 }),
  move: route({
    method: 'POST',
    path: '/topics/:id/move',
    summary: 'Move to another space that I facilitate too',
    params: ById,
    body: z.strictObject({ spaceId: Id }),
    reply: Topic,
    status: 200,
  }),
  split: route({
    method: 'POST',
    path: '/topics/:id/split',
    summary: 'Make a topic of its own of some replies and what answers them; the earliest opens it',
    params: ById,
    body: z.strictObject({
      commentIds: z.array(Id).min(1).max(topicLimits.split),
      title: line(entryLimits.anyTitle.min, entryLimits.anyTitle.max),
    }),
    reply: Topic,
    status: 201,
  }),
  merge: route({
    method: 'POST',
    path: '/topics/:id/merge',
    summary: 'Put its text and replies into another topic, by date',
    params: ById,
    body: z.strictObject({ intoId: Id, reason: lines(2000).optional() }),
    reply: Topic,
    status: 200,
  }),
  unmerge: route({
    method: 'DELETE',
    path: '/topics/:id/merge',
    summary: 'Undo a merge within 7 days',
    params: ById,
    reply: Topic,
    status: 200,
  }),
};
