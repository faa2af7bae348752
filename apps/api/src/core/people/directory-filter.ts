import type { PersonFilter } from '@ruche/contracts';
import type { Params } from '../../platform/database/params';
import { type Actor, isGuest } from '../access';
import { wordsInDirectory } from './people-search';
import { inAll, isIn, setOf, withValue } from './people-sets';

/** The filter with its skill as an id; 0 is no skill at all. */
export type DirectoryFilter = Omit<PersonFilter, 'skill'> & { skillId?: number };
/** A filter as SQL. */
export interface Narrowed {
  /** Lines of a WITH; the last ones are `chosen`, all who fit, and with words `exact`. */
  lines: string[];
  /** What puts one of `people p` before another, least first; empty when the name alone does. */
  ranks: string[];
}

/** The level that counts: what deeds have shown or else what is said; a guest sees what is said. */
export const levelOf = (actor: Actor): string => (isGuest(actor) ? 'f.declared' : 'f.level');
const TOP = 4;

/**
 * Everybody who fits a filter, put together from sets of people rather than person by person. `near_people` are those who
 * keep something to their spaces and share one with the actor, `kept` what they keep so.
 */
export function narrowed(actor: Actor, filter: DirectoryFilter, params: Params): Narrowed {
  const words = wordsInDirectory(filter.q, params);
  const sets = [...(words?.sets ?? []), withValue(filter.inactive ? 'person' : 'active', ['all'], params)];
  const ranks = words ? [`CASE WHEN ${isIn('exact', 'p.id')} THEN 0 ELSE 1 END`] : [];
  const level = levelOf(actor);
  const known = (facet: string, least: number): string =>
    `f.facet = ${facet} AND ${level} >= ${params.add(least)}::int AND (f.open OR f.person_id IN (SELECT id FROM near_people))`;
  if (filter.skillId !== undefined) {
    const skilled = known(`'skill' AND f.value = ${params.add(String(filter.skillId))}`, filter.level ?? 1);
    sets.push(setOf(`SELECT f.person_id FROM directory_facts f WHERE ${skilled}`));
    ranks.push(`(SELECT 2 * (${TOP} - ${level}) FROM directory_facts f WHERE f.person_id = p.id AND ${skilled})`);
  } else if (filter.level && isGuest(actor))
    sets.push(setOf(`SELECT f.person_id FROM directory_facts f WHERE ${known(`'level'`, filter.level)}`));
  else if (filter.level) {
    const atLeast = Array.from({ length: TOP + 1 - filter.level }, (_, i) => String(TOP - i));
    sets.push(withValue('level', atLeast, params));
  }
  for (const facet of ['department', 'site', 'sector', 'language', 'availability'] as const) {
    const value = filter[facet];
    if (value !== undefined) sets.push(withValue(facet, [value], params));
  }
  if (isGuest(actor)) sets.push(setOf(acquaintances(actor, params)));
  return {
    lines: [
      `near_people AS MATERIALIZED (SELECT p.id FROM people p WHERE p.field_readers <> '{}' AND p.id IN (SELECT m.person_id FROM memberships m
         WHERE m.space_id = ANY(${params.add(actor.joined)}::bigint[]) AND m.space_id <> (SELECT c.id FROM spaces c WHERE c.company)))`,
      `kept AS MATERIALIZED (SELECT f.facet, f.value, f.person_id FROM near_people n JOIN directory_facts f ON f.person_id = n.id AND NOT f.open)`,
      ...(words ? [...words.lines, `exact AS MATERIALIZED (${words.exact})`] : []),
      `chosen AS MATERIALIZED (${inAll(sets)})`,
    ],
    ranks,
  };
}

/** Themself and those who share a space with them: `knownTo` as a list. */
const acquaintances = (actor: Actor, params: Params): string =>
  `SELECT m.person_id FROM memberships m WHERE m.space_id = ANY(${params.add(actor.joined)}::bigint[]) UNION ALL SELECT ${params.add(actor.id)}::bigint`;
