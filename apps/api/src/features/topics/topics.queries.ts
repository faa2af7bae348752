import { type TopicFilter, type TopicPeriod, type TopicSummary, topicLimits } from '@ruche/contracts';
import { type Actor, publishedTo, visibleTo } from '../../core/access';
import { isUnread, type ListedRow, listed, type PageRow, paged, presentListed, unreadReplies } from '../../core/entries';
import { type PersonRefRow, personJson, presentRef } from '../../core/people';
import { isPinned } from '../../core/spaces';
import { underTheme } from '../../core/themes';
import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import { Problems } from '../../platform/http/problem';
import { MERGE_UNDO_DAYS, UNREAD_DAYS } from './topics.rules';

export type Filter = Pick<TopicFilter, 'space' | 'theme' | 'author'>;
type Sort = TopicFilter['sort'];

/** The condition of a filter. What was merged is where it was merged into. */
export function matching(actor: Actor, filter: Filter, params: Params): string {
  const parts = [`e.kind = 'topic'`, publishedTo(actor, params, 'e', { archives: filter.space !== undefined }), `e.state <> 'merged'`];
  if (filter.space) parts.push(`e.space_id = ${params.add(filter.space)}`);
  if (filter.author) parts.push(`e.author_id = ${params.add(filter.author)}`);
  if (filter.theme) parts.push(underTheme(filter.theme, params));
  return parts.join(' AND ');
}

/** What each sort orders by, highest first, the type of its key in a cursor, and the tables that it needs. */
const sorts: Record<Sort, { key: string; type: string; from: string }> = {
  latest: { key: 'e.active_at', type: 'timestamptz', from: 'entries e' },
  unanswered: { key: 'e.active_at', type: 'timestamptz', from: 'entries e' },
  unread: { key: 'e.active_at', type: 'timestamptz', from: 'entries e' },
  hot: { key: 't.hot', type: 'double precision', from: 'topics t JOIN entries e ON e.id = t.entry_id' },
  top: { key: 't.top', type: 'double precision', from: 'topics t JOIN entries e ON e.id = t.entry_id' },
};

const PUBLISHED = 'COALESCE(e.published_at, e.created_at)';
const periods: Record<Exclude<TopicPeriod, 'all'>, string> = {
  day: '1 day',
  week: '7 days',
  month: '30 days',
  quarter: '91 days',
  year: '365 days',
};

const since = (period: Exclude<TopicPeriod, 'all'>, entry = 'e'): string =>
  `${PUBLISHED.replaceAll('e.', `${entry}.`)} > now() - interval '${periods[period]}'`;

/** What moved lately, the latest first: it is read until a page is full, rather than all of it and then sorted. */
const lately = `(SELECT * FROM entries r WHERE r.kind = 'topic' AND r.audience = 'space' AND r.deleted_at IS NULL
  AND r.active_at > now() - interval '${UNREAD_DAYS} days' ORDER BY r.active_at DESC, r.id DESC OFFSET 0)`;

/**
 * How a list is ordered. Of a day or a week there are few topics, which the rank's index would have to look for among all:
 * they are found by their date first.
 */
export function orderOf(sort: Sort, period: TopicPeriod): { key: string; type: string; from: string } {
  if (sort === 'unread') return { ...sorts.unread, from: `${lately} AS e` };
  if (sort !== 'top' || (period !== 'day' && period !== 'week')) return sorts[sort];
  const recent = `(SELECT * FROM entries r WHERE r.kind = 'topic' AND r.deleted_at IS NULL AND ${since(period, 'r')} OFFSET 0)`;
  return { ...sorts.top, from: `${recent} AS e JOIN topics t ON t.entry_id = e.id` };
}

/** What a sort leaves out. Unread are those that somebody follows, or of their spaces, that moved in the last 30 days. */
export function narrowing(actor: Actor, sort: Sort, period: TopicPeriod, params: Params): string {
  if (sort === 'hot') return 'AND t.hot IS NOT NULL';
  if (sort === 'top') return period === 'all' ? '' : `AND ${since(period)}`;
  if (sort === 'unanswered') return 'AND e.comment_count = 0';
  if (sort !== 'unread') return '';
  const me = params.add(actor.id);
  return `AND (e.space_id = ANY(${params.add(actor.joined)}::bigint[]) OR EXISTS (SELECT 1 FROM follows fo WHERE fo.entry_id = e.id AND fo.person_id = ${me}))
    AND EXISTS (SELECT 1 FROM (SELECT 1) AS one LEFT JOIN read_states rs ON rs.entry_id = e.id AND rs.person_id = ${me} WHERE ${isUnread(me, 'rs')})`;
}

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

/** The rows of a page: `page` gives `id` and `sort_key`, already in order and cut. One statement in all. */
export const summaryOf = (page: string, me: string, order: string): string =>
  listed(page, me, order, {
    more: `e.exposure_count AS views, ${isPinned()} AS pinned, ${unreadReplies(me, 'r', topicLimits.unread)} AS unread, last.id AS last_id, last.created_at AS last_at, ${personJson('lp')} AS last_by`,
    joins: `LEFT JOIN LATERAL (SELECT c.id, c.created_at, c.author_id FROM comments c WHERE c.entry_id = e.id AND c.deleted_at IS NULL AND c.hidden_at IS NULL
        ORDER BY c.created_at DESC, c.id DESC LIMIT 1) AS last ON true
      LEFT JOIN people lp ON lp.id = last.author_id`,
  });

export function presentSummary(actor: Actor, r: SummaryRow): TopicSummary {
  const { viewer, ...row } = presentListed(actor, r);
  return {
    ...row,
    views: r.views,
    pinned: r.pinned,
    lastReply: r.last_id && r.last_at ? { id: r.last_id, by: presentRef(r.last_by), at: r.last_at.toISOString() } : null,
    viewer: { ...viewer, unread: r.unread },
  };
}

export interface TopicRowFull extends PageRow {
  views: number;
  unread: number;
  participants: PersonRefRow[] | null;
  merge_until: Date | null;
  publish_at: Date | null;
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
       (SELECT m.created_at + interval '${MERGE_UNDO_DAYS} days' FROM topic_merges m WHERE m.from_id = e.id AND m.undone_at IS NULL) AS merge_until
     FROM ${from} JOIN topics t ON t.entry_id = e.id
    WHERE e.id = ${topic} AND ${visibleTo(actor, params)}`,
    params.values,
  );
  if (!found) throw Problems.notFound();
  return found;
}
