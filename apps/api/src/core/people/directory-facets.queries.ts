import { type DirectoryFacet, type DirectoryFacets, directoryFacets } from '@ruche/contracts';
import type { Params } from '../../platform/database/params';
import { type Actor, isGuest } from '../access';
import { levelOf } from './directory-filter';
import { isIn } from './people-sets';

const VALUES = 50;
/** A counted value; the facet `person` counts everybody. */
export interface FacetRow {
  facet: DirectoryFacet | 'person';
  value: string;
  label: string;
  count: number;
}

/** Counts as JSON: per facet the most frequent values, skills under their label in the viewer's language. */
const asJson = (actor: Actor, counts: string): string =>
  `(SELECT coalesce(json_agg(json_build_object('facet', c.facet, 'value', c.value, 'count', c.n,
       'label', coalesce(${actor.locale === 'en' ? 's.label_en' : 's.label_fr'}, c.value)) ORDER BY c.facet, c.n DESC, c.value), '[]')
     FROM (SELECT k.*, row_number() OVER (PARTITION BY k.facet ORDER BY k.n DESC, k.value) AS place FROM (${counts}) k) c
     LEFT JOIN skills s ON s.id = CASE WHEN c.facet = 'skill' THEN c.value::bigint END WHERE c.place <= ${VALUES})`;

/** The kept counts of what everybody sees: what some keep to their spaces is counted once the list is narrowed. */
export const keptFacets = (actor: Actor): string =>
  asJson(actor, `SELECT facet, value, people AS n FROM directory_counts WHERE people > 0 AND facet <> 'active'`);

/**
 * Counts over the people of `chosen`, levels of the chosen skill where there is one: what everybody sees of them by the bits
 * that they have in common, what they keep to their spaces one by one.
 */
export function facetsOf(actor: Actor, skillId: number | undefined, params: Params): string {
  const leftOut = `('active'${skillId === undefined ? '' : `, 'level'`}${isGuest(actor) ? `, 'skill', 'level'` : ''})`;
  const counted = `SELECT o.facet, o.value, sum(o.n)::int AS n FROM (
      SELECT d.facet, d.value, bit_count(d.people & c.people) AS n FROM chosen c JOIN directory_sets d ON d.chunk = c.chunk WHERE d.facet NOT IN ${leftOut}
      UNION ALL SELECT k.facet, k.value, 1 FROM kept k WHERE k.facet NOT IN ${leftOut} AND ${isIn('chosen', 'k.person_id')}) o
     GROUP BY 1, 2 HAVING sum(o.n) > 0`;
  const parts = [
    counted,
    ...(isGuest(actor) ? [factsOf(actor, `f.facet = 'skill'`)] : []),
    ...(skillId !== undefined
      ? [levelsOf(actor, `f.facet = 'skill' AND f.value = ${params.add(String(skillId))}`)]
      : isGuest(actor)
        ? [levelsOf(actor, `f.facet = 'level'`)]
        : []),
  ];
  return asJson(actor, parts.join(' UNION ALL '));
}

/** Facts of the chosen one by one: where a guest does not see what deeds have shown, and levels of one skill. */
const seen = (actor: Actor, which: string): string =>
  `FROM directory_facts f WHERE ${which} AND ${levelOf(actor)} IS NOT NULL AND (f.open OR f.person_id IN (SELECT id FROM near_people)) AND ${isIn('chosen', 'f.person_id')}`;
const factsOf = (actor: Actor, which: string): string => `SELECT f.facet, f.value, count(*)::int ${seen(actor, which)} GROUP BY 1, 2`;
const levelsOf = (actor: Actor, which: string): string =>
  `SELECT 'level', ${levelOf(actor)}::text, count(*)::int ${seen(actor, which)} GROUP BY 2`;

/** The counts by facet; those of levels add up, as somebody at 4 can do what is done at 2. */
export function presentFacets(rows: FacetRow[]): { facets: DirectoryFacets; total: number } {
  const facets = Object.fromEntries(directoryFacets.map((name) => [name, [] as DirectoryFacets['skill']])) as DirectoryFacets;
  for (const { facet, ...bucket } of rows) if (facet !== 'person') facets[facet].push(bucket);
  const exact = facets.level;
  facets.level = [1, 2, 3, 4].flatMap((level) => {
    const count = exact.reduce((sum, bucket) => sum + (Number(bucket.value) >= level ? bucket.count : 0), 0);
    return count ? [{ value: String(level), label: String(level), count }] : [];
  });
  return { facets, total: rows.find(({ facet }) => facet === 'person')?.count ?? 0 };
}
