import { bridgingRules } from '../points/rulebook';

/** How facts are gathered: by everything, or only by what everybody may see. */
export interface Gathering {
  openly: boolean;
}
/**
 * Rows of `person_id, repeat_key, n`: how much of what a badge asks for somebody has, for each thing or time that it is given for.
 * In the statement `$1` are people, `$2` the company's time zone, `$3` the present moment.
 */
export type Facts = (g: Gathering) => string;

const people = (column: string): string => `${column} = ANY($1::bigint[])`;
/** What stands in the ledger of a rule: the facts of badges whose causes the ledger knows. Capped lines are facts as well. */
const lines = (g: Gathering, rule: string): string => `point_entries l WHERE l.rule = '${rule}' AND l.reverses IS NULL AND l.note <> 'short'
    AND NOT EXISTS (SELECT 1 FROM point_entries r WHERE r.reverses = l.id) AND ${people('l.person_id')} ${g.openly ? 'AND l.open' : ''}`;
/** Entries that stand, in places that everybody reads when only those count. */
const stands = (g: Gathering, e: string): string =>
  `${e}.deleted_at IS NULL AND ${e}.hidden_at IS NULL AND ${e}.audience = 'space' AND ${e}.state <> 'withdrawn'${
    g.openly ? ` AND EXISTS (SELECT 1 FROM spaces s WHERE s.id = ${e}.space_id AND s.visibility = 'open')` : ''
  }`;
const year = 'extract(year FROM $3::timestamptz AT TIME ZONE $2::text)';
const since = (days: number): string => `$3::timestamptz - interval '${days} days'`;

/** For how many things a rule gave something. */
export const earned =
  (rule: string): Facts =>
  (g) =>
    `SELECT l.person_id, '' AS repeat_key, count(DISTINCT l.source_id)::int AS n FROM ${lines(g, rule)} GROUP BY 1`;

/** Once for each thing that it gave something for. */
export const earnedEach =
  (rule: string): Facts =>
  (g) =>
    `SELECT l.person_id, l.source_type || ':' || l.source_id AS repeat_key, 1 AS n FROM ${lines(g, rule)} GROUP BY 1, 2`;

/** How many different people stand behind each thing. */
export const ratedEach =
  (rule: string): Facts =>
  (g) =>
    `SELECT l.person_id, l.source_type || ':' || l.source_id AS repeat_key, count(DISTINCT l.actor_id)::int AS n FROM ${lines(g, rule)} GROUP BY 1, 2`;

export const welcome: Facts = (g) => `SELECT l.person_id, '' AS repeat_key, 1 AS n FROM ${lines(g, 'P01')}
    AND EXISTS (SELECT 1 FROM charter_acceptances c WHERE c.person_id = l.person_id)`;

/** Ideas voted for; of fewer than three authors they are one short of ten. */
export const activeVoice: Facts = (g) => `SELECT v.person_id, '' AS repeat_key,
    CASE WHEN count(DISTINCT e.author_id) >= 3 THEN count(*)::int ELSE least(count(*)::int, 9) END AS n
  FROM votes v JOIN entries e ON e.id = v.entry_id AND e.kind = 'idea' AND ${stands(g, 'e')}
  WHERE v.value = 1 AND ${people('v.person_id')} GROUP BY 1`;

/** Own ideas that joined another, or merges that one made and that held for a week: the larger of the two. */
export const unifier: Facts = (g) => `SELECT person_id, '' AS repeat_key, max(n) AS n FROM (
    SELECT l.person_id, count(*)::int AS n FROM ${lines(g, 'P09')} GROUP BY 1
    UNION ALL SELECT m.by_id, count(*)::int FROM idea_merges m JOIN entries e ON e.id = m.into_id AND ${stands(g, 'e')}
     WHERE m.undone_at IS NULL AND m.created_at < ${since(7)} AND ${people('m.by_id')} GROUP BY 1) AS t GROUP BY 1`;

/** Upvotes of each of one's questions. */
export const goodQuestion: Facts = (g) => `SELECT e.author_id AS person_id, e.id::text AS repeat_key, count(*)::int AS n
  FROM entries e JOIN votes v ON v.entry_id = e.id AND v.value = 1 AND v.person_id <> e.author_id
  WHERE e.kind = 'question' AND ${stands(g, 'e')} AND ${people('e.author_id')} GROUP BY e.id`;

/** Upvotes of each of one's accepted answers to others. */
export const solidAnswer: Facts = (g) => `SELECT e.author_id AS person_id, e.id::text AS repeat_key, count(*)::int AS n
  FROM entries e JOIN questions q ON q.accepted_answer_id = e.id AND q.accepted
  JOIN entries asked ON asked.id = q.entry_id AND asked.author_id <> e.author_id
  JOIN votes v ON v.entry_id = e.id AND v.value = 1 AND v.person_id <> e.author_id
  WHERE e.kind = 'answer' AND ${stands(g, 'e')} AND ${people('e.author_id')} GROUP BY e.id`;

/**
 * Accepted answers and help that was useful, of a year, in one skill; from fewer than five askers they are one short of ten. A
 * question is about every skill whose theme it has, or whose theme stands above one of its own.
 */
