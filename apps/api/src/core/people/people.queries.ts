import type { AvailabilityState, Experience, Label, Locale, ProofKind, Role, SkillLevel, SpokenLanguage } from '@ruche/contracts';
import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import { type Actor, isGuest, visibleTo } from '../access';
import { type FieldRow, fieldColumns, knownTo } from './acquaintance';
import { type PersonRefRow, personJson } from './person-ref';

export interface PersonSummaryRow extends PersonRefRow {
  title: string;
  department: string;
  site: string;
  locale: Locale;
}
/** The columns of it, for the table `people` under the given name. */
export const summaryColumns = (p: string): string =>
  ['id', 'handle', 'name', 'avatar_file_id', 'active', 'title', 'department', 'site', 'locale'].map((c) => `${p}.${c}`).join(', ');

export type NameKey = [name: string, id: number];

interface HeldSkillRow {
  id: number;
  label: Label;
  level: SkillLevel;
  proved: boolean;
}
export interface DirectoryRow extends PersonSummaryRow, FieldRow {
  sector: string;
  languages: SpokenLanguage[];
  availability: AvailabilityState;
  absent_until: string | null;
  skills: HeldSkillRow[];
}
const SHOWN = 3;

/** The strongest skills as JSON, of which the one that was asked for comes first. A guest sees what is declared. */
export function heldSkills(actor: Actor, person: string, params: Params, first?: number): string {
  const proved = isGuest(actor) ? 'NULL::int' : 'h.proved';
  const order = `${first ? `h.skill_id = ${params.add(first)} DESC, ` : ''}${proved} DESC NULLS LAST, h.declared DESC NULLS LAST, h.skill_id`;
  return `(SELECT coalesce(json_agg(k.skill), '[]') FROM (
      SELECT json_build_object('id', s.id, 'label', json_build_object('fr', s.label_fr, 'en', s.label_en),
               'level', coalesce(${proved}, h.declared), 'proved', ${proved} IS NOT NULL) AS skill
        FROM person_skills h JOIN skills s ON s.id = h.skill_id
       WHERE h.person_id = ${person}.id AND coalesce(${proved}, h.declared) IS NOT NULL ORDER BY ${order} LIMIT ${SHOWN}) k)`;
}

interface PersonSkillRow {
  id: number;
  label: Label;
  declared: SkillLevel | null;
  proved: SkillLevel | null;
  proofs: Partial<Record<ProofKind, number>>;
  endorsements: number;
  endorsed: boolean;
}
export interface PersonRow extends Omit<DirectoryRow, 'skills'> {
  role: Role;
  bio: string;
  time_zone: string;
  created_at: Date;
  email: string;
  version: number;
  experience: Experience[];
  skills: PersonSkillRow[];
  manager: PersonRefRow | null;
  team: (PersonRefRow & FieldRow)[];
  counts: { ideas: number; comments: number; answers: number; accepted: number; posts: number };
}

/** One person as the viewer may know them: only what the viewer may read is counted. */
export async function personFor(db: Reader, actor: Actor, who: { handle: string } | { id: number }): Promise<PersonRow | undefined> {
  const params = new Params();
  const is = 'id' in who ? `p.id = ${params.add(who.id)}` : `p.handle = ${params.add(who.handle)}`;
  const [found] = await db.rows<PersonRow>(
    `SELECT ${summaryColumns('p')}, p.role, p.bio, p.time_zone, p.created_at, p.email, p.version, p.sector, p.languages, p.experience,
       p.availability, p.absent_until::text, ${fieldColumns(actor, params)}, ${countsFor(actor, params)} AS counts, ${skillsOf(actor, params)} AS skills,
       (SELECT ${personJson('m')} FROM people m WHERE m.id = p.manager_id AND ${knownTo(actor, params, 'm')}) AS manager,
       ${teamOf(actor, params)} AS team
     FROM people p WHERE ${is} AND ${knownTo(actor, params)}`,
    params.values,
  );
  return found;
}

function countsFor(actor: Actor, params: Params): string {
  const seen = `${visibleTo(actor, params)} AND e.deleted_at IS NULL AND e.state <> 'draft'`;
  return `(SELECT json_build_object('ideas', count(*) FILTER (WHERE e.kind = 'idea'), 'answers', count(*) FILTER (WHERE e.kind = 'answer'),
         'posts', count(*) FILTER (WHERE e.kind = 'post'),
         'accepted', count(*) FILTER (WHERE e.kind = 'answer' AND EXISTS (SELECT 1 FROM questions q WHERE q.accepted_answer_id = e.id AND q.accepted)),
         'comments', (SELECT count(*) FROM comments c JOIN entries e ON e.id = c.entry_id
            WHERE c.author_id = p.id AND c.deleted_at IS NULL AND c.hidden_at IS NULL AND ${seen}))
       FROM entries e WHERE e.author_id = p.id AND e.kind IN ('idea', 'answer', 'post') AND ${seen})`;
}

/** All skills, those proved first; a guest sees what is declared. */
function skillsOf(actor: Actor, params: Params): string {
  const proved = isGuest(actor) ? 'NULL::int' : 'h.proved';
  return `(SELECT coalesce(json_agg(json_build_object('id', s.id, 'label', json_build_object('fr', s.label_fr, 'en', s.label_en), 'declared', h.declared,
         'proved', ${proved}, 'proofs', ${isGuest(actor) ? `'{}'::jsonb` : 'h.proofs'},
         'endorsements', ${isGuest(actor) ? '0' : '(SELECT count(*) FROM endorsements n WHERE n.person_id = p.id AND n.skill_id = s.id)'},
         'endorsed', EXISTS (SELECT 1 FROM endorsements n WHERE n.person_id = p.id AND n.skill_id = s.id AND n.by_id = ${params.add(actor.id)}))
         ORDER BY ${proved} DESC NULLS LAST, h.strength DESC, h.declared DESC NULLS LAST, s.id), '[]')
       FROM person_skills h JOIN skills s ON s.id = h.skill_id WHERE h.person_id = p.id AND coalesce(${proved}, h.declared) IS NOT NULL)`;
}

const teamOf = (actor: Actor, params: Params): string =>
  `(SELECT coalesce(json_agg(m.person ORDER BY m.name, m.id), '[]') FROM (
      SELECT p2.name, p2.id, to_jsonb(x) AS person FROM people p2, LATERAL (SELECT ${['id', 'handle', 'name', 'avatar_file_id', 'active'].map((c) => `p2.${c}`).join(', ')}, ${fieldColumns(actor, params, 'p2')}) x
       WHERE p2.manager_id = p.id AND p2.active AND ${knownTo(actor, params, 'p2')}) m)`;
