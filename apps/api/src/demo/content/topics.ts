import { commentsOf } from './comments';
import type { PersonKey, SpaceKey } from './keys';
import { audienceOf } from './participation';
import { leftAgo, personSketches } from './people';
import { typeset, written } from './prose';
import { draw, mulberry32, seedOf } from './random';
import type { TopicSketch } from './topic-sketch';
import { topicsOfTheDay } from './topics-daily';
import { topicOfTheNames } from './topics-names';
import { topicsOfTheSpaces } from './topics-spaces';
import type { DemoComment, DemoSpace, DemoTopic, DemoVote } from './types';
import { workingDaysBefore } from './working-time';

const sketches: readonly TopicSketch[] = [topicOfTheNames, ...topicsOfTheDay, ...topicsOfTheSpaces];

/** Oldest first. */
export function topicsAt(now: Date, spaces: readonly DemoSpace[]): DemoTopic[] {
  const spaceOf = new Map<SpaceKey, DemoSpace>(spaces.map((space) => [space.key, space]));
  return sketches
    .map((sketch) => {
      const space = spaceOf.get(sketch.space);
      if (!space) throw new Error(`${sketch.key}: no space ${sketch.space}`);
      return topicAt(sketch, space, now);
    })
    .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
}

function topicAt(sketch: TopicSketch, space: DemoSpace, now: Date): DemoTopic {
  const { key, author, created, talk = [], locked } = sketch;
  const random = mulberry32(seedOf(key));
  const at = (ago: number): Date => workingDaysBefore(now, ago);
  const staff = audienceOf(space).filter((person) => person !== author && !leftAgo[person] && !guests.has(person));
  const speakers = [...new Set(talk.map(({ by }) => by))];
  const readers = [
    ...speakers,
    ...draw(
      staff.filter((p) => !speakers.includes(p)),
      sketch.seen - speakers.length,
      random,
    ),
  ].filter((p) => p !== author);
  const openedAgo = new Map(readers.map((person) => [person, openedBy(person, sketch, random())]));
  const visits = readers.map((person): DemoVote => ({ person, at: at(openedAgo.get(person) ?? 0) }));
  const voters = draw(
    visits.filter(({ person }) => staff.includes(person)),
    sketch.votes ?? 0,
    random,
  );
  const comments = commentsOf({ key, talk, end: locked?.ago ?? 0 }, staff, now, random);
  return {
    key,
    space: sketch.space,
    author,
    title: typeset(sketch.title),
    body: written(sketch.body),
    themes: sketch.themes,
    createdAt: at(created),
    lockedAt: locked ? at(locked.ago) : null,
    votes: voters.map(({ person, at: seen }) => ({ person, at: new Date(seen.getTime() + 60_000) })),
    exposures: visits,
    comments,
    follows: [...new Set([author, ...speakers])],
    reads: [author, ...readers].map((person) => readBy(person, sketch, comments, at, openedAgo.get(person) ?? created)),
  };
}

const guests = new Set(personSketches.filter(({ role }) => role === 'guest').map(({ key }) => key));

/** Whoever speaks has opened it before; others some time after it was written. */
function openedBy(person: PersonKey, { created, talk = [], left = {} }: TopicSketch, chance: number): number {
  const spoke = talk.find(({ by }) => by === person)?.ago ?? 0;
  const until = Math.max(spoke, left[person] ?? 0);
  return until + (created - until) * (0.3 + 0.65 * chance);
}

/** Up to where they left off: what they said themselves, or when they last came by. */
function readBy(
  person: PersonKey,
  { left = {} }: TopicSketch,
  comments: DemoComment[],
  at: (ago: number) => Date,
  opened: number,
): DemoTopic['reads'][number] {
  const spoke = comments.findLast(({ author }) => author === person)?.at ?? at(opened);
  const until = left[person] === undefined ? spoke : new Date(Math.max(at(left[person]).getTime(), spoke.getTime()));
  return { person, at: until, comment: comments.findLast((comment) => comment.at <= until)?.key ?? null };
}
