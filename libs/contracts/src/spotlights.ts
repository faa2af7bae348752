import { z } from 'zod';
import { ById, Id, Instant, Label, line, listOf, pageOf, paging } from './common';
import { EntryRef } from './entries';
import { PersonRef } from './people';
import { route } from './route';

/** From the draft to the banner; `declined`, `withdrawn` (by the person) and `discarded` (by an editor) are its other ends. */
export const spotlightStates = ['draft', 'asked', 'accepted', 'declined', 'published', 'withdrawn', 'discarded'] as const;
export type SpotlightState = (typeof spotlightStates)[number];
/**
 * `text`: characters in one language. `bannerDays`: how long it stands on the home. `restWeeks`: nobody is proposed again within
 * that time, nor within `declinedWeeks` of a no.
 */
export const spotlightLimits = { text: { min: 20, max: 600 }, bannerDays: 7, restWeeks: 26, declinedWeeks: 13 } as const;

/** Why somebody was proposed, as numbers: what the formula was given. */
export const SpotlightGrounds = z
  .object({
    /** Earned in the week where everybody sees it. */
    points: z.int(),
    /** Spotlights that the person had before. */
    featured: z.int(),
    /** Spotlights that their department had in half a year. */
    departmentFeatured: z.int(),
    /** Nothing of theirs had counted before that week. */
    debut: z.boolean(),
  })
  .meta({ id: 'SpotlightGrounds' });
export type SpotlightGrounds = z.output<typeof SpotlightGrounds>;

/** A portrait of one person and something good that they did. */
export const Spotlight = z
  .object({
    id: Id,
    /** The Monday of the week it is made for. */
    week: z.string(),
    state: z.enum(spotlightStates),
    version: z.int(),
    person: PersonRef,
    department: z.string(),
    text: Label,
    entry: EntryRef,
    publishedAt: Instant.nullable(),
    /** For those who edit it. */
    grounds: SpotlightGrounds.nullable(),
    can: z.object({
      edit: z.boolean(),
      ask: z.boolean(),
      publish: z.boolean(),
      discard: z.boolean(),
      answer: z.boolean(),
      withdraw: z.boolean(),
    }),
  })
  .meta({ id: 'Spotlight' });
export type Spotlight = z.output<typeof Spotlight>;

const words = line(spotlightLimits.text.min, spotlightLimits.text.max);

export const spotlights = {
  list: route({
    method: 'GET',
    path: '/spotlights',
    summary: 'Portraits that were published, latest first',
    query: z.strictObject(paging),
    reply: pageOf(Spotlight),
  }),
  mine: route({
    method: 'GET',
    path: '/spotlights/mine',
    summary: 'Portraits of me that I was asked about, latest first',
    reply: listOf(Spotlight),
  }),
  desk: route({
    method: 'GET',
    path: '/spotlights/desk',
    summary: 'Portraits that are not shown, in every state, latest first, for those who edit them',
    query: z.strictObject(paging),
    reply: pageOf(Spotlight),
  }),
  draft: route({
    method: 'POST',
    path: '/spotlights',
    summary: 'Draft the portrait of the next person who did something good last week',
    reply: Spotlight,
    status: 201,
  }),
  edit: route({
    method: 'PATCH',
    path: '/spotlights/:id',
    summary: 'Write its words anew; whoever had agreed to the old ones is asked again',
    params: ById,
    body: z.strictObject({ text: z.strictObject({ fr: words, en: words }) }),
    reply: Spotlight,
    ifMatch: true,
  }),
  ask: route({
    method: 'POST',
    path: '/spotlights/:id/ask',
    summary: 'Ask the person whether they agree to these words',
    params: ById,
    reply: Spotlight,
    status: 200,
    ifMatch: true,
  }),
  answer: route({
    method: 'PUT',
    path: '/spotlights/:id/answer',
    summary: 'Agree to a portrait of me as it reads now, or not',
    params: ById,
    body: z.strictObject({ accept: z.boolean() }),
    reply: Spotlight,
    ifMatch: true,
  }),
  publish: route({
    method: 'POST',
    path: '/spotlights/:id/publish',
    summary: 'Show everybody a portrait that its person agreed to',
    params: ById,
    reply: Spotlight,
    status: 200,
  }),
  withdraw: route({
    method: 'POST',
    path: '/spotlights/:id/withdraw',
    summary: 'Take back my agreement: it is gone from everywhere at once',
    params: ById,
    status: 204,
  }),
  discard: route({ method: 'DELETE', path: '/spotlights/:id', summary: 'Put a portrait aside, or take it down', params: ById }),
};
