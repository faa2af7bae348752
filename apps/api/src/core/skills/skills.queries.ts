import type { AdminSkill, Skill, SkillRef } from '@ruche/contracts';
import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import type { Actor } from '../access';
import { likeLiteral } from '../people';

const SUGGESTED = 20;
interface SkillListRow {
  id: number;
  label_fr: string;
  label_en: string;
  synonyms: string[];
  theme_id: number | null;
  people: number;
}
const columns = `s.id, s.label_fr, s.label_en, s.synonyms, s.theme_id,
  coalesce((SELECT c.people FROM directory_counts c WHERE c.facet = 'skill' AND c.value = s.id::text), 0) AS people`;
const names = `fold(s.label_fr || ' ' || s.label_en || ' ' || array_to_string(s.synonyms, ' '))`;

export const presentSkillRow = (s: SkillListRow): Skill => ({
  id: s.id,
  label: { fr: s.label_fr, en: s.label_en },
  synonyms: s.synonyms,
  themeId: s.theme_id,
  people: s.people,
});

/**
 * Skills that somebody has whom everybody sees with it, or that the actor has; by words, a typo aside, or those with most
 * people. A skill that people keep to themselves is not told by its name either.
 */
export async function findSkills(db: Reader, actor: Actor, q: string | undefined): Promise<Skill[]> {
  const params = new Params();
  const mine = `EXISTS (SELECT 1 FROM person_skills h WHERE h.skill_id = s.id AND h.person_id = ${params.add(actor.id)})`;
  const word = q ? params.add(q) : '';
  const inside = q ? `${names} LIKE '%' || fold(${params.add(likeLiteral(q))}) || '%'` : 'true';
  const found = await db.rows<SkillListRow>(
    `SELECT * FROM (SELECT ${columns}, ${mine} AS mine, ${inside} AS inside FROM skills s WHERE ${q ? `(${inside} OR fold(${word}) <% ${names})` : 'true'}) k
      WHERE k.people > 0 OR k.mine ORDER BY k.inside DESC, k.people DESC, k.label_fr, k.id LIMIT ${SUGGESTED}`,
    params.values,
  );
  return found.map(presentSkillRow);
}

type NamedSkill = SkillListRow & { name: string; merged: SkillRef[] };
/** With what became it, latest first. */
const merged = `coalesce((SELECT json_agg(json_build_object('id', m.from_id, 'label', json_build_object('fr', m.label_fr, 'en', m.label_en)) ORDER BY m.id DESC)
  FROM skill_merges m WHERE m.into_id = s.id AND m.undone_at IS NULL), '[]') AS merged`;

export const presentAdminSkill = (s: NamedSkill): AdminSkill => ({ ...presentSkillRow(s), merged: s.merged });

/** Every skill that everybody may know of or that nobody has, by its French name: `limit + 1` rows after a name. Names are unique. */
export function skillsByName(
  db: Reader,
  { q, limit }: { q?: string | undefined; limit: number },
  after: string | undefined,
): Promise<NamedSkill[]> {
  const params = new Params();
  const known = `(EXISTS (SELECT 1 FROM directory_counts c WHERE c.facet = 'skill' AND c.value = s.id::text AND c.people > 0)
    OR NOT EXISTS (SELECT 1 FROM person_skills h WHERE h.skill_id = s.id))`;
  const conditions = [known];
  if (q) conditions.push(`${names} LIKE '%' || fold(${params.add(likeLiteral(q))}) || '%'`);
  if (after !== undefined) conditions.push(`fold(s.label_fr) > ${params.add(after)}`);
  return db.rows<NamedSkill>(
    `SELECT ${columns}, fold(s.label_fr) AS name, ${merged} FROM skills s WHERE ${conditions.join(' AND ')} ORDER BY fold(s.label_fr) LIMIT ${params.add(limit + 1)}`,
    params.values,
  );
}

export async function findSkill(db: Reader, id: number): Promise<Skill | undefined> {
  const [found] = await db.rows<SkillListRow>(`SELECT ${columns} FROM skills s WHERE s.id = $1`, [id]);
  return found && presentSkillRow(found);
}
