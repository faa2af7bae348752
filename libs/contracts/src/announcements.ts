import { z } from 'zod';
import { ById, FlagParam, Id, IdParam, Instant, line, pageOf, paging } from './common';
import { EntryInput, EntryPage, EntryPatch, EntrySummary } from './entries';
import { PersonRef } from './people';
import { Publication } from './publishing';
import { route } from './route';

export const announcementStates = ['draft', 'scheduled', 'published', 'unpublished'] as const;
/** Days that an announcement without an end stays current. */
export const announcementDays = 30;

export const checkLimits = { question: { min: 5, max: 200 }, option: 120, options: { min: 2, max: 4 } } as const;
/** The place of an option, from 0. */
const place = z
  .int()
  .min(0)
  .max(checkLimits.options.max - 1);
/** One question that whoever confirms answers, and the place of the right option, from 0. */
export const CheckInput = z.strictObject({
  question: line(checkLimits.question.min, checkLimits.question.max),
  options: z.array(line(1, checkLimits.option)).min(checkLimits.options.min).max(checkLimits.options.max),
  right: place,
});
export type CheckInput = z.input<typeof CheckInput>;

/** What an announcement has beyond other entries. */
const own = {
  state: z.enum(announcementStates),
  publishAt: Instant.nullable(),
  /** When it stops being current. */
  endsAt: Instant.nullable(),
  current: z.boolean(),
  /** Its readers are asked to confirm that they have read and understood it. */
  mustRead: z.boolean(),
  /** Narrows whom it is addressed to; whoever reads the space may read it all the same. Empty: everybody. */
  department: z.string(),
  site: z.string(),
  /** When the viewer confirmed, and whether it is theirs to confirm. */
  acknowledgement: z.object({ at: Instant.nullable(), asked: z.boolean() }),
};
export const AnnouncementSummary = EntrySummary.extend(own).meta({ id: 'AnnouncementSummary' });
export type AnnouncementSummary = z.output<typeof AnnouncementSummary>;

export const Announcement = EntryPage.extend({
  ...own,
  /** How many of those it is addressed to have read it (confirmed, when that is asked); for its author and facilitators. */
  readers: z.object({ read: z.int(), total: z.int() }).nullable(),
  /** What is asked before one confirms. `right` is told to whoever has answered, and to who may edit it. */
  check: z.object({ question: z.string(), options: z.array(z.string()), chosen: z.int().nullable(), right: z.int().nullable() }).nullable(),
  /** How many chose each option, in their order; for its author and facilitators. */
  answers: z.array(z.int()).nullable(),
  /** When those who had not read it were last reminded. */
  remindedAt: Instant.nullable(),
  can: EntryPage.shape.can.extend({
    publish: z.boolean(),
    unpublish: z.boolean(),
    seeReaders: z.boolean(),
    remind: z.boolean(),
  }),
}).meta({ id: 'Announcement' });
export type Announcement = z.output<typeof Announcement>;

const fields = {
  endsAt: Instant.nullable().optional(),
  mustRead: z.boolean().optional(),
  department: line(0, 60).optional(),
  site: line(0, 60).optional(),
  /** Only where a confirmation is asked; null takes it away. It stands as it is once somebody has answered. */
  check: CheckInput.nullable().optional(),
};
/** Published at once unless it has a date. Without a space it is the whole company's. */
export const AnnouncementInput = z.strictObject({ ...EntryInput.shape, spaceId: Id.optional(), publishAt: Instant.optional(), ...fields });
export type AnnouncementInput = z.input<typeof AnnouncementInput>;
export const AnnouncementPatch = z.strictObject({ ...EntryPatch.shape, ...fields });
export type AnnouncementPatch = z.input<typeof AnnouncementPatch>;

export const AnnouncementFilter = z.strictObject({
  ...paging,
  /** Only those that still hold. */
  current: FlagParam.optional(),
  space: IdParam.optional(),
  /** My own that are not published. */
  drafts: FlagParam.optional(),
});
export type AnnouncementFilter = z.output<typeof AnnouncementFilter>;

export const AnnouncementReader = z.object({ person: PersonRef, at: Instant.nullable() }).meta({ id: 'AnnouncementReader' });
export type AnnouncementReader = z.output<typeof AnnouncementReader>;

export const announcements = {
  list: route({
    method: 'GET',
    path: '/announcements',
    summary: 'Announcements, latest first',
    query: AnnouncementFilter,
    reply: pageOf(AnnouncementSummary),
  }),
  create: route({
    method: 'POST',
    path: '/announcements',
    summary: 'Announce now, or at a date',
    body: AnnouncementInput,
    reply: Announcement,
    status: 201,
  }),
  get: route({ method: 'GET', path: '/announcements/:id', summary: 'One announcement', params: ById, reply: Announcement }),
  update: route({
    method: 'PATCH',
    path: '/announcements/:id',
    summary: 'Save what was written',
    params: ById,
    body: AnnouncementPatch,
    reply: Announcement,
  }),
  remove: route({ method: 'DELETE', path: '/announcements/:id', summary: 'Put it in the trash', params: ById }),
  restore: route({
    method: 'PUT',
    path: '/announcements/:id/restoration',
    summary: 'Take it out of the trash',
    params: ById,
    reply: Announcement,
  }),
  publish: route({
    method: 'PUT',
    path: '/announcements/:id/publication',
    summary: 'Announce now, or set the date',
    params: ById,
    body: Publication,
    reply: Announcement,
  }),
  unpublish: route({
    method: 'DELETE',
    path: '/announcements/:id/publication',
    summary: 'Take it back, or cancel the date',
    params: ById,
    reply: Announcement,
    status: 200,
  }),
  acknowledge: route({
    method: 'PUT',
    path: '/announcements/:id/acknowledgement',
    summary: 'I have read and understood it; with my answer where a question is asked. The first answer stands',
    params: ById,
    body: z.strictObject({ answer: place.optional() }).optional(),
    reply: Announcement,
  }),
  readers: route({
    method: 'GET',
    path: '/announcements/:id/readers',
    summary: 'Who of those it is addressed to has read it, or has not',
    params: ById,
    query: z.strictObject({ ...paging, state: z.enum(['read', 'unread']).default('unread') }),
    reply: pageOf(AnnouncementReader),
  }),
  remind: route({
    method: 'POST',
    path: '/announcements/:id/reminders',
    summary: 'Remind those who have not read it; once a day',
    params: ById,
    reply: Announcement,
    status: 200,
  }),
};
