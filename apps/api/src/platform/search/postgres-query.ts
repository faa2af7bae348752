import { Params } from '../database/params';
import { allOf, anyOf, groupsQuery, lexemesOf, type StemsOf } from './lexemes';
import type { SearchFilter, SearchRequest } from './search-engine';
import { filterMarks, mark } from './search-text';
import type { Group } from './words';

/** Of so many documents with all words in the title, and of so many with them anywhere, the best are found. */
const TITLED = 400;
const ANYWHERE = 1001;
const SNIPPET_SOURCE = 20_000;
const FACET_VALUES = 20;
/** Up to so many audiences are looked up in the index; more are compared document by document. */
const FEW_TOKENS = 8;

export interface FoundRow {
  total: number;
  kind: Record<string, number> | null;
  space: Record<string, number> | null;
  author: Record<string, number> | null;
  page: HitRow[] | null;
}
export interface HitRow {
  id: string;
  kind: string;
  ref_id: number;
  score: number;
  title: string;
  body: string;
  positions: number[] | null;
}
export interface Statement {
  text: string;
  values: unknown[];
}

type Facet = 'kind' | 'space' | 'author';
const columns: Record<Facet, string> = { kind: 'kind', space: 'space_id', author: 'author_id' };

/** The statement for one page of a search, with its counts. @param groups what is asked for; none: by filters alone */
export function searchStatement(request: SearchRequest, groups: Group[], stemsOf: StemsOf): Statement {
  const params = new Params();
  const documents = picker(request, groups, stemsOf, params);
  const marks = filterMarks(request);
  const facet = (name: Facet): string => {
    if (!request.facets) return 'NULL::json';
    const from = marks[name] ? `(${documents(name)}) AS others` : 'hits';
    const column = columns[name];
    return `(SELECT json_object_agg(value, n) FROM (SELECT ${column} AS value, count(*) AS n FROM ${from}
              WHERE ${column} IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${FACET_VALUES}) AS t)`;
  };
  const [score, id] = request.after ?? [];
  const after =
    id === undefined ? '' : `WHERE (score, id COLLATE "C") < (${params.add(score)}::double precision, ${params.add(id)}::text COLLATE "C")`;
  const text = `
    WITH slices AS MATERIALIZED (SELECT * FROM search_slices()),
    hits AS MATERIALIZED (${documents()}),
    page AS (SELECT id, score FROM hits ${after} ORDER BY score DESC, id COLLATE "C" DESC LIMIT ${params.add(request.limit + 1)})
    SELECT (SELECT count(*) FROM hits) AS total, ${facet('kind')} AS kind, ${facet('space')} AS space, ${facet('author')} AS author,
      (SELECT json_agg(json_build_object('id', d.id, 'kind', d.kind, 'ref_id', d.ref_id, 'score', page.score, 'title', d.title,
          'body', left(d.body, ${SNIPPET_SOURCE}), 'positions', (
            SELECT array_agg(DISTINCT p ORDER BY p) FROM unnest(d.vector) v, unnest(v.positions) p
             WHERE v.lexeme = ANY(${params.add(lexemesFound(groups, stemsOf))}::text[]) OR starts_with(v.lexeme, ${params.add(openWord(groups))})))
          ORDER BY page.score DESC, page.id COLLATE "C" DESC)
         FROM page JOIN search_documents d ON d.id = page.id) AS page`;
  return { text, values: params.values };
}

/** How documents are picked for this request: by its words, its filters but one, and what the searcher holds. */
function picker(request: SearchRequest, groups: Group[], stemsOf: StemsOf, params: Params): (without?: Facet) => string {
  const { theme, time, ...facets } = filterMarks(request);
  const { token, held } = audienceIn(request.audience, params);
  const ranked = `${params.add(groupsQuery(groups, 'lead', stemsOf) ?? null)}::tsquery`;
  const range = `${params.add(request.from ?? null)}::timestamptz, ${params.add(request.to ?? null)}::timestamptz`;
  const titled = groupsQuery(groups, 'title', stemsOf);
  const anywhere = groupsQuery(groups, 'whole', stemsOf);
  return (without) => {
    const narrowed = (Object.keys(facets) as Facet[]).filter((name) => name !== without).map((name) => facets[name] && anyOf(facets[name]));
    const pick = (words: string | undefined, most: number): string => {
      const wanted = params.add(allOf([words, token, theme && anyOf(theme), time && anyOf(time), ...narrowed]) ?? null);
      return `SELECT p.* FROM slices s, search_pick(s.heavy, s.light, search_expand(${wanted}), ${without ? 'NULL' : ranked}, ${held}, ${range}, ${most}) p`;
    };
    if (request.titlesOnly) return pick(titled, ANYWHERE);
    return groups.length === 0 ? pick(undefined, ANYWHERE) : `${pick(titled, TITLED)} UNION ${pick(anywhere, ANYWHERE)}`;
  };
}

/** The searcher's tokens: as part of the query when they are few, else as an array to compare with. */
export function audienceIn(tokens: string[], params: Params): { token: string | undefined; held: string } {
  const few = tokens.length <= FEW_TOKENS;
  return {
    token: few ? anyOf(tokens.length ? tokens.map(mark.audience) : ['@']) : undefined,
    held: `${params.add(few ? null : tokens)}::text[]`,
  };
}

export const whole = (word: string): string => word.replace(/\*$/, '');

/** What stands in a vector for the words of a query: their positions are highlighted. */
const lexemesFound = (groups: Group[], stemsOf: StemsOf): string[] => [
  ...new Set(groups.flat(2).flatMap((word) => lexemesOf(whole(word), 'whole', stemsOf))),
];
/** What lexemes of the word that is still being typed begin with; of none when it is finished. */
const openWord = (groups: Group[]): string => {
  const open = groups.flat(2).findLast((word) => word.endsWith('*'));
  return open ? `=${whole(open)}` : '?';
};

export const isNarrowed = ({ kinds, spaceId, themeId, authorId, from, to }: SearchFilter): boolean =>
  [kinds, spaceId, themeId, authorId, from, to].some((value) => value !== undefined);
