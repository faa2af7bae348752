import type { PersonKey } from './keys';
import { joinedAgo, leftAgo, onSaturdays, personSketches } from './people';
import { draw, type Random, seedOf } from './random';
import type { IdeaSketch, Said } from './sketch';
import type { DemoReaction, DemoSpace, DemoVote, ReactionKind } from './types';
import { outOfHours, workingDaysBefore } from './working-time';

/** A stretch of working days before now, so `from` is the larger. */
interface Window {
  from: number;
  to: number;
}
/** Who came by an idea; times are working days before now. */
interface Visit {
  person: PersonKey;
  seen: number;
  voted?: number;
  /** The vote has to be in by then. */
  by: number;
}

const sketchOf = new Map(personSketches.map((person) => [person.key, person]));
const authorsOf = (idea: IdeaSketch): PersonKey[] => [idea.author, ...(idea.coAuthors ?? [])];
const agoOf = (idea: IdeaSketch, ...stages: string[]): number | undefined => idea.path?.find(({ to }) => stages.includes(to))?.ago;
const everyone = (said: Said[]): Said[] => said.flatMap((one) => [one, ...everyone(one.replies)]);

/** Opened it, voted, reacted, follows: the part of an idea that is counted rather than written. */
export interface Participation {
  votes: DemoVote[];
  exposures: DemoVote[];
  reactions: DemoReaction[];
  follows: PersonKey[];
  /** Staff who opened it, for the reactions to its comments. */
  readers: PersonKey[];
}

/** `moved`: votes of ideas merged into this one, which count here too. */
export function participationIn(idea: IdeaSketch, space: DemoSpace, moved: DemoVote[], now: Date, random: Random): Participation {
  const opened = agoOf(idea, 'open');
  if (opened === undefined) return { votes: [], exposures: [], reactions: [], follows: [], readers: [] };

  const voting: Window = { from: opened, to: agoOf(idea, 'in_jury', 'parked', 'withdrawn', 'merged') ?? 0 };
  const visits = visitsOf(
    idea,
    space,
    voting,
    moved.map(({ person }) => person),
    random,
  );
  const at = (ago: number) => workingDaysBefore(now, ago);
  const votes = visits.flatMap(({ person, voted, by }) =>
    voted === undefined
      ? []
      : [moved.find((vote) => vote.person === person) ?? { person, at: outOfHours(at(voted), at(by), onSaturdays.has(person), random) }],
  );
  const exposures = visits.map(({ person, seen }) => {
    const vote = votes.find((one) => one.person === person);
    return { person, at: new Date(Math.min(at(seen).getTime(), vote ? vote.at.getTime() - 60_000 : Infinity)) };
  });

  const staff = visits.map(({ person }) => person).filter((person) => sketchOf.get(person)?.role !== 'guest');
  const talkers = new Set(everyone(idea.talk ?? []).map(({ by }) => by));
  const outsiders = staff.filter((person) => !authorsOf(idea).includes(person));
  return {
    votes: votes.sort(byTime),
    exposures: exposures.sort(byTime),
    reactions: draw(outsiders, Math.round(votes.length * 0.4), random).map((person) => ({ person, kind: kindBy(random) })),
    follows: outsiders.filter((person) => random() < (talkers.has(person) ? 0.7 : 0.2)),
    readers: staff,
  };
}

/** Reactions to one comment: as many as it says, or a few. Readers who had left by then give none. */
export function reactionsTo(said: Said, readers: PersonKey[], random: Random): DemoReaction[] {
  const few = { like: Math.floor(random() * 3.4), useful: Math.floor(random() * 1.8), inspiring: Math.floor(random() * 1.2) };
  const wanted: [ReactionKind, number][] = (['useful', 'like', 'inspiring'] as const).map((kind) => [kind, (said.marks ?? few)[kind] ?? 0]);
  const kinds = wanted.flatMap(([kind, count]) => Array<ReactionKind>(count).fill(kind));
  const present = readers.filter((person) => person !== said.by && (leftAgo[person] ?? 0) < said.ago);
  return draw(present, kinds.length, random).map((person, position) => ({ person, kind: kinds[position] ?? 'like' }));
}