export const provenExpert: Facts = (g) => `SELECT d.person_id, d.skill_id || ':' || ${year} AS repeat_key,
    CASE WHEN count(DISTINCT d.asker_id) >= 5 THEN count(*)::int ELSE least(count(*)::int, 9) END AS n
  FROM (SELECT a.author_id AS person_id, s.id AS skill_id, asked.author_id AS asker_id
          FROM entries a JOIN questions q ON q.accepted_answer_id = a.id AND q.accepted
          JOIN entries asked ON asked.id = q.entry_id AND asked.author_id <> a.author_id
          CROSS JOIN LATERAL (SELECT themes_above(q.entry_id) AS ids OFFSET 0) AS t JOIN skills s ON s.theme_id = ANY(t.ids)
         WHERE a.kind = 'answer' AND ${stands(g, 'a')} AND a.created_at > ${since(365)} AND ${people('a.author_id')}
        UNION ALL
        SELECT h.helper_id, h.skill_id, h.asker_id FROM help_requests h LEFT JOIN entries e ON e.id = h.entry_id
         WHERE h.useful AND h.helper_id <> h.asker_id AND h.settled_at > ${since(365)} AND ${people('h.helper_id')}
           AND (h.entry_id IS NULL OR (${stands(g, 'e')}))) AS d GROUP BY d.person_id, d.skill_id`;

/** Questions that one answered first, within four working hours, with more votes for than against. */
export const firstResponder: Facts = (g) => `SELECT a.author_id AS person_id, '' AS repeat_key, count(*)::int AS n
  FROM entries a JOIN entries q ON q.id = a.parent_id AND q.author_id <> a.author_id
  WHERE a.kind = 'answer' AND a.vote_count >= 1 AND ${stands(g, 'a')} AND ${people('a.author_id')}
    AND working_hours(coalesce(q.published_at, q.created_at), a.created_at) < 4
    AND NOT EXISTS (SELECT 1 FROM entries f WHERE f.parent_id = q.id AND f.kind = 'answer' AND (f.created_at, f.id) < (a.created_at, a.id)) GROUP BY 1`;

/** Pages improved or verified; of fewer than five authors (the actors of those lines) they are one short of twenty. */
export const gardener: Facts = (g) => `SELECT person_id, '' AS repeat_key,
    CASE WHEN count(DISTINCT actor_id) >= 5 THEN count(DISTINCT page)::int ELSE least(count(DISTINCT page)::int, 19) END AS n
  FROM (${['P15', 'P16'].map((rule) => `SELECT l.person_id, l.actor_id, coalesce(l.entry_id, l.source_id) AS page FROM ${lines(g, rule)}`).join(' UNION ALL ')}) AS t GROUP BY 1`;

/** Departments other than one's own that one helped in 180 days. */
export const bridge: Facts = (g) => `SELECT t.person_id, ${year}::text AS repeat_key, count(DISTINCT other.department)::int AS n
  FROM (${bridgingRules.map((rule) => `SELECT l.person_id, l.actor_id FROM ${lines(g, rule)} AND l.caused_at > ${since(180)}`).join(' UNION ALL ')}) AS t
  JOIN people own ON own.id = t.person_id JOIN people other ON other.id = t.actor_id
  WHERE other.department <> '' AND other.department <> own.department GROUP BY t.person_id`;

/** Different people who thanked for something in 90 days. */
export const thanked: Facts = (
  g,
) => `SELECT k.receiver_id AS person_id, ${year} || '-' || extract(quarter FROM $3::timestamptz AT TIME ZONE $2::text) AS repeat_key,
    count(DISTINCT k.giver_id)::int AS n
  FROM kudos k JOIN entries e ON e.id = k.entry_id AND ${stands(g, 'e')}
  WHERE k.created_at > ${since(90)} AND ${people('k.receiver_id')} GROUP BY 1`;

/**
 * Newcomers whose first contribution one answered within a day, and who came back within thirty. What one answered comes first,
 * whatever the planner believes (`OFFSET 0`): of tables that were never counted it would look at everybody's entries first.
 */
export const mentor: Facts = (g) => `SELECT c.author_id AS person_id, '' AS repeat_key, count(DISTINCT f.author_id)::int AS n
  FROM (SELECT entry_id, author_id, created_at FROM comments WHERE deleted_at IS NULL AND hidden_at IS NULL AND ${people('author_id')}
        UNION ALL SELECT a.parent_id, a.author_id, a.created_at FROM entries a WHERE a.kind = 'answer' AND ${stands(g, 'a')} AND ${people('a.author_id')}
        OFFSET 0) AS c
  CROSS JOIN LATERAL (SELECT e.id, e.author_id, ${published('e')} AS since FROM entries e
    WHERE e.id = c.entry_id AND e.author_id <> c.author_id AND ${stands(g, 'e')} AND c.created_at BETWEEN e.created_at AND ${published('e')} + interval '24 hours'
    OFFSET 0) AS f
  WHERE NOT EXISTS (SELECT 1 FROM entries b WHERE b.author_id = f.author_id AND (${published('b')}, b.id) < (f.since, f.id) AND ${stands(g, 'b')})
    AND (EXISTS (SELECT 1 FROM entries b WHERE b.author_id = f.author_id AND b.id <> f.id AND ${lately('b.created_at')} AND ${stands(g, 'b')})
      OR EXISTS (SELECT 1 FROM comments b JOIN entries e ON e.id = b.entry_id AND ${stands(g, 'e')} WHERE b.author_id = f.author_id AND b.deleted_at IS NULL AND ${lately('b.created_at')}))
  GROUP BY 1`;

function published(e: string): string {
  return `coalesce(${e}.published_at, ${e}.created_at)`;
}
function lately(at: string): string {
  return `${at} > f.since AND ${at} < f.since + interval '30 days'`;
}
