import { type DirectoryFacet, type DirectoryFacets, directoryFacets } from '@ruche/contracts';
import type { Params } from '../../platform/database/params';
import { type Actor, isGuest } from '../access';

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
  asJson(actor, 'SELECT facet, value, people AS n FROM directory_counts WHERE people > 0');

/**
 * Counts over these people, levels of the chosen skill where there is one. A guest sees no level that deeds have shown elsewhere.
 * @param people a statement that gives `id` and `near`
 */
export function facetsOf(actor: Actor, skillId: number | undefined, people: string, params: Params): string {
  const guest = isGuest(actor);
  const level = guest ? 'f.declared' : 'f.level';
  const levelled = skillId === undefined ? `f.facet = 'level'` : `f.facet = 'skill' AND f.value = ${params.add(String(skillId))}`;
  const read = '(f.open OR p.near)';
  const facts = `directory_facts f JOIN found p ON p.id = f.person_id`;
  return `(WITH found AS MATERIALIZED (${people}) SELECT ${asJson(
    actor,
    `SELECT f.facet, f.value, count(*)::int AS n FROM ${facts} WHERE f.facet <> 'level' AND ${read} ${guest ? `AND (f.facet <> 'skill' OR f.declared IS NOT NULL)` : ''} GROUP BY 1, 2
     UNION ALL SELECT 'level', ${level}::text, count(*)::int FROM ${facts} WHERE ${levelled} AND ${read} AND ${level} IS NOT NULL GROUP BY 2`,
  )})`;
}

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
