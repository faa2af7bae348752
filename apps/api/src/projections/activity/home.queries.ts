import type { Duty, Home, RichText, SpaceRef } from '@ruche/contracts';
import { type Actor, publishedTo, visibleTo, writtenBy } from '../../core/access';
import { spaceJson } from '../../core/entries';
import { type PersonRefRow, personJson } from '../../core/people';
import { addressed, isCurrent } from '../../features/announcements';
import { waiting } from '../../features/questions';
import { currentSpotlight, type SpotlightView } from '../../features/spotlight';
import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import { ownSpaces } from './activity.queries';
import { hiddenBlocks, type MovedRow, moved } from './moved.queries';

const COUNT_CAP = 100;
const NEWS = 3;
const HOLDS_DAYS = 366;

/** How many, and which one when it is one only. */
export interface DutyRow {
  n: number;
  id: number | null;
  title: string | null;
  slug: string | null;
}
export interface NewsRow {
  id: number;
  title: string;
  doc: RichText['doc'];
  text: string;
  author: PersonRefRow;
  space: SpaceRef;
  at: string;
  to_confirm: boolean;
}
export interface HomeRow {
  duties: Record<Duty['kind'], DutyRow>;
  news: NewsRow[];
  chain: Home['chain'];
  moved: MovedRow;
  spotlight: SpotlightView | null;
  hidden: Home['hidden'];
  steps: { picture: boolean; vote: boolean; comment: boolean; follow: boolean };
}
interface Moment {
  now: Date;
  /** IANA zone that the company's months are counted in. */
  timeZone: string;
  /** Questions asked before this and not answered wait too long. */
  waitingSince: Date;
}

/** All of the home but the ideas to vote on: one statement. */
export async function findHome(reader: Reader, actor: Actor, moment: Moment): Promise<HomeRow> {
  const params = new Params();
  const me = params.add(actor.id);
  const now = `${params.add(moment.now)}::timestamptz`;
  const [found] = await reader.rows<HomeRow>(
    `SELECT json_build_object(${dutiesOf(actor, me, now, moment.waitingSince, params)}) AS duties, ${news(actor, me, now, params)} AS news,
            ${chain(actor, now, params.add(moment.timeZone), params)} AS chain, ${moved(actor, me, now, params)} AS moved, ${currentSpotlight(actor, now, params)} AS spotlight, ${hiddenBlocks(me)} AS hidden,
            (SELECT json_build_object('picture', p.avatar_file_id IS NOT NULL,
               'vote', EXISTS (SELECT 1 FROM votes v WHERE v.person_id = p.id),
               'comment', EXISTS (SELECT 1 FROM comments c WHERE c.author_id = p.id AND c.deleted_at IS NULL),
               'follow', EXISTS (SELECT 1 FROM follows f JOIN entries e ON e.id = f.entry_id WHERE f.person_id = p.id AND e.author_id <> p.id)) FROM people p WHERE p.id = ${me}) AS steps`,
    params.values,
  );
  if (!found) throw new Error('no home');
  return found;
}

/** What waits for a person, on its own. One statement. */
export async function findDuties(reader: Reader, actor: Actor, now: Date, waitingSince: Date): Promise<HomeRow['duties']> {
  const params = new Params();
  const [found] = await reader.rows<Pick<HomeRow, 'duties'>>(
    `SELECT json_build_object(${dutiesOf(actor, params.add(actor.id), `${params.add(now)}::timestamptz`, waitingSince, params)}) AS duties`,
    params.values,
  );
  if (!found) throw new Error('no duties');
  return found.duties;
}

