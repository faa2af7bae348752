import { z } from 'zod';
import { ById, FlagParam, Id, IdParam, Instant, line, lines, listOf, pageOf, paging } from './common';
import { EntryRef } from './entries';
import { PersonRef, PersonSummary } from './people';
import { route } from './route';
import { SkillLevel, SkillRef } from './skills';

/** `closed`: taken back by whoever asked; `exhausted`: nobody is left to ask. */
export const helpStates = ['open', 'accepted', 'rated', 'closed', 'exhausted'] as const;
export type HelpState = (typeof helpStates)[number];
/** `passed`: no word within two working days; `released`: somebody else helps, or the request was taken back. */
export const invitationStates = ['asked', 'accepted', 'declined', 'passed', 'released'] as const;
export type InvitationState = (typeof invitationStates)[number];
export const helpMinutes = [15, 30, 60, 120, 240] as const;
/** At most so many are asked at once; a person has at most so many requests open; time to answer, in working hours of 24 a day. */
export const helpLimits = { asked: 3, load: 3, answerHours: 48, routeHours: 24, topic: 140, details: 2000, note: 500 } as const;

/** Why somebody is asked. There is no score: this is all there is. */
export const matchCodes = ['proved', 'declared', 'available', 'limited', 'language', 'site', 'free', 'proposed'] as const;
export const MatchReason = z
  .object({ code: z.enum(matchCodes), level: SkillLevel.optional(), count: z.int().optional() })
  .meta({ id: 'MatchReason' });
export type MatchReason = z.output<typeof MatchReason>;

export const Expert = z.object({ person: PersonSummary, reasons: z.array(MatchReason) }).meta({ id: 'Expert' });
export type Expert = z.output<typeof Expert>;
/** `skill` is null when nothing that is said leads to a skill that somebody has. */
export const Experts = z.object({ skill: SkillRef.nullable(), items: z.array(Expert) }).meta({ id: 'Experts' });
export type Experts = z.output<typeof Experts>;

const Invitation = z.object({
  person: PersonRef,
  state: z.enum(invitationStates),
  reasons: z.array(MatchReason),
  proposedBy: PersonRef.nullable(),
  note: z.string(),
  askedAt: Instant,
  answeredAt: Instant.nullable(),
});
export type HelpInvitation = z.output<typeof Invitation>;

export const HelpRequest = z
  .object({
    id: Id,
    asker: PersonRef,
    skill: SkillRef,
    topic: z.string(),
    details: z.string(),
    /** Null too for whoever may not read it now. */
    entry: EntryRef.nullable(),
    minutes: z.union(helpMinutes.map((n) => z.literal(n))),
    routed: z.boolean(),
    state: z.enum(helpStates),
    helper: PersonRef.nullable(),
    useful: z.boolean().nullable(),
    thanks: z.string(),
    createdAt: Instant,
    settledAt: Instant.nullable(),
    /** Everybody who was asked, for whoever asks; an expert sees their own line. */
    invitations: z.array(Invitation),
    viewer: z.object({ side: z.enum(['asker', 'expert']), state: z.enum(invitationStates).nullable() }),
    can: z.object({ answer: z.boolean(), close: z.boolean(), rate: z.boolean() }),
  })
  .meta({ id: 'HelpRequest' });
export type HelpRequest = z.output<typeof HelpRequest>;

export const HelpInput = z.strictObject({
  skillId: Id,
  topic: line(3, helpLimits.topic),
  details: lines(helpLimits.details).default(''),
  /** The idea, question, page … that it is for. */
  entryId: Id.optional(),
  minutes: z.union(helpMinutes.map((n) => z.literal(n))),
  /** Whom to ask, of those who match; left out: the first three. */
  personIds: z.array(Id).min(1).max(helpLimits.asked).optional(),
});
export type HelpInput = z.input<typeof HelpInput>;

const Answer = z.strictObject({
  answer: z.enum(['accept', 'decline']),
  note: lines(helpLimits.note).default(''),
  /** Whoever declines may name a colleague, who is then asked next. */
  proposeId: Id.optional(),
});

export const helpRequests = {
  list: route({
    method: 'GET',
    path: '/help-requests',
    summary: 'What I asked, or what I am asked; latest first',
    query: z.strictObject({ ...paging, side: z.enum(['asker', 'expert']), open: FlagParam.optional(), entry: IdParam.optional() }),
    reply: pageOf(HelpRequest),
  }),
  experts: route({
    method: 'GET',
    path: '/help-requests/experts',
    summary: 'Who knows: at most 10 people who can be asked now, and why they',
    query: z.strictObject({
      /** Left out: the skill that the entry, or else the words, are about; misspelt ones are found. */
      skill: IdParam.optional(),
      entry: IdParam.optional(),
      q: z.string().trim().max(200).optional(),
    }),
    reply: Experts,
  }),
  gaps: route({
    method: 'GET',
    path: '/help-requests/gaps',
    summary: 'Skills that were asked for in the last 90 days without anybody helping',
    reply: listOf(z.object({ skill: SkillRef, requests: z.int() })),
  }),
  create: route({ method: 'POST', path: '/help-requests', summary: 'Ask for help', body: HelpInput, reply: HelpRequest, status: 201 }),
  get: route({ method: 'GET', path: '/help-requests/:id', summary: 'One request', params: ById, reply: HelpRequest }),
  answer: route({
    method: 'PUT',
    path: '/help-requests/:id/answer',
    summary: 'Help, or say no and perhaps who could',
    params: ById,
    body: Answer,
    reply: HelpRequest,
  }),
  rate: route({
    method: 'PUT',
    path: '/help-requests/:id/rating',
    summary: 'Say whether it helped',
    params: ById,
    body: z.strictObject({ useful: z.boolean(), thanks: lines(helpLimits.note).default('') }),
    reply: HelpRequest,
  }),
  close: route({
    method: 'DELETE',
    path: '/help-requests/:id',
    summary: 'Take my request back',
    params: ById,
    reply: HelpRequest,
    status: 200,
  }),
};
