import { z } from 'zod';
import { ById, Id, Instant, line, lines, pageOf, paging, RichText, RichTextInput } from './common';
import { EntryRef, entryLimits } from './entries';
import { PersonRef } from './people';
import { route } from './route';
import { SpaceRef } from './spaces';

export const reportReasons = ['hurtful', 'confidential', 'spam', 'off_topic', 'wrong', 'other'] as const;
export type ReportReason = (typeof reportReasons)[number];
/** What became of a report. `kept`: nothing was found wrong. */
export const moderationOutcomes = ['hidden', 'edited', 'warned', 'kept', 'restored'] as const;
export type ModerationOutcome = (typeof moderationOutcomes)[number];
export const moderationActions = ['hide', 'edit', 'warn', 'dismiss', 'restore'] as const;
export type ModerationAction = (typeof moderationActions)[number];
/** `hideAfter`: so many distinct people hide something until it is reviewed. */
export const moderationLimits = { words: 1000, note: { min: 10, max: 1000 }, hideAfter: 3 } as const;

export const ReportInput = z.strictObject({
  reason: z.enum(reportReasons),
  /** In one's own words; read by those who review. */
  words: lines(moderationLimits.words).default(''),
});
export const Reported = z.object({ reported: z.boolean() }).meta({ id: 'Reported' });

const Report = z.object({ person: PersonRef, reason: z.enum(reportReasons), words: z.string(), at: Instant });

/** What people reported about one object, with the object in its context. */
export const ModerationCase = z
  .object({
    id: Id,
    entry: EntryRef,
    space: SpaceRef,
    /** Null: the entry itself is meant. */
    commentId: Id.nullable(),
    /** Where it stands. */
    url: z.string(),
    author: PersonRef,
    title: z.string(),
    body: RichText,
    /** What the comment answers, or the beginning of the entry that it is said on. */
    context: z.string(),
    hidden: z.boolean(),
    deleted: z.boolean(),
    reports: z.array(Report),
    openedAt: Instant,
    closedAt: Instant.nullable(),
    closedBy: PersonRef.nullable(),
    outcome: z.enum(moderationOutcomes).nullable(),
    note: z.string(),
    can: z.object({ decide: z.boolean(), restore: z.boolean() }),
  })
  .meta({ id: 'ModerationCase' });
export type ModerationCase = z.output<typeof ModerationCase>;

/** `hide`, `edit` and `warn` say why; `edit` brings the new words. */
export const ModerationDecision = z.strictObject({
  action: z.enum(moderationActions),
  note: lines(moderationLimits.note.max).default(''),
  title: line(entryLimits.anyTitle.min, entryLimits.anyTitle.max).optional(),
  body: RichTextInput.optional(),
});
export type ModerationDecision = z.input<typeof ModerationDecision>;

/** Why, in words that the author reads: at least ten characters. */
export const HidingInput = z.strictObject({ note: lines(moderationLimits.note.max) });

/** How an entry stands with those who moderate, for its menu and its banner. */
export const EntryStanding = z
  .object({
    hidden: z.object({ since: Instant, note: z.string(), caseId: Id.nullable() }).nullable(),
    pinned: z.boolean(),
    viewer: z.object({ reported: z.boolean() }),
    can: z.object({
      report: z.boolean(),
      pin: z.boolean(),
      moderate: z.boolean(),
      /** Without waiting for a report. */
      hide: z.boolean(),
      turnInto: z.boolean(),
    }),
  })
  .meta({ id: 'EntryStanding' });
export type EntryStanding = z.output<typeof EntryStanding>;

export const moderation = {
  reportEntry: route({
    method: 'POST',
    path: '/entries/:id/reports',
    summary: 'Report an entry to those who run its space; again changes nothing',
    params: ById,
    body: ReportInput,
    reply: Reported,
    status: 201,
  }),
  reportComment: route({
    method: 'POST',
    path: '/comments/:id/reports',
    summary: 'Report a comment; again changes nothing',
    params: ById,
    body: ReportInput,
    reply: Reported,
    status: 201,
  }),
  standing: route({
    method: 'GET',
    path: '/entries/:id/standing',
    summary: 'Hidden, pinned, reported by me',
    params: ById,
    reply: EntryStanding,
  }),
  hideEntry: route({
    method: 'PUT',
    path: '/entries/:id/hiding',
    summary: 'Hide an entry at once, with the reason; its case can be opened again',
    params: ById,
    body: HidingInput,
    reply: ModerationCase,
  }),
  hideComment: route({
    method: 'PUT',
    path: '/comments/:id/hiding',
    summary: 'Hide a comment at once, with the reason',
    params: ById,
    body: HidingInput,
    reply: ModerationCase,
  }),
  queue: route({
    method: 'GET',
    path: '/moderation/reports',
    summary: 'What was reported in the spaces that I run: open ones oldest first, or closed ones latest first',
    query: z.strictObject({ ...paging, state: z.enum(['open', 'closed']).default('open') }),
    reply: pageOf(ModerationCase),
  }),
  case: route({ method: 'GET', path: '/moderation/reports/:id', summary: 'One case', params: ById, reply: ModerationCase }),
  decide: route({
    method: 'POST',
    path: '/moderation/reports/:id/decision',
    summary: 'Hide, edit, warn, dismiss; or show again what was hidden',
    params: ById,
    body: ModerationDecision,
    reply: ModerationCase,
    status: 200,
  }),
};
