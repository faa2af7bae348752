import type { RingPair } from '@ruche/contracts';
import { rows, type Tx } from '../../platform/database/database';

/** Only what everybody sees is looked at: whoever reads a finding learns nothing of a closed place. */
const open = (e: string): string => `${e}.audience = 'space' AND ${e}.deleted_at IS NULL AND s.visibility = 'open'`;

/** Votes, reactions, thanks, accepted answers and useful help of `$1` until `$2`: who to whom, and what. */
const given = `
  SELECT v.person_id AS giver, e.author_id AS receiver, 'votes' AS kind FROM votes v JOIN entries e ON e.id = v.entry_id JOIN spaces s ON s.id = e.space_id
   WHERE v.value = 1 AND v.created_at >= $1 AND v.created_at < $2 AND ${open('e')}
  UNION ALL
  SELECT r.person_id, coalesce(c.author_id, e.author_id), 'reactions' FROM reactions r LEFT JOIN comments c ON c.id = r.comment_id
    JOIN entries e ON e.id = coalesce(r.entry_id, c.entry_id) JOIN spaces s ON s.id = e.space_id
   WHERE r.kind <> 'concern' AND r.created_at >= $1 AND r.created_at < $2 AND c.deleted_at IS NULL AND ${open('e')}
  UNION ALL
  SELECT k.giver_id, k.receiver_id, 'kudos' FROM kudos k LEFT JOIN entries e ON e.id = k.entry_id LEFT JOIN spaces s ON s.id = e.space_id
   WHERE k.created_at >= $1 AND k.created_at < $2 AND (k.entry_id IS NULL OR (${open('e')}))
  UNION ALL
  SELECT e.author_id, a.author_id, 'favours' FROM questions q JOIN entries a ON a.id = q.accepted_answer_id AND a.deleted_at IS NULL
    JOIN entries e ON e.id = q.entry_id JOIN spaces s ON s.id = e.space_id
   WHERE q.accepted AND a.created_at >= $1 AND a.created_at < $2 AND ${open('e')}
  UNION ALL
  SELECT h.asker_id, h.helper_id, 'favours' FROM help_requests h LEFT JOIN entries e ON e.id = h.entry_id LEFT JOIN spaces s ON s.id = e.space_id
   WHERE h.useful AND h.helper_id IS NOT NULL AND h.settled_at >= $1 AND h.settled_at < $2 AND (h.entry_id IS NULL OR (${open('e')}))`;

/** What was given back and forth, and all that each of those people gave. One statement. */
export async function reactionsIn(tx: Tx, since: Date, until: Date): Promise<{ pairs: RingPair[]; given: Map<number, number> }> {
  const found = await rows<RingPair & { given: number }>(
    tx,
    `WITH given AS (${given}),
       pairs AS (
         SELECT g.giver, g.receiver, count(*)::int AS n, (count(*) FILTER (WHERE g.kind = 'votes'))::int AS votes,
                (count(*) FILTER (WHERE g.kind = 'reactions'))::int AS reactions, (count(*) FILTER (WHERE g.kind = 'kudos'))::int AS kudos,
                (count(*) FILTER (WHERE g.kind = 'favours'))::int AS favours
           FROM given g JOIN people a ON a.id = g.giver AND a.active JOIN people b ON b.id = g.receiver AND b.active
          WHERE g.giver <> g.receiver GROUP BY 1, 2),
       sums AS (SELECT giver, sum(n)::int AS n FROM pairs GROUP BY 1)
     SELECT p.giver AS "from", p.receiver AS "to", p.votes, p.reactions, p.kudos, p.favours, s.n AS given
       FROM pairs p JOIN pairs back ON back.giver = p.receiver AND back.receiver = p.giver JOIN sums s ON s.giver = p.giver ORDER BY 1, 2`,
    [since, until],
  );
  return {
    pairs: found.map(({ given: _given, ...pair }) => pair),
    given: new Map(found.map(({ from, given: n }) => [from, n])),
  };
}
