import { Params } from '../database/params';
import { allOf, anyOf, groupsQuery, type StemsOf } from './lexemes';
import { audienceIn, type Statement } from './postgres-query';
import type { SimilarRequest } from './search-engine';
import { mark } from './search-text';
import type { Group } from './words';

const MOST_WORDS = 6;
/** With so many by their titles, nobody is looked for by the text. */
const ENOUGH = 20;

/**
 * The statement for what is like a title: those that have all of its words in theirs, two of them, one, or one
 * anywhere, each up to some number, then ordered by likeness of the titles' letters and by the stems that they share.
 */
export function similarStatement(request: SimilarRequest, groups: Group[], stemsOf: StemsOf): Statement {
  const params = new Params();
  const { token, held } = audienceIn(request.audience, params);
  const kinds = anyOf(request.kinds.map(mark.kind));
  const words = telling(groups);
  const pairs = words.flatMap((a, i) => words.slice(i + 1).map((b) => [a, b]));
  const single = words.map((word) => [word]);
  const pick = (form: 'title' | 'whole', spellings: Group, most: string): string => {
    const wanted = params.add(allOf([groupsQuery([spellings], form, stemsOf), kinds, token]));
    return `SELECT p.id FROM slices s, search_pick(s.heavy, s.light, ${wanted}::tsquery, NULL, ${held}, NULL, NULL, ${most}) p`;
  };
  const titled = [pick('title', [words], '100'), ...(words.length > 2 ? [pick('title', pairs, '200')] : []), pick('title', single, '200')];
  const text = `
    WITH slices AS MATERIALIZED (SELECT * FROM search_slices()),
    titled AS MATERIALIZED (${titled.join(' UNION ')}),
    near AS MATERIALIZED (SELECT id FROM titled UNION ${pick('whole', single, `(SELECT CASE WHEN count(*) < ${ENOUGH} THEN 100 ELSE 0 END FROM titled)::int`)})
    SELECT d.ref_id FROM near JOIN search_documents d ON d.id = near.id
     WHERE d.ref_id IS DISTINCT FROM ${params.add(request.excludeId ?? null)}::bigint
     ORDER BY similarity(fold(d.title), fold(${params.add(request.text.replaceAll('\0', ' '))}))
           + ts_rank('{0.02,0.05,0.05,1}', d.lead, ${params.add(groupsQuery([single], 'lead', stemsOf))}::tsquery) DESC, d.ref_id DESC
     LIMIT ${params.add(request.limit)}`;
  return { text, values: params.values };
}

/** The longest words of a title: they say most. */
function telling(groups: Group[]): string[] {
  const words = [...new Set(groups.flatMap(([spelling]) => spelling ?? []))];
  const longest = new Set([...words].sort((a, b) => b.length - a.length).slice(0, MOST_WORDS));
  return words.filter((word) => longest.has(word));
}
