import type { ProofKind } from '@ruche/contracts';

/** What everybody of the company may read; deeds elsewhere prove nothing, so that a level tells nothing of a closed space. */
const everybodys = (e: string): string =>
  `${e}.audience = 'space' AND ${e}.deleted_at IS NULL AND EXISTS (SELECT 1 FROM spaces s WHERE s.id = ${e}.space_id AND s.visibility = 'open')`;
const said = (e: string): string => `coalesce(${e}.published_at, ${e}.created_at)`;
/** Of several deeds of one kind on one thing, so many count, the latest. */
const latest = (most: number, per: string, at: string): string =>
  `row_number() OVER (PARTITION BY ${per} ORDER BY ${at} DESC) <= ${most} AS counts`;

/**
 * Which deeds prove which skill, and how much each is worth on its day. Source: product/ranking 3.1, *Experts*. A kind that
 * comes later adds one entry.
 *
 * Each is a statement that gives `person_id, skill_id, value, at` of the people `$1`; `skilled (skill_id, entry_id)` holds
 * what stands under the theme of a skill.
 */
export const deeds: Partial<Record<ProofKind, string>> = {
  /** Accepted by somebody else. */
  accepted_answer: `SELECT a.author_id AS person_id, k.skill_id, 3::float8 AS value, ${said('a')} AS at
    FROM entries a JOIN questions q ON q.accepted_answer_id = a.id AND q.accepted JOIN entries e ON e.id = q.entry_id JOIN skilled k ON k.entry_id = e.id
   WHERE a.author_id = ANY($1::bigint[]) AND a.deleted_at IS NULL AND a.author_id <> e.author_id AND ${everybodys('e')}`,
  /** 0.5 each, at most 3 for one answer. */
  upvote: `SELECT u.person_id, k.skill_id, 0.5::float8 AS value, u.at FROM (
      SELECT a.author_id AS person_id, a.parent_id, v.created_at AS at, ${latest(6, 'a.id', 'v.created_at')}
        FROM entries a JOIN votes v ON v.entry_id = a.id AND v.value = 1
       WHERE a.author_id = ANY($1::bigint[]) AND a.kind = 'answer' AND ${everybodys('a')}) u
    JOIN entries e ON e.id = u.parent_id JOIN skilled k ON k.entry_id = e.id WHERE u.counts AND ${everybodys('e')}`,
  funded_idea: `SELECT o.person_id, k.skill_id, 5::float8 AS value, t.at
    FROM contributions o JOIN entries e ON e.id = o.entry_id AND e.kind = 'idea' JOIN skilled k ON k.entry_id = e.id
    JOIN LATERAL (SELECT min(m.created_at) AS at FROM idea_transitions m WHERE m.idea_id = e.id AND m.to_stage = 'funded') t ON t.at IS NOT NULL
   WHERE o.person_id = ANY($1::bigint[]) AND o.role IN ('author', 'co_author') AND e.state IN ('funded', 'in_campaign', 'measured', 'stopped', 'published')
     AND ${everybodys('e')}`,
  /** Whoever went over it last and found that it holds. */
  verified_page: `SELECT w.verified_by_id AS person_id, k.skill_id, 2::float8 AS value, w.verified_at AS at
    FROM wiki_pages w JOIN entries e ON e.id = w.entry_id JOIN skilled k ON k.entry_id = e.id
   WHERE w.verified_by_id = ANY($1::bigint[]) AND w.verified_at IS NOT NULL AND ${everybodys('e')}`,
  /** Rated useful. */
  help: `SELECT r.helper_id AS person_id, r.skill_id, 4::float8 AS value, r.settled_at AS at FROM help_requests r
   WHERE r.helper_id = ANY($1::bigint[]) AND r.useful AND r.settled_at IS NOT NULL`,
  /** At most 5, whoever vouches. */
  endorsement: `SELECT n.person_id, n.skill_id, 1::float8 AS value, n.at FROM (
      SELECT d.person_id, d.skill_id, d.created_at AS at, ${latest(5, 'd.person_id, d.skill_id', 'd.created_at')}
        FROM endorsements d JOIN entries e ON e.id = d.entry_id WHERE d.person_id = ANY($1::bigint[]) AND ${everybodys('e')}) n WHERE n.counts`,
};

/** What stands under the theme of a skill, or under one below it. */
export const skilled = `branch AS (
    SELECT s.id AS skill_id, s.theme_id FROM skills s WHERE s.theme_id IS NOT NULL
    UNION SELECT b.skill_id, t.id FROM branch b JOIN themes t ON t.parent_id = b.theme_id),
  skilled AS (SELECT DISTINCT b.skill_id, et.entry_id FROM branch b JOIN entry_themes et ON et.theme_id = b.theme_id)`;
