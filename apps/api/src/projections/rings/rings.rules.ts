import type { RingPair } from '@ruche/contracts';

/** Source: product/gamification 4.3, ring detection: groups of at most 4, more than 60 % of what they give, 30 reactions or more. */
export const ringLimits = { people: 4, part: 0.6, reactions: 30, days: 28 } as const;
/** Whoever gives or gets fewer within is no part of it: they only pass by. */
const TAKES_PART = 5;
/** Of somebody's partners, those with most go into the search: enough for every group of four that is one. */
const PARTNERS = 8;

export interface Ring {
  /** In order. */
  people: number[];
  /** Reactions among them. */
  inside: number;
  /** All that they gave. */
  given: number;
  pairs: RingPair[];
}

export const reactionsOf = ({ votes, reactions, kudos, favours }: RingPair): number => votes + reactions + kudos + favours;

/**
 * Groups that mostly react to each other. Each of a group has given to and got from the others; of groups that overlap the one
 * with most reactions among its people stays, of equal ones the smaller.
 * @param pairs who gave how much to whom; only those who also got something back count as partners
 * @param given all reactions that somebody gave, to whomever
 */
export function findRings(pairs: readonly RingPair[], given: ReadonlyMap<number, number>): Ring[] {
  const between = new Map(pairs.map((pair) => [`${pair.from} ${pair.to}`, pair]));
  const partners = partnersOf(pairs, between);
  const found = new Map<string, Ring>();
  for (const [person, theirs] of partners)
    for (const group of groupsFrom([person], theirs, partners)) {
      const key = group.join(' ');
      if (found.has(key)) continue;
      const ring = ringOf(group, between, given);
      if (ring) found.set(key, ring);
    }
  const strongest = [...found.values()].sort(
    (a, b) => b.inside - a.inside || a.people.length - b.people.length || (a.people.join() < b.people.join() ? -1 : 1),
  );
  const kept: Ring[] = [];
  for (const ring of strongest) if (!kept.some(({ people }) => people.some((id) => ring.people.includes(id)))) kept.push(ring);
  return kept;
}

/** For each person those who give back, most first. */
function partnersOf(pairs: readonly RingPair[], between: ReadonlyMap<string, RingPair>): Map<number, number[]> {
  const strength = new Map<number, { id: number; both: number }[]>();
  for (const pair of pairs) {
    const back = between.get(`${pair.to} ${pair.from}`);
    if (!back || pair.from === pair.to) continue;
    strength.set(pair.from, [...(strength.get(pair.from) ?? []), { id: pair.to, both: reactionsOf(pair) + reactionsOf(back) }]);
  }
  const ids = (list: { id: number; both: number }[]) =>
    list
      .sort((a, b) => b.both - a.both || a.id - b.id)
      .slice(0, PARTNERS)
      .map(({ id }) => id);
  return new Map([...strength].map(([person, list]) => [person, ids(list)]));
}

/** Every connected group of two to four that can be reached from these people, in order of ids. */
function* groupsFrom(group: number[], near: number[], partners: ReadonlyMap<number, number[]>): Generator<number[]> {
  if (group.length >= 2) yield [...group].sort((a, b) => a - b);
  if (group.length >= ringLimits.people) return;
  for (const next of near) {
    if (group.includes(next)) continue;
    const further = [...new Set([...near, ...(partners.get(next) ?? [])])].filter((id) => id !== next && !group.includes(id));
    yield* groupsFrom([...group, next], further, partners);
  }
}

function ringOf(people: number[], between: ReadonlyMap<string, RingPair>, given: ReadonlyMap<number, number>): Ring | undefined {
  const inside = people.flatMap((from) => people.flatMap((to) => between.get(`${from} ${to}`) ?? []));
  const sum = inside.reduce((n, pair) => n + reactionsOf(pair), 0);
  const all = people.reduce((n, id) => n + (given.get(id) ?? 0), 0);
  if (sum < ringLimits.reactions || sum <= ringLimits.part * all) return undefined;
  const least = (end: 'from' | 'to', id: number) =>
    inside.filter((pair) => pair[end] === id).reduce((n, pair) => n + reactionsOf(pair), 0) >= TAKES_PART;
  if (!people.every((id) => least('from', id) && least('to', id))) return undefined;
  return { people, inside: sum, given: all, pairs: inside };
}
