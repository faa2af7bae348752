import { deleting } from '../core/files';
import { foldCounts } from '../projections/boards/fold-counts.job';

/**
 * Taking the demo company away, as SQL, in the order in which it runs; all in one transaction. What the database takes with
 * its owner by itself (`ON DELETE CASCADE`) is not named. A spec fails when a table holds on to people, spaces, entries or
 * themes in a way that nothing here lets go of.
 */

/** What goes, and which of the things that stay it touched; and nobody adds to it meanwhile. */
export const gather = [
  'SELECT id FROM people WHERE demo ORDER BY id FOR UPDATE',
  'SELECT id FROM spaces WHERE demo AND NOT company ORDER BY id FOR UPDATE',
  'CREATE TEMP TABLE gone_people ON COMMIT DROP AS SELECT id FROM people WHERE demo',
  'CREATE TEMP TABLE gone_spaces ON COMMIT DROP AS SELECT id FROM spaces WHERE demo AND NOT company',
  `CREATE TEMP TABLE gone_entries ON COMMIT DROP AS SELECT id, kind, space_id FROM entries
    WHERE author_id IN (SELECT id FROM gone_people) OR space_id IN (SELECT id FROM gone_spaces)
       OR parent_id IN (SELECT id FROM entries WHERE author_id IN (SELECT id FROM gone_people) OR space_id IN (SELECT id FROM gone_spaces))`,
  `CREATE TEMP TABLE gone_comments ON COMMIT DROP AS SELECT id, entry_id FROM comments
    WHERE author_id IN (SELECT id FROM gone_people) OR entry_id IN (SELECT id FROM gone_entries)`,
  `CREATE TEMP TABLE touched_entries ON COMMIT DROP AS
    SELECT DISTINCT e.id, e.space_id FROM entries e JOIN (
        SELECT entry_id, person_id FROM votes UNION ALL SELECT entry_id, person_id FROM exposures UNION ALL SELECT entry_id, person_id FROM follows
        UNION ALL SELECT entry_id, person_id FROM contributions UNION ALL SELECT entry_id, author_id FROM comments
        UNION ALL SELECT coalesce(r.entry_id, c.entry_id), r.person_id FROM reactions r LEFT JOIN comments c ON c.id = r.comment_id) AS t ON t.entry_id = e.id
     WHERE t.person_id IN (SELECT id FROM gone_people) AND e.id NOT IN (SELECT id FROM gone_entries)`,
];

/** A reply of somebody who stays moves up to the nearest comment that stays; run until it changes nothing. */
export const liftReplies = `UPDATE comments c SET parent_id = p.parent_id FROM comments p
  WHERE p.id = c.parent_id AND p.id IN (SELECT id FROM gone_comments) AND c.id NOT IN (SELECT id FROM gone_comments) RETURNING c.id`;

