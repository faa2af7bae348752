import type { TopicFilter } from '@ruche/contracts';
import { type Actor, publishedTo } from '../../core/access';
import { isUnread } from '../../core/entries';
import type { Params } from '../../platform/database/params';
import { UNREAD_DAYS } from './topics.rules';

type Filter = Pick<TopicFilter, 'space' | 'theme' | 'author' | 'sort' | 'period'>;
/** After which row a page begins: its rank as text, and its id. */
export type Start = [rank: string, id: number];
interface Asked {
  filter: Filter;
  start: Start | undefined;
  limit: number;
}

/**
 * Somebody who reads at most so many spaces gets the best of each, put together: what fills spaces that they do not read
 * is not even passed over. Above, the order of all is followed and the other spaces are left out.
 */
const GATHERED_SPACES = 48;
const ORDER = 'ORDER BY p.rank DESC, p.topic_id DESC';
/** Pinned topics come before all others, as if nothing ranked higher. */
const PINNED_RANK = `'Infinity'::double precision`;

const listOf = ({ sort, period }: Filter): string => (sort === 'top' ? `top:${period}` : sort === 'unread' ? 'latest' : sort);

/** The condition of a topic that may be listed. What was merged is where it was merged into. */
const listable = (actor: Actor, filter: Filter, params: Params): string =>
  `e.kind = 'topic' AND ${publishedTo(actor, params, 'e', { archives: filter.space !== undefined })} AND e.state <> 'merged'`;

/** The part of an index that is one list under one theme, from where the page begins; the place is `p`. */
function stretch({ filter, start }: Asked, params: Params): string {
  const parts = [`p.list = '${listOf(filter)}'`, `p.theme_id = ${params.add(filter.theme ?? 0)}::bigint`];
  parts.push('(p.ends_at IS NULL OR p.ends_at > now())');
  if (start) parts.push(`(p.rank, p.topic_id) < ${keyOf(start, params)}`);
  return parts.join(' AND ');
}
const keyOf = ([rank, id]: Start, params: Params): string => `(${params.add(rank)}::double precision, ${params.add(id)}::bigint)`;

/**
 * `id` and `sort_key` of one page of a list: one stretch of an index, however deep and however many topics there are.
 * Triggers keep in `topic_places` only what readers of the space see; the one condition is applied again to what was taken.
 * @param few a condition that few topics meet, or nothing: those are found first, and their places then
 */
export function pageOf(actor: Actor, asked: Asked, few: string, params: Params): string {
  const { filter, limit } = asked;
  if (filter.sort === 'unread') return unreadPage(actor, asked, few, params);
  const may = listable(actor, filter, params);
  if (few) {
    const space = filter.space ? `AND e.space_id = ${params.add(filter.space)}` : '';
    return `SELECT e.id, p.rank AS sort_key FROM entries e JOIN topic_places p ON p.topic_id = e.id AND ${stretch(asked, params)}
      WHERE ${may} ${space} ${few} ${ORDER} LIMIT ${limit}`;
  }
  const taken = filter.space ? ofSpace(filter.space, asked, params) : ofSpaces(actor, asked, params);
  return `SELECT e.id, taken.rank AS sort_key FROM (${taken}) AS taken JOIN entries e ON e.id = taken.topic_id WHERE ${may}`;
}

function ofSpaces(actor: Actor, asked: Asked, params: Params): string {
  const [spaces, part, limit] = [`${params.add(actor.current)}::bigint[]`, stretch(asked, params), asked.limit];
  // `+ 0` keeps PostgreSQL from finding all topics of so many spaces and sorting them.
  if (actor.current.length > GATHERED_SPACES)
    return `SELECT p.topic_id, p.rank FROM topic_places p WHERE ${part} AND p.space_id + 0 = ANY(${spaces}) ${ORDER} LIMIT ${limit}`;
  return `SELECT p.topic_id, p.rank FROM unnest(${spaces}) AS mine(space_id) CROSS JOIN LATERAL (
      SELECT p.topic_id, p.rank FROM topic_places p WHERE ${part} AND p.space_id = mine.space_id ${ORDER} LIMIT ${limit}) AS p
    ${ORDER} LIMIT ${limit}`;
}

/** In the lists that show how a space stands its pinned topics come first; where work is looked for, or the best, they do not. */
function ofSpace(spaceId: number, asked: Asked, params: Params): string {
  const { filter, start, limit } = asked;
  const space = `${params.add(spaceId)}::bigint`;
  const own = `SELECT p.topic_id, p.rank FROM topic_places p WHERE ${stretch(asked, params)} AND p.space_id = ${space}`;
  if (filter.sort !== 'latest' && filter.sort !== 'hot') return `${own} ${ORDER} LIMIT ${limit}`;
  const pinned = `ARRAY(SELECT pin.entry_id FROM space_pins pin WHERE pin.space_id = ${space} AND (pin.expires_at IS NULL OR pin.expires_at > now()))`;
  const latest = stretch({ ...asked, filter: { ...filter, sort: 'latest' }, start: undefined }, params);
  const rest = start ? `AND (${PINNED_RANK}, p.topic_id) < ${keyOf(start, params)}` : '';
  return `(SELECT p.topic_id, ${PINNED_RANK} AS rank FROM topic_places p WHERE p.topic_id = ANY(${pinned}) AND ${latest} AND p.space_id = ${space} ${rest})
    UNION ALL (${own} AND p.topic_id <> ALL(${pinned}) ${ORDER} LIMIT ${limit})
    ORDER BY rank DESC, topic_id DESC LIMIT ${limit}`;
}

/**
 * Of what moved in the last 30 days, the latest first: what somebody follows, or stands in their spaces, and is new to them.
 *
 * Two stretches of indexes, joined before any row is looked at: what moved, and what they read in that time. What they read
 * since it moved holds nothing new, so that whoever has read everything costs no more than whoever has read nothing.
 */
function unreadPage(actor: Actor, asked: Asked, few: string, params: Params): string {
  const me = params.add(actor.id);
  const spaces = asked.filter.space ? [asked.filter.space] : actor.current;
  const lately = `now() - interval '${UNREAD_DAYS} days'`;
  return `SELECT e.id, p.rank AS sort_key FROM (
      SELECT p.topic_id, p.rank FROM topic_places p LEFT JOIN (
          SELECT s.entry_id, extract(epoch FROM s.read_at)::double precision AS at FROM read_states s
           WHERE s.person_id = ${me} AND s.read_at > ${lately} OFFSET 0) AS seen ON seen.entry_id = p.topic_id
       WHERE ${stretch(asked, params)} AND p.space_id + 0 = ANY(${params.add(spaces)}::bigint[])
         AND p.rank > extract(epoch FROM ${lately})::double precision AND (seen.at IS NULL OR seen.at < p.rank) ${ORDER} OFFSET 0) AS p
    JOIN entries e ON e.id = p.topic_id
   WHERE ${listable(actor, asked.filter, params)} ${few}
     AND (e.space_id = ANY(${params.add(actor.joined)}::bigint[]) OR EXISTS (SELECT 1 FROM follows fo WHERE fo.entry_id = e.id AND fo.person_id = ${me}))
     AND EXISTS (SELECT 1 FROM (SELECT 1) AS one LEFT JOIN read_states rs ON rs.entry_id = e.id AND rs.person_id = ${me} WHERE ${isUnread(me, 'rs')})
   ${ORDER} LIMIT ${asked.limit}`;
}
