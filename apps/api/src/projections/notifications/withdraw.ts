import type { Settlement } from '../../features/questions';
import { rows, type Tx } from '../../platform/database/database';
import { tellBells } from './tell';

const WORDS = 200;
/** A text on one line, cut. */
const cut = (text: string): string =>
  `(SELECT CASE WHEN length(line) > ${WORDS} THEN rtrim(left(line, ${WORDS - 1})) || '…' ELSE line END FROM (SELECT regexp_replace(trim(${text}), '\\s+', ' ', 'g') AS line) AS one)`;

/** What a comment caused: it was deleted or hidden. What was decided about it stands. */
export const ofComment = (tx: Tx, entryId: number, commentId: number): Promise<void> =>
  withdraw(tx, `n.entry_id = $1 AND c.comment_id = $2 AND n.type NOT IN ('report', 'moderation')`, [entryId, commentId]);

/** What a comment caused for people whom it no longer mentions. */
export const ofMentions = (tx: Tx, entryId: number, commentId: number, stillIds: readonly number[]): Promise<void> =>
  withdraw(tx, `n.entry_id = $1 AND n.type = 'mention' AND c.comment_id = $2 AND c.person_id <> ALL($3::bigint[])`, [
    entryId,
    commentId,
    stillIds,
  ]);

/** Everything about an entry: it was deleted. */
export const ofEntry = (tx: Tx, entryId: number): Promise<void> => withdraw(tx, 'n.entry_id = $1', [entryId]);

/** What merging an idea or a topic caused: it was undone. */
export const ofMerge = (tx: Tx, fromId: number, intoId: number): Promise<void> =>
  withdraw(
    tx,
    `n.entry_id IN ($1, $2) AND n.type = 'merge' AND c.event_id IN (SELECT d.id FROM domain_events d WHERE d.entry_id = $1 AND d.type IN ('idea.merged', 'topic.merged'))`,
    [fromId, intoId],
  );

/** That an answer was accepted, before this event took it back. */
export const ofAcceptance = (tx: Tx, answerId: number, eventId: number): Promise<void> =>
  withdraw(tx, `n.entry_id = $1 AND n.type = 'accepted' AND c.event_id < $2`, [answerId, eventId]);

/** That the thread which this comment began is settled, before this event took it back. */
export const ofResolution = (tx: Tx, entryId: number, commentId: number, eventId: number): Promise<void> =>
  withdraw(tx, `n.entry_id = $1 AND n.type = 'resolved' AND c.comment_id = $2 AND c.event_id < $3`, [entryId, commentId, eventId]);

/** That a question was closed or a duplicate, before this event took it back. */
export const ofSettlement = (tx: Tx, questionId: number, what: Settlement, eventId: number): Promise<void> =>
  withdraw(
    tx,
    `n.entry_id = $1 AND n.type = 'settled' AND c.event_id IN (SELECT d.id FROM domain_events d
       WHERE d.entry_id = $1 AND d.type = 'question.settled' AND d.payload->>'what' = $2 AND d.id < $3)`,
    [questionId, what, eventId],
  );

/** That a topic was closed, before this event opened it again. */
export const ofLock = (tx: Tx, topicId: number, eventId: number): Promise<void> =>
  withdraw(
    tx,
    `n.entry_id = $1 AND n.type = 'settled' AND c.event_id IN (SELECT d.id FROM domain_events d
       WHERE d.entry_id = $1 AND d.type = 'topic.locked' AND d.payload->>'on' = 'true' AND d.id < $2)`,
    [topicId, eventId],
  );

/** What a request to join caused: it no longer stands. */
export const ofRequest = (tx: Tx, spaceId: number, personId: number): Promise<void> =>
  withdraw(
    tx,
    `n.space_id = $1 AND n.type = 'join_request' AND n.reason = 'facilitator' AND c.actor_id = $2
       AND n.person_id IN (SELECT f.person_id FROM space_facilitators f WHERE f.space_id = $1)
       AND NOT EXISTS (SELECT 1 FROM join_requests j WHERE j.space_id = $1 AND j.person_id = $2)`,
    [spaceId, personId],
  );

/** That somebody is asked for help: they need not answer any more. */
export const ofHelpAsked = (tx: Tx, requestId: number, personIds: readonly number[]): Promise<void> =>
  withdraw(tx, `n.help_request_id = $1 AND n.type = 'help_asked' AND n.person_id = ANY($2::bigint[])`, [requestId, personIds]);

/** That somebody is asked about a portrait, before this event took it back. */
export const ofSpotlightAsked = (tx: Tx, personId: number, eventId: number): Promise<void> =>
  withdraw(tx, `n.person_id = $1 AND n.type = 'spotlight_asked' AND c.event_id < $2`, [personId, eventId]);

/** Takes causes back; a group left with none goes, another becomes what it would be without them. At most three statements. */
async function withdraw(tx: Tx, which: string, values: (number | string | readonly number[])[]): Promise<void> {
  const gone = await rows<{ notification_id: number; person_id: number }>(
    tx,
    `DELETE FROM notification_causes c USING notifications n WHERE n.id = c.notification_id AND ${which} RETURNING c.notification_id, c.person_id`,
    values,
  );
  if (gone.length === 0) return;
  await rows(tx, REGROUP, [[...new Set(gone.map((g) => g.notification_id))]]);
  await tellBells(
    tx,
    gone.map((g) => g.person_id),
  );
}

/** Groups as their remaining causes make them: actors latest first, the words of the last. */
const REGROUP = `WITH kept AS (
    SELECT c.notification_id, c.event_id, c.actor_id, c.comment_id FROM notification_causes c WHERE c.notification_id = ANY($1::bigint[])),
  emptied AS (DELETE FROM notifications n WHERE n.id = ANY($1::bigint[]) AND NOT EXISTS (SELECT 1 FROM kept k WHERE k.notification_id = n.id)),
  actors AS (
    SELECT notification_id, (array_agg(actor_id ORDER BY last DESC))[1:3] AS ids, count(*)::int AS n
      FROM (SELECT notification_id, actor_id, max(event_id) AS last FROM kept WHERE actor_id IS NOT NULL GROUP BY 1, 2) AS each GROUP BY 1),
  last AS (
    SELECT DISTINCT ON (k.notification_id) k.notification_id, k.comment_id, d.payload, d.created_at FROM kept k JOIN domain_events d ON d.id = k.event_id
     ORDER BY k.notification_id, k.event_id DESC)
  UPDATE notifications n SET actor_ids = coalesce(a.ids, '{}'), actor_count = coalesce(a.n, 0), comment_id = l.comment_id, updated_at = l.created_at,
         stage = CASE n.type WHEN 'stage' THEN l.payload->>'to' WHEN 'settled' THEN l.payload->>'what' ELSE n.stage END,
         excerpt = coalesce((SELECT ${cut('co.text')} FROM comments co WHERE co.id = l.comment_id), l.payload->>'reason', '')
    FROM last l LEFT JOIN actors a ON a.notification_id = l.notification_id WHERE n.id = l.notification_id`;
