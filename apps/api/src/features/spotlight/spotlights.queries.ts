import { type Spotlight, type SpotlightGrounds, type SpotlightState, spotlightLimits } from '@ruche/contracts';
import { type Actor, isGuest, publishedTo } from '../../core/access';
import { type EntryRefRow, entryJson, presentEntryRef } from '../../core/entries';
import { type PersonRefRow, personJson, presentRef } from '../../core/people';
import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import { edits, rightsOn } from './spotlight.policy';

export interface SpotlightView {
  id: number;
  week: string;
  state: SpotlightState;
  version: number;
  person: PersonRefRow;
  department: string;
  text_fr: string;
  text_en: string;
  entry: EntryRefRow;
  /** Nothing for whoever left the boards since, or while the company shows none: it tells of points. */
  grounds: SpotlightGrounds | null;
  published_at: string | null;
  sort_at: string | null;
}

/** The company shows no points, or no boards. */
const withoutBoards = `SELECT 1 FROM settings w WHERE w.key = 'recognition' AND (w.value->>'points' = 'false' OR w.value->>'boards' = 'false')`;

/** A row of `spotlights s` with the person `p` and the entry `e`; `published_at` as JSON has it, so that one statement can carry it along. */
const columns = `s.id, s.week::text AS week, s.state, s.version, ${personJson('p')} AS person, p.department, s.text_fr, s.text_en, ${entryJson('e')} AS entry,
  CASE WHEN on_boards(p.id) AND NOT EXISTS (${withoutBoards}) THEN s.grounds END AS grounds,
  to_json(s.published_at) AS published_at, s.published_at::text AS sort_at`;
const tables = 'spotlights s JOIN people p ON p.id = s.person_id JOIN entries e ON e.id = s.entry_id';
/** What it tells of is there for the reader, and whoever it is of still works here. */
const stands = (actor: Actor, params: Params): string => `p.active AND ${publishedTo(actor, params, 'e', { archives: true })}`;

export type Which =
  | { id: number }
  | { of: 'everybody'; limit: number; after: [string, number] | undefined }
  | { of: 'me' }
  | { of: 'desk'; limit: number; after: number | undefined };

/** Portraits that this person reads: published ones, those that they were asked about, or for who edits all. */
export function findSpotlights(reader: Reader, actor: Actor, which: Which): Promise<SpotlightView[]> {
  const params = new Params();
  return reader.rows(
    `SELECT ${columns} FROM ${tables} WHERE ${stands(actor, params)} AND ${narrowed(actor, which, params)}`,
    params.values,
  );
}

function narrowed(actor: Actor, which: Which, params: Params): string {
  const asked = (): string => `(s.person_id = ${params.add(actor.id)} AND s.state IN ('asked', 'accepted', 'published'))`;
  if ('id' in which) return `s.id = ${params.add(which.id)} AND (${edits(actor) ? 'true' : asked()} OR s.state = 'published')`;
  if (which.of === 'me') return `${asked()} ORDER BY s.id DESC`;
  if (which.of === 'desk')
    return `s.state <> 'published' ${which.after ? `AND s.id < ${params.add(which.after)}` : ''} ORDER BY s.id DESC LIMIT ${which.limit + 1}`;
  const cut = which.after
    ? `AND (s.published_at, s.id) < (${params.add(which.after[0])}::timestamptz, ${params.add(which.after[1])}::bigint)`
    : '';
  return `s.state = 'published' ${cut} ORDER BY s.published_at DESC, s.id DESC LIMIT ${which.limit + 1}`;
}

/** The portrait that stands on the home now, as one JSON value inside its statement: null when there is none, and for guests. */
export const currentSpotlight = (actor: Actor, now: string, params: Params): string =>
  isGuest(actor)
    ? 'NULL::json'
    : `(SELECT to_json(spot) FROM (SELECT ${columns} FROM ${tables}
         WHERE s.state = 'published' AND s.published_at > ${now} - interval '${spotlightLimits.bannerDays} days' AND ${stands(actor, params)}
         ORDER BY s.published_at DESC, s.id DESC LIMIT 1) AS spot)`;

export const presentSpotlight = (actor: Actor, s: SpotlightView): Spotlight => ({
  id: s.id,
  week: s.week,
  state: s.state,
  version: s.version,
  person: presentRef(s.person),
  department: s.department,
  text: { fr: s.text_fr, en: s.text_en },
  entry: presentEntryRef(s.entry),
  publishedAt: s.published_at && new Date(s.published_at).toISOString(),
  grounds: edits(actor) && s.person.id !== actor.id ? s.grounds : null,
  can: rightsOn(actor, { personId: s.person.id, state: s.state }),
});
