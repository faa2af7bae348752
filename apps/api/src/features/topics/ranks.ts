import { rows, type Tx } from '../../platform/database/database';
import { HOT_DAYS, RECENT_DAYS } from './topics.rules';

/** Likes of a topic: votes for its text, and how often its replies were found useful. */
const likes = `SELECT e.vote_count + coalesce(sum(c.best), 0) AS n FROM comments c WHERE c.entry_id = e.id AND c.deleted_at IS NULL AND c.hidden_at IS NULL`;
const recent = (at: string): string => `${at} > $1::timestamptz - interval '${RECENT_DAYS} days' AND ${at} <= $1::timestamptz`;
const posters = `SELECT count(DISTINCT c.author_id) AS n, min(c.created_at) AS first FROM comments c
  WHERE c.entry_id = e.id AND c.deleted_at IS NULL AND c.hidden_at IS NULL AND ${recent('c.created_at')}`;
/** Each person once, whatever they liked of it and however often. */
const admirers = `SELECT count(DISTINCT person_id) AS n, min(created_at) AS first FROM (
    SELECT v.person_id, v.created_at FROM votes v WHERE v.entry_id = e.id
    UNION ALL SELECT r.person_id, r.created_at FROM reactions r WHERE r.entry_id = e.id AND r.kind <> 'concern'
    UNION ALL SELECT r.person_id, r.created_at FROM comments c JOIN reactions r ON r.comment_id = c.id WHERE c.entry_id = e.id) AS signs
  WHERE ${recent('created_at')}`;

const ranking = (which: string): string => `
  WITH kept AS (UPDATE topics t SET hot = ranked.hot, top = ranked.top FROM (
    SELECT e.id, topic_top(e.exposure_count, e.vote_count, l.n, e.comment_count + 1) AS top,
           CASE WHEN e.active_at > $1::timestamptz - interval '${HOT_DAYS} days' THEN
             topic_hot(l.n, working_hours(coalesce(e.published_at, e.created_at), $1), a.n, p.n, working_hours(coalesce(least(p.first, a.first), $1), $1)) END AS hot
      FROM entries e JOIN topics own ON own.entry_id = e.id
      CROSS JOIN LATERAL (${likes}) AS l CROSS JOIN LATERAL (${posters}) AS p CROSS JOIN LATERAL (${admirers}) AS a
     WHERE e.kind = 'topic' AND ${which}) AS ranked
   WHERE t.entry_id = ranked.id AND (t.hot, t.top) IS DISTINCT FROM (ranked.hot, ranked.top) RETURNING t.entry_id, t.hot, t.top),
  cold AS (DELETE FROM topic_places p USING kept k WHERE p.topic_id = k.entry_id AND p.list = 'hot' AND k.hot IS NULL)
  UPDATE topic_places p SET rank = CASE p.list WHEN 'hot' THEN k.hot ELSE k.top END FROM kept k
   WHERE p.topic_id = k.entry_id AND (p.list = 'hot' AND p.rank <> k.hot OR p.list LIKE 'top:%' AND p.rank <> k.top)`;

/**
 * Keeps both ranks of one topic after something happened to it. From the rows as they are: again changes nothing.
 * @param now what age is counted to
 */
export const keepRanks = (tx: Tx, now: Date, topicId: number): Promise<unknown> => rows(tx, ranking('e.id = $2'), [now, topicId]);

/** The same of many, for whoever wrote them without events. */
export const rankTopics = (tx: Tx, now: Date, topicIds: number[]): Promise<unknown> =>
  rows(tx, ranking('e.id = ANY($2::bigint[])'), [now, topicIds]);

/** Lets Hot age: topics of the last 30 days, and those that were hot until now. What is too old for a list leaves it. */
export async function ageRanks(tx: Tx, now: Date): Promise<void> {
  await rows(tx, ranking(`(e.active_at > $1::timestamptz - interval '${HOT_DAYS} days' OR own.hot IS NOT NULL)`), [now]);
  await rows(tx, 'DELETE FROM topic_places WHERE ends_at <= now()');
}
