import { z } from 'zod';
import { Id, Instant, pageOf, paging, RichText } from './common';
import { EntryRef, EntrySummary } from './entries';
import { IdeaSummary } from './ideas';
import { PersonRef } from './people';
import { route } from './route';
import { SpaceRef } from './spaces';
import { Spotlight } from './spotlights';

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

/** Parts of the home that one may do without. What waits for somebody stays. */
export const homeBlocks = ['moved', 'spotlight', 'picks', 'news', 'links', 'chain'] as const;
export type HomeBlock = (typeof homeBlocks)[number];
export const HomeChoices = z.object({ hidden: z.array(z.enum(homeBlocks)).max(homeBlocks.length) }).meta({ id: 'HomeChoices' });

/** Where the chain moved since the last visit. */
export const Moved = z
  .object({
    since: Instant.nullable(),
    /** Counted up to 100. */
    total: z.int(),
    /** My own and those I follow or voted for first. */
    items: z.array(z.object({ entry: EntryRef, from: z.string().nullable(), to: z.string(), at: Instant })).max(3),
  })
  .meta({ id: 'Moved' });
export type Moved = z.output<typeof Moved>;

export const Home = z
  .object({
    duties: z.array(Duty).max(5),
    toVote: z.array(IdeaSummary),
    news: z.array(News).max(3),
    /** The chain this month: how many ideas came to each station. */
    chain: z.object({ proposed: z.int(), shortlisted: z.int(), funded: z.int(), measured: z.int() }),
    moved: Moved,
    /** The portrait of the week, while it is one. */
    spotlight: Spotlight.nullable(),
    hidden: HomeChoices.shape.hidden,
    /** Steps of the first days; empty once done. */
    firstSteps: z.array(z.object({ key: z.enum(['picture', 'vote', 'comment', 'follow']), done: z.boolean() })),
  })
  .meta({ id: 'Home' });
export type Home = z.output<typeof Home>;

export const home = {
  get: route({ method: 'GET', path: '/home', summary: 'What the home page shows', reply: Home }),
  choose: route({
    method: 'PUT',
    path: '/home/blocks',
    summary: 'Choose what my home does without',
    body: z.strictObject(HomeChoices.shape),
    reply: HomeChoices,
  }),
  visit: route({ method: 'PUT', path: '/home/visit', summary: 'I am here: what moves from now on is new next time' }),
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