/** What the people of the demo did to things that stay. */
export const loosen = [
  'DELETE FROM comments WHERE id IN (SELECT id FROM gone_comments) AND entry_id NOT IN (SELECT id FROM gone_entries)',
  'DELETE FROM passages p WHERE NOT EXISTS (SELECT 1 FROM comments c WHERE c.passage_id = p.id)',
  'UPDATE passages SET resolved_at = NULL, resolved_by_id = NULL WHERE resolved_by_id IN (SELECT id FROM gone_people)',
  // The credit of whoever goes returns to the author, so that shares still sum to 100.
  `WITH gone AS (
     DELETE FROM contributions WHERE person_id IN (SELECT id FROM gone_people) AND entry_id NOT IN (SELECT id FROM gone_entries) RETURNING entry_id, share)
   UPDATE contributions c SET share = c.share + g.share FROM (SELECT entry_id, sum(share) AS share FROM gone GROUP BY entry_id) AS g, entries e
    WHERE e.id = g.entry_id AND c.entry_id = g.entry_id AND c.role = 'author' AND c.person_id = e.author_id`,
  'DELETE FROM revisions WHERE author_id IN (SELECT id FROM gone_people) AND entry_id NOT IN (SELECT id FROM gone_entries)',
  'DELETE FROM page_working_versions WHERE person_id IN (SELECT id FROM gone_people) AND entry_id NOT IN (SELECT id FROM gone_entries)',
  // An idea that was merged into one that goes stands on its own again.
  `UPDATE entries e SET state = m.previous_stage FROM idea_merges m
    WHERE m.from_id = e.id AND m.undone_at IS NULL AND m.into_id IN (SELECT id FROM gone_entries) AND e.id NOT IN (SELECT id FROM gone_entries)`,
  'DELETE FROM idea_merges WHERE by_id IN (SELECT id FROM gone_people) OR into_id IN (SELECT id FROM gone_entries) OR from_id IN (SELECT id FROM gone_entries)',
  // And so does a topic; what was said in it went with the one that it was merged into.
  `UPDATE entries e SET state = 'published', locked_at = CASE WHEN m.was_locked THEN e.locked_at END FROM topic_merges m
    WHERE m.from_id = e.id AND m.undone_at IS NULL AND m.into_id IN (SELECT id FROM gone_entries) AND e.id NOT IN (SELECT id FROM gone_entries)`,
  `DELETE FROM topic_merges WHERE by_id IN (SELECT id FROM gone_people) OR into_id IN (SELECT id FROM gone_entries) OR from_id IN (SELECT id FROM gone_entries)
     OR opening_id IN (SELECT id FROM gone_comments)`,
  // History is never edited: the same line is written again, without its name.
  `WITH named AS (
     DELETE FROM idea_transitions WHERE by_id IN (SELECT id FROM gone_people) AND idea_id NOT IN (SELECT id FROM gone_entries)
     RETURNING id, idea_id, from_stage, to_stage, reason, created_at)
   INSERT INTO idea_transitions (id, idea_id, from_stage, to_stage, by_id, reason, created_at) OVERRIDING SYSTEM VALUE
   SELECT id, idea_id, from_stage, to_stage, NULL, reason, created_at FROM named`,
  'DELETE FROM ring_findings WHERE person_ids && ARRAY(SELECT id FROM gone_people)',
  'DELETE FROM entry_notices WHERE by_id IN (SELECT id FROM gone_people)',
  'DELETE FROM page_checks WHERE person_id IN (SELECT id FROM gone_people)',
  // A page that stays was last written by whoever it is of.
  `UPDATE wiki_pages w SET edited_by_id = e.author_id FROM entries e
    WHERE e.id = w.entry_id AND w.edited_by_id IN (SELECT id FROM gone_people) AND e.id NOT IN (SELECT id FROM gone_entries)`,
  `UPDATE coedited_updates u SET person_id = e.author_id FROM entries e
    WHERE e.id = u.entry_id AND u.person_id IN (SELECT id FROM gone_people) AND e.id NOT IN (SELECT id FROM gone_entries)`,
  'DELETE FROM notification_causes WHERE actor_id IN (SELECT id FROM gone_people)',
  `UPDATE notifications n SET actor_ids = ARRAY(SELECT a FROM unnest(n.actor_ids) WITH ORDINALITY AS t(a, i) WHERE a NOT IN (SELECT id FROM gone_people) ORDER BY i),
          actor_count = greatest(n.actor_count - (SELECT count(*)::int FROM unnest(n.actor_ids) AS a WHERE a IN (SELECT id FROM gone_people)), 0)
    WHERE n.actor_ids && ARRAY(SELECT id FROM gone_people)`,
  `DELETE FROM notifications n WHERE actor_count = 0 AND NOT EXISTS (SELECT 1 FROM notification_causes c WHERE c.notification_id = n.id)`,
  'DELETE FROM idempotency_keys WHERE person_id IN (SELECT id FROM gone_people)',
];

