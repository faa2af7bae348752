import { type TopicSummary, topicLimits } from '@ruche/contracts';
import { type Actor, visibleTo } from '../../core/access';
import { type ListedRow, listed, type PageRow, paged, presentListed, unreadReplies } from '../../core/entries';
import { type PersonRefRow, personJson, presentRef } from '../../core/people';
import { isPinned } from '../../core/spaces';
import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import { Problems } from '../../platform/http/problem';
import { MERGE_UNDO_DAYS } from './topics.rules';

interface LastReply {
  last_id: number | null;
  last_at: Date | null;
  last_by: PersonRefRow;
}
export interface SummaryRow extends ListedRow, LastReply {
  pinned: boolean;
  views: number;
  unread: number;
}

/** The rows of a page: `page` gives `id` and `sort_key`, already cut. One statement in all. */
export const summaryOf = (page: string, me: string): string =>
  listed(page, me, 'page.sort_key DESC, e.id DESC', {
    more: `e.exposure_count AS views, ${isPinned()} AS pinned, ${unreadReplies(me, 'r', topicLimits.unread)} AS unread, last.id AS last_id, last.created_at AS last_at, ${personJson('lp')} AS last_by`,
    joins: `LEFT JOIN LATERAL (SELECT c.id, c.created_at, c.author_id FROM comments c WHERE c.entry_id = e.id AND c.deleted_at IS NULL AND c.hidden_at IS NULL
        ORDER BY c.created_at DESC, c.id DESC LIMIT 1) AS last ON true
      LEFT JOIN people lp ON lp.id = last.author_id`,
  });

export function presentSummary(actor: Actor, r: SummaryRow): TopicSummary {
  const row = presentListed(actor, r);
  return Object.assign(row, {
    views: r.views,
    pinned: r.pinned,
    lastReply: r.last_id && r.last_at ? { id: r.last_id, by: presentRef(r.last_by), at: r.last_at.toISOString() } : null,
    viewer: Object.assign(row.viewer, { unread: r.unread }),
  });
}

export interface TopicRowFull extends PageRow {
  views: number;
  unread: number;
  participants: PersonRefRow[] | null;
  merge_until: Date | null;
  publish_at: Date | null;
  closed: { at: string; by: PersonRefRow; reason: string } | null;
}

/** One topic with all that its page shows, in one statement. @throws NotFound when hidden or missing */
export async function findTopic(reader: Reader, actor: Actor, id: number): Promise<TopicRowFull> {
  const params = new Params();
  const [me, topic] = [params.add(actor.id), params.add(id)];
  const { columns, from } = paged(actor, params, me);
  const [found] = await reader.rows<TopicRowFull>(
    `SELECT ${columns}, e.exposure_count AS views, e.publish_at, ${unreadReplies(me, 'rs', topicLimits.unread)} AS unread,
       (SELECT json_agg(${personJson('p')} ORDER BY w.n DESC, p.id) FROM (
          SELECT c.author_id, count(*) AS n FROM comments c WHERE c.entry_id = e.id AND c.deleted_at IS NULL AND c.hidden_at IS NULL
           GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${topicLimits.participants}) AS w JOIN people p ON p.id = w.author_id) AS participants,
       CASE WHEN e.locked_at IS NOT NULL THEN (SELECT json_build_object('at', n.created_at, 'by', ${personJson('np')}, 'reason', coalesce(n.note, ''))
          FROM entry_notices n JOIN people np ON np.id = n.by_id WHERE n.entry_id = e.id AND n.kind = 'locked' ORDER BY n.id DESC LIMIT 1) END AS closed,
       (SELECT m.created_at + interval '${MERGE_UNDO_DAYS} days' FROM topic_merges m WHERE m.from_id = e.id AND m.undone_at IS NULL) AS merge_until
     FROM ${from} JOIN topics t ON t.entry_id = e.id
    WHERE e.id = ${topic} AND ${visibleTo(actor, params)}`,
    params.values,
  );
  if (!found) throw Problems.notFound();
  return found;
}