const byTime = (a: DemoVote, b: DemoVote): number => a.at.getTime() - b.at.getTime();
const kindBy = (random: Random): ReactionKind => (['like', 'inspiring', 'useful', 'like'] as const)[Math.floor(random() * 4)] ?? 'like';

function visitsOf(idea: IdeaSketch, space: DemoSpace, voting: Window, moved: PersonKey[], random: Random): Visit[] {
  const first = new Map<PersonKey, number>();
  for (const { by, ago } of everyone(idea.talk ?? [])) first.set(by, Math.max(ago, first.get(by) ?? 0));
  for (const { person } of idea.concerns ?? []) first.set(person, Math.max(voting.to, first.get(person) ?? 0));

  const authors = authorsOf(idea);
  const readers = audienceOf(space).filter((person) => stay(person, { ...voting, to: 0 }) > 0);
  const counting = { from: voting.from, to: agoOf(idea, 'shortlisted') ?? voting.to };
  const mayVote = readers.filter(
    (p) => sketchOf.get(p)?.role !== 'guest' && ![...authors, ...moved].includes(p) && stay(p, counting) > 0.2,
  );
  const keen = (person: PersonKey) => eagerness(person, idea.author) * (first.has(person) ? 3 : 1);
  const brought = moved.filter((person) => !authors.includes(person));
  const voters = [...brought, ...draw(mayVote, (idea.votes ?? 0) - brought.length, random, keen)];

  const certain = [...new Set([...voters, ...first.keys()])];
  const others = readers.filter((person) => !certain.includes(person));
  const seen = idea.seen ?? Math.round(voters.length * (1.25 + random() * 0.6) + 3 * random());
  const visitors = [...certain, ...draw(others, seen - certain.length, random, keen)];
  return visitors.map((person) => visitOf(person, voters.indexOf(person), idea, voting, first.get(person), random));
}

/** Early votes are more frequent; ten of them, or nine in ten, come before the shortlist that counts them. */
function visitOf(person: PersonKey, turn: number, idea: IdeaSketch, voting: Window, spoke: number | undefined, random: Random): Visit {
  const votes = idea.votes ?? 0;
  const counted = turn >= 0 && turn < Math.max(10, votes * 0.9);
  const by = turn < 0 ? voting.to : counted ? Math.max(voting.to, agoOf(idea, 'shortlisted') ?? 0) : voting.to;
  const { from, to } = clip(person, { from: voting.from, to: turn < 0 ? 0 : by });
  const came = from - (from - to) * random() ** 1.8 * 0.97;
  const early = Math.min(from, Math.max(came, (spoke ?? 0) + 0.01));
  if (turn < 0) return { person, seen: early, by };
  const thought = random() < 0.7 ? 0.01 + random() * 0.02 : random() * (came - to) * 0.5;
  return { person, seen: early, voted: Math.max(to, came - thought), by };
}

/** Nobody acts before having an account or after having left. */
const clip = (person: PersonKey, { from, to }: Window): Window => ({
  from: Math.min(from, joinedAgo[person] ?? 0),
  to: Math.max(to, leftAgo[person] ?? 0),
});
const stay = (person: PersonKey, window: Window): number => {
  const { from, to } = clip(person, window);
  return from - to;
};

/** An open space is everybody's but the guests'; the others are their members'. */
export const audienceOf = (space: DemoSpace): PersonKey[] =>
  space.visibility === 'open'
    ? personSketches.filter(({ role }) => role !== 'guest').map(({ key }) => key)
    : space.members.map(({ person }) => person);

/** Some vote on everything, some twice a year; all look first at what comes from near them. */
function eagerness(person: PersonKey, author: PersonKey): number {
  const one = sketchOf.get(person);
  const other = sketchOf.get(author);
  const own = person === 'admin' ? 0.3 : 0.5 + (seedOf(person) % 100) / 70;
  return own * (one?.department === other?.department ? 1.6 : 1) * (one?.site === other?.site ? 1.4 : 1);
}
