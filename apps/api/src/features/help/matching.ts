import { helpLimits, type MatchReason, type SkillLevel } from '@ruche/contracts';
import { type PersonSummaryRow, readsEntry, summaryColumns } from '../../core/people';
import { type Reader, rows, type Tx, within } from '../../platform/database/database';
import { Params } from '../../platform/database/params';

/** A request that somebody accepted weighs on them so many days, rated or not. */
const LASTS_DAYS = 14;

export interface Wanted {
  askerId: number;
  skillId: number;
  entryId: number | null;
}
export interface Match extends PersonSummaryRow {
  declared: SkillLevel | null;
  proved: SkillLevel | null;
  /** They say so, or their calendar does. */
  limited: boolean;
  load: number;
  language: boolean;
  nearby: boolean;
  deeds: number;
}

/** How many requests wait for an answer of a person or are being helped with by them, as SQL. */
const loadOf = (person: string): string =>
  `(SELECT count(*)::int FROM help_invitations i JOIN help_requests r ON r.id = i.request_id WHERE i.person_id = ${person}
     AND (i.state = 'asked' AND r.state = 'open' OR i.state = 'accepted' AND r.state = 'accepted' AND i.answered_at > now() - interval '${LASTS_DAYS} days'))`;

/** Of so many hours of work that two working days have, so many are taken by meetings: then somebody counts as hardly available. */
const BUSY_HOURS = 12;
const twoWorkingDays = `now() + CASE extract(isodow FROM now()) WHEN 4 THEN interval '4 days' WHEN 5 THEN interval '4 days' WHEN 6 THEN interval '3 days' ELSE interval '2 days' END`;
/** Whether the calendar that somebody connected leaves them little time in the two working days that they have to answer, as SQL. */
const isBusy = (person: string): string =>
  `coalesce((SELECT sum(working_hours(greatest(c.starts_at, now()), least(c.ends_at, ${twoWorkingDays}))) >= ${BUSY_HOURS} FROM calendar_spans c
     WHERE c.person_id = ${person} AND NOT c.away AND c.ends_at > now() AND c.starts_at < ${twoWorkingDays}), false)`;

/** Whoever may be asked at all by that person: there, no guest, with room for one more, and a reader of what it is about; nobody is sent to their own question. */
function reachable({ askerId, entryId }: Wanted, params: Params): string {
  const reads =
    entryId === null
      ? 'true'
      : `EXISTS (SELECT 1 FROM entries e WHERE e.id = ${params.add(entryId)} AND ${readsEntry('p', 'e')} AND NOT (e.kind = 'question' AND e.author_id = p.id))`;
  return `p.active AND p.role <> 'guest' AND p.id <> ${params.add(askerId)}
    AND NOT (p.availability = 'absent' AND coalesce(p.absent_until > current_date, true)) AND ${loadOf('p.id')} < ${helpLimits.load} AND ${reads}`;
}

/** Their skill is for everybody, or for those who share a space with them as the asker does. */
const showsSkill = (asker: string): string =>
  `(field_readers_of(p.field_readers, 'skills') = 'everybody' OR field_readers_of(p.field_readers, 'skills') = 'spaces'
     AND EXISTS (SELECT 1 FROM memberships a JOIN memberships b ON b.space_id = a.space_id AND b.person_id = p.id JOIN spaces s ON s.id = a.space_id AND NOT s.company
       WHERE a.person_id = ${asker}))`;

/**
 * Who can be asked now, best first: what deeds show, then what is declared, then who is fully there, then who has least to do.
 * @param narrow only these, or all but these
 */
export async function matching(
  reader: Reader,
  wanted: Wanted,
  { only, without = [], limit }: { only?: readonly number[]; without?: readonly number[]; limit: number },
): Promise<Match[]> {
  const params = new Params();
  const chosen = only ? `AND p.id = ANY(${params.add(only)}::bigint[])` : '';
  return reader.rows<Match>(
    `SELECT ${summaryColumns('p')}, h.declared, h.proved, p.availability = 'limited' OR ${isBusy('p.id')} AS limited, ${loadOf('p.id')} AS load,
            p.locale = me.locale AS language, p.site <> '' AND p.site = me.site AS nearby,
            coalesce((SELECT sum(n::int)::int FROM jsonb_each_text(h.proofs) AS d(kind, n)), 0) AS deeds
       FROM person_skills h JOIN people p ON p.id = h.person_id JOIN people me ON me.id = ${params.add(wanted.askerId)}
      WHERE h.skill_id = ${params.add(wanted.skillId)} AND coalesce(h.proved, h.declared) IS NOT NULL AND ${reachable(wanted, params)}
        AND p.id <> ALL(${params.add(without)}::bigint[]) ${chosen} AND ${showsSkill(params.add(wanted.askerId))}
      ORDER BY h.proved DESC NULLS LAST, h.declared DESC NULLS LAST, limited, load, h.strength DESC, p.id LIMIT ${limit}`,
    params.values,
  );
}

/** Whether a colleague that somebody proposed can be asked now, whatever they declare. */
export async function mayBeAsked(tx: Tx, wanted: Wanted, personId: number): Promise<boolean> {
  const params = new Params();
  const found = await within(tx).rows(
    `SELECT 1 FROM people p WHERE p.id = ${params.add(personId)} AND ${reachable(wanted, params)}`,
    params.values,
  );
  return found.length > 0;
}

/** The same, with those people held so that two requests at once don't both take their last place. */
export async function matchingHeld(
  tx: Tx,
  wanted: Wanted,
  narrow: { only?: readonly number[]; without?: readonly number[]; limit: number },
): Promise<Match[]> {
  const first = await matching(within(tx), wanted, narrow);
  const only = first.map(({ id }) => id);
  await rows(tx, 'SELECT id FROM people WHERE id = ANY($1::bigint[]) ORDER BY id FOR NO KEY UPDATE', [only]);
  return matching(within(tx), wanted, { ...narrow, only });
}

/** Why they: what one sees of them, never a score. */
export function reasonsOf(match: Match): MatchReason[] {
  const { proved, declared, deeds } = match;
  return [
    ...(proved
      ? [{ code: 'proved' as const, level: proved, count: deeds }]
      : declared
        ? [{ code: 'declared' as const, level: declared }]
        : []),
    { code: match.limited ? ('limited' as const) : ('available' as const) },
    ...(match.load === 0 ? [{ code: 'free' as const }] : []),
    ...(match.language ? [{ code: 'language' as const }] : []),
    ...(match.nearby ? [{ code: 'site' as const }] : []),
  ];
}