function dutiesOf(actor: Actor, me: string, now: string, waitingSince: Date, params: Params): string {
  const facilitated = `${params.add(actor.facilitated)}::bigint[]`;
  const mine = `e.id IN (SELECT own.id FROM entries own WHERE own.author_id = ${me} AND own.kind = 'idea'
    UNION SELECT c.entry_id FROM contributions c WHERE c.person_id = ${me} AND c.role = 'co_author')`;
  const ideas = (which: string) => summed(`SELECT e.id, e.title, NULL AS slug FROM entries e WHERE e.kind = 'idea' AND ${which}`);
  return [
    `'vote', ${ideas(`e.state = 'open' AND e.space_id IN (${ownSpaces(actor, params)}) AND ${publishedTo(actor, params)} AND NOT ${writtenBy(me)}
       AND NOT EXISTS (SELECT 1 FROM votes v WHERE v.entry_id = e.id AND v.person_id = ${me})`)}`,
    `'review', ${ideas(`e.state = 'submitted' AND e.deleted_at IS NULL AND e.space_id = ANY(${facilitated}) AND ${visibleTo(actor, params)} AND NOT ${writtenBy(me)}`)}`,
    `'finish_draft', ${ideas(`e.state = 'draft' AND e.deleted_at IS NULL AND ${mine} AND ${visibleTo(actor, params)} AND e.updated_at < ${now} - interval '1 day'`)}`,
    `'rework', ${ideas(`e.state IN ('needs_work', 'rework') AND e.deleted_at IS NULL AND ${mine} AND ${visibleTo(actor, params)}`)}`,
    `'answer_question', ${summed(`SELECT e.id, e.title, NULL AS slug FROM entries e WHERE e.kind = 'question' AND ${waiting(waitingSince, params)} AND ${publishedTo(actor, params)}
       AND NOT ${writtenBy(me)} AND (e.space_id = ANY(${facilitated}) OR ${knownField(me)})`)}`,
    `'answer_request', ${summed(`SELECT s.id, s.name AS title, s.slug FROM join_requests j JOIN spaces s ON s.id = j.space_id AND s.archived_at IS NULL
       JOIN people p ON p.id = j.person_id AND p.active WHERE j.space_id = ANY(${facilitated})`)}`,
  ].join(', ');
}

/** The entry carries a theme under which this person has answered before. */
const knownField = (me: string): string =>
  `e.id IN (SELECT et.entry_id FROM entry_themes et WHERE et.theme_id IN (
     SELECT mt.theme_id FROM entries known JOIN entry_themes mt ON mt.entry_id = known.parent_id
      WHERE known.author_id = ${me} AND known.kind = 'answer' AND known.deleted_at IS NULL))`;

/** Counted up to 100; with the one thing it is about, when there is one only. */
const summed = (rows: string): string =>
  `(SELECT json_build_object('n', count(*)::int, 'id', CASE WHEN count(DISTINCT t.id) = 1 THEN min(t.id) END, 'title', CASE WHEN count(DISTINCT t.id) = 1 THEN min(t.title) END,
      'slug', CASE WHEN count(DISTINCT t.id) = 1 THEN min(t.slug) END) FROM (${rows} LIMIT ${COUNT_CAP}) AS t)`;

/** What holds and is addressed to the viewer: first what they are asked to confirm, then the latest. No announcement holds longer than a year. */
const news = (actor: Actor, me: string, now: string, params: Params): string =>
  `(SELECT coalesce(json_agg(n ORDER BY n.to_confirm DESC, n.at DESC, n.id DESC), '[]') FROM (
     SELECT e.id, e.title, e.body AS doc, e.text, ${personJson('a')} AS author, ${spaceJson('s')} AS space, COALESCE(e.published_at, e.created_at) AS at,
            an.must_read AND e.author_id <> ${me} AND NOT EXISTS (SELECT 1 FROM acknowledgements k WHERE k.entry_id = e.id AND k.person_id = ${me}) AS to_confirm
       FROM entries e JOIN announcements an ON an.entry_id = e.id JOIN spaces s ON s.id = e.space_id JOIN people a ON a.id = e.author_id
       JOIN people p ON p.id = ${me}
      WHERE e.kind = 'announcement' AND ${publishedTo(actor, params)} AND COALESCE(e.published_at, e.created_at) > ${now} - interval '${HOLDS_DAYS} days'
        AND ${isCurrent(now)} AND (e.author_id = ${me} OR ${addressed})
      ORDER BY to_confirm DESC, at DESC, e.id DESC LIMIT ${NEWS}) AS n)`;

/** How many ideas that the viewer may read came to each station since the month began. */
const chain = (actor: Actor, now: string, zone: string, params: Params): string => {
  const came = (stages: string) => `count(DISTINCT t.idea_id) FILTER (WHERE t.to_stage IN (${stages}))::int`;
  return `(SELECT json_build_object('proposed', ${came(`'submitted', 'open'`)}, 'shortlisted', ${came(`'shortlisted'`)}, 'funded', ${came(`'funded'`)}, 'measured', ${came(`'measured'`)})
     FROM idea_transitions t JOIN entries e ON e.id = t.idea_id
    WHERE t.created_at >= date_trunc('month', ${now} AT TIME ZONE ${zone}) AT TIME ZONE ${zone} AND t.created_at <= ${now} AND ${visibleTo(actor, params)})`;
};
