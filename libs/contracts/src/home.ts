import { z } from 'zod';
import { Id, Instant, pageOf, paging, RichText } from './common';
import { EntryRef, EntrySummary } from './entries';
import { IdeaSummary } from './ideas';
import { PersonRef } from './people';
import { route } from './route';
import { SpaceRef } from './spaces';

export const activityVerbs = ['opened', 'commented', 'moved', 'joined'] as const;
/** One line of what happened in my spaces. */
export const Activity = z
  .object({
    id: Id,
    verb: z.enum(activityVerbs),
    actor: PersonRef.nullable(),
    entry: EntryRef.nullable(),
    space: SpaceRef,
    excerpt: z.string(),
    stage: z.string().nullable(),
    url: z.string(),
    at: Instant,
  })
  .meta({ id: 'Activity' });
export type Activity = z.output<typeof Activity>;

export const duties = ['vote', 'review', 'finish_draft', 'answer_request', 'rework', 'answer_question'] as const;
/** Something that waits for this person, with how long it takes. */
export const Duty = z
  .object({ kind: z.enum(duties), count: z.int(), minutes: z.int(), url: z.string(), title: z.string().nullable() })
  .meta({ id: 'Duty' });
export type Duty = z.output<typeof Duty>;

/** An announcement that still holds and is addressed to the viewer. */
export const News = z
  .object({
    id: Id,
    title: z.string(),
    url: z.string(),
    body: RichText,
    author: PersonRef,
    space: SpaceRef,
    at: Instant,
    /** The viewer is asked to confirm that they have read it, and has not yet. */
    toConfirm: z.boolean(),
  })
  .meta({ id: 'News' });

export const Home = z
  .object({
    duties: z.array(Duty).max(5),
    toVote: z.array(IdeaSummary),
    news: z.array(News).max(3),
    /** The chain this month: how many ideas came to each station. */
    chain: z.object({ proposed: z.int(), shortlisted: z.int(), funded: z.int(), measured: z.int() }),
    /** Steps of the first days; empty once done. */
    firstSteps: z.array(z.object({ key: z.enum(['picture', 'vote', 'comment', 'follow']), done: z.boolean() })),
  })
  .meta({ id: 'Home' });
export type Home = z.output<typeof Home>;

export const home = {
  get: route({ method: 'GET', path: '/home', summary: 'What the home page shows', reply: Home }),
  activity: route({
    method: 'GET',
    path: '/activity',
    summary: 'What happened in my spaces, latest first',
    query: z.strictObject(paging),
    reply: pageOf(Activity),
  }),
  mix: route({
    method: 'GET',
    path: '/home/mix',
    summary: 'What moves in my spaces: unseen first, at most three of a space in a page',
    query: z.strictObject(paging),
    reply: pageOf(EntrySummary),
  }),
};
