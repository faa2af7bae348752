import type { EntrySummary } from '@ruche/contracts';
import { type Actor, publishedTo } from '../../core/access';
import { type ListedRow, listed, presentListed } from '../../core/entries';
import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import { ownSpaces } from './activity.queries';

/** What is talked about; announcements and answers have places of their own. */
const kinds = ['idea', 'topic', 'question', 'post'] as const;
/** What was set aside is no news. */
const setAside = ['merged', 'withdrawn', 'duplicate', 'closed', 'unpublished'];
/** Nothing that was silent for longer comes back by itself. */
const SILENT_DAYS = 21;
/** The last active ones of each kind and space are compared. */
const CANDIDATES = 15;
export const PER_SPACE = 3;

export interface MixPlace {
  /** Where the page before ended: its block of spaces and its place in the whole order. */
  block: number;
  place: number;
}
export type MixRow = ListedRow & MixPlace;

/**
 * What moves in the viewer's spaces: unseen first, then hot / log10(2 + what people did in the space in 30 days), at most
 * three of a space in a page. Source: product/ranking 5.2, "Home mix" (Lemmy scaled). One statement; `limit + 1` rows.
 * @param asOf what the page is computed for, so that the pages of one visit hold together
 */
export async function findMix(reader: Reader, actor: Actor, asOf: Date, limit: number, after: MixPlace | undefined): Promise<MixRow[]> {
  const params = new Params();
  const [me, now] = [params.add(actor.id), `${params.add(asOf)}::timestamptz`];
  const recent = `now_.at - interval '7 days'`;
  const page = `
    SELECT id, place AS sort_key, block, place FROM (
      SELECT ranked.*, row_number() OVER (ORDER BY block, seen, scaled DESC, id DESC)::int AS place FROM (
        SELECT scored.*, ((row_number() OVER (PARTITION BY space_id ORDER BY seen, scaled DESC, id DESC) - 1) / ${PER_SPACE})::int AS block FROM (
          SELECT c.id, c.space_id, c.seen,
                 topic_hot(c.likes, working_hours(c.published_at, now_.at), v.likes, p.posters,
                   working_hours(least(v.first_at, p.first_at), now_.at)) / log(2 + c.pulse) AS scaled
            FROM (SELECT ${now} AS at) AS now_
            CROSS JOIN LATERAL (
              SELECT e.*, own.pulse, e.vote_count + (SELECT count(*) FROM reactions r WHERE r.entry_id = e.id AND r.kind = 'like') AS likes,
                     EXISTS (SELECT 1 FROM read_states rs WHERE rs.entry_id = e.id AND rs.person_id = ${me} AND rs.read_at >= e.active_at AND rs.read_at <= now_.at)
                       OR e.author_id = ${me} AS seen
                FROM (SELECT s.id, s.pulse FROM spaces s WHERE s.archived_at IS NULL AND s.id IN (${ownSpaces(actor, params)})) AS own
                CROSS JOIN unnest(${params.add([...kinds])}::text[]) AS k(kind)
                CROSS JOIN LATERAL (
                  SELECT e.id, e.space_id, e.author_id, e.vote_count, e.active_at, coalesce(e.published_at, e.created_at) AS published_at FROM entries e
                   WHERE e.space_id = own.id AND e.kind = k.kind AND ${publishedTo(actor, params)} AND e.state <> ALL(${params.add(setAside)}::text[])
                     AND e.active_at > now_.at - interval '${SILENT_DAYS} days' AND e.active_at <= now_.at
                   ORDER BY e.active_at DESC, e.id DESC LIMIT ${CANDIDATES}) AS e) AS c
            CROSS JOIN LATERAL (SELECT count(*) AS likes, min(created_at) AS first_at FROM votes WHERE entry_id = c.id AND created_at > ${recent}) AS v
            CROSS JOIN LATERAL (SELECT count(DISTINCT author_id) AS posters, min(created_at) AS first_at FROM comments
              WHERE entry_id = c.id AND deleted_at IS NULL AND created_at > ${recent}) AS p) AS scored) AS ranked) AS placed
     ${after ? `WHERE place > ${params.add(after.place)}` : ''} ORDER BY place LIMIT ${limit + 1}`;
  const more = { more: 'page.block, page.place' };
  return reader.rows<MixRow>(listed(page, me, 'page.place', more), params.values);
}

/** One page of it: as many as asked, and never two blocks in one, so that no space has more than three. */
export function cutMix(rows: MixRow[], limit: number): { rows: MixRow[]; last: MixPlace | undefined } {
  const shown = rows.slice(0, limit).filter((r) => r.block === rows[0]?.block);
  const end = shown.at(-1);
  return { rows: shown, last: end && rows.length > shown.length ? { block: end.block, place: end.place } : undefined };
}

export const presentMix = (actor: Actor, row: MixRow): EntrySummary => presentListed(actor, row);