/** The things themselves. A theme that the company's own themes stand under stays, as one of them. */
export const remove = [
  'DELETE FROM quick_links WHERE demo',
  'DELETE FROM entries WHERE id IN (SELECT id FROM gone_entries)',
  'DELETE FROM spaces WHERE id IN (SELECT id FROM gone_spaces)',
  `WITH RECURSIVE above AS (
     SELECT parent_id AS id FROM themes WHERE NOT demo UNION SELECT t.parent_id FROM themes t JOIN above ON t.id = above.id)
   UPDATE themes SET demo = false WHERE demo AND id IN (SELECT id FROM above)`,
  'DELETE FROM themes WHERE demo',
];
export const removeFiles = deleting('f.owner_id IN (SELECT id FROM gone_people)');
/** A skill that somebody of the company took for their own stays, as one of them. */
export const removeSkills = [
  `UPDATE skills s SET demo = false WHERE demo AND EXISTS (SELECT 1 FROM person_skills h WHERE h.skill_id = s.id)`,
  'DELETE FROM skills WHERE demo',
];
export const removePeople = 'DELETE FROM people WHERE id IN (SELECT id FROM gone_people)';

const reportedByNobody = 'c.closed_at IS NULL AND NOT EXISTS (SELECT 1 FROM reports r WHERE r.case_id = c.id)';

/** Kept counters, counted again. */
export const recount = [
  `UPDATE comments c SET best = (SELECT count(*) FROM reactions r WHERE r.comment_id = c.id AND r.kind = 'useful'),
          reply_count = (SELECT count(*) FROM comments a WHERE a.parent_id = c.id AND a.deleted_at IS NULL)
    WHERE c.entry_id IN (SELECT id FROM touched_entries)`,
  `UPDATE entries e SET vote_count = n.up - n.down, down_count = n.down, comment_count = n.comments, concern_count = n.concerns, exposure_count = n.exposures,
          support = wilson(n.up, greatest(n.exposures, n.up + n.down)), trend = entry_trend(e.id)
     FROM touched_entries t CROSS JOIN LATERAL (SELECT
       (SELECT count(*)::int FROM votes v WHERE v.entry_id = t.id AND v.value = 1) AS up,
       (SELECT count(*)::int FROM votes v WHERE v.entry_id = t.id AND v.value = -1) AS down,
       (SELECT count(*)::int FROM comments c WHERE c.entry_id = t.id AND c.deleted_at IS NULL) AS comments,
       (SELECT count(*)::int FROM reactions r WHERE r.entry_id = t.id AND r.kind = 'concern') AS concerns,
       (SELECT count(*)::int FROM exposures x WHERE x.entry_id = t.id) AS exposures) AS n
    WHERE e.id = t.id`,
  // What only people of the demo had reported is reported by nobody.
  `UPDATE entries e SET hidden_at = NULL, audience = coalesce(e.audience_before, e.audience), audience_before = NULL FROM moderation_cases c
    WHERE c.entry_id = e.id AND c.comment_id IS NULL AND e.hidden_at IS NOT NULL AND ${reportedByNobody}`,
  `UPDATE comments o SET hidden_at = NULL FROM moderation_cases c WHERE c.comment_id = o.id AND o.hidden_at IS NOT NULL AND ${reportedByNobody}`,
  `DELETE FROM moderation_cases c WHERE ${reportedByNobody}`,
  'UPDATE moderation_cases c SET report_count = (SELECT count(*) FROM reports r WHERE r.case_id = c.id)',
  ...foldCounts,
  'DELETE FROM directory_counts WHERE people <= 0',
  'DELETE FROM directory_sets WHERE people = 0::bit(2048)',
  `DELETE FROM directory_words w WHERE NOT EXISTS (SELECT 1 FROM directory_texts t WHERE position(w.word IN t.open) > 0 OR position(w.word IN t.near) > 0)`,
  'UPDATE spaces s SET member_count = (SELECT count(*) FROM memberships m WHERE m.space_id = s.id)',
];

/** The company space as the first migration made it, where the demo had its own words; what somebody wrote since stays. */
export const restoreCompany = `UPDATE spaces SET
    name = CASE WHEN name = $1 THEN 'Toute l’entreprise' ELSE name END,
    purpose = CASE WHEN purpose = $2 THEN '' ELSE purpose END,
    charter = CASE WHEN charter = $3 THEN '' ELSE charter END,
    colour = CASE WHEN name = $1 THEN 'honey' ELSE colour END,
    demo = false
  WHERE company RETURNING id`;
