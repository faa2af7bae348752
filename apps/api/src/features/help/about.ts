import type { Label } from '@ruche/contracts';
import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';

/** How alike a word and a skill's name are at least (pg_trgm, word_similarity), and how long a name is in which a typo is looked past. */
const LIKENESS = 0.7;
const LONG = 6;
/** Words alone, each between two blanks. */
const words = (text: string): string => `' ' || trim(regexp_replace(fold(${text}), '[^[:alnum:]]+', ' ', 'g')) || ' '`;

/** What `skillAbout` reads: themes with all below them, and every name of every skill; it begins a statement. */
export const WITH_SKILL_NAMES = `WITH RECURSIVE branch AS (
    SELECT s.id AS skill_id, s.theme_id FROM skills s WHERE s.theme_id IS NOT NULL
    UNION SELECT b.skill_id, t.id FROM branch b JOIN themes t ON t.parent_id = b.theme_id),
  named AS (SELECT s.id AS skill_id, ${words('n')} AS name FROM skills s, unnest(ARRAY[s.label_fr, s.label_en] || s.synonyms) n)`;

/**
 * The skill that a text is about, as SQL of one row or none: one whose name stands in it, else one that its themes prove, else
 * one whose name stands in it misspelt. A skill that people keep to themselves is not told by its name.
 * @param entry what its themes are those of; null for words alone
 */
export const skillAbout = (text: string, entry: string): string =>
  `SELECT m.skill_id FROM (
     SELECT n.skill_id, 0 AS way, length(n.name)::real AS weight FROM named n WHERE ${words(text)} LIKE '%' || n.name || '%'
     UNION ALL SELECT b.skill_id, 1, 0 FROM branch b JOIN entry_themes et ON et.theme_id = b.theme_id WHERE et.entry_id = ${entry}
     UNION ALL SELECT n.skill_id, 2, word_similarity(n.name, ${words(text)}) FROM named n
                WHERE length(n.name) >= ${LONG + 2} AND word_similarity(n.name, ${words(text)}) >= ${LIKENESS}) m
   JOIN directory_counts c ON c.facet = 'skill' AND c.value = m.skill_id::text AND c.people > 0
  ORDER BY m.way, m.weight DESC, c.people DESC, m.skill_id LIMIT 1`;

export interface SkillMeant {
  id: number;
  label: Label;
  /** Somebody shows to everybody that they have it; otherwise its name is not told either. */
  open: boolean;
}
const asSkill = `s.id, json_build_object('fr', s.label_fr, 'en', s.label_en) AS label,
  EXISTS (SELECT 1 FROM directory_counts c WHERE c.facet = 'skill' AND c.value = s.id::text AND c.people > 0) AS open`;

/** What a request would be about: a skill by its id, else what an entry or some words lead to. */
export async function skillMeant(
  reader: Reader,
  { skill, entry, q }: { skill?: number | undefined; entry?: number | undefined; q?: string | undefined },
): Promise<SkillMeant | undefined> {
  const params = new Params();
  const id = entry ? `${params.add(entry)}::bigint` : 'NULL::bigint';
  const text = `(SELECT concat_ws(' ', (SELECT e.title FROM entries e WHERE e.id = ${id}), ${params.add(q ?? '')}::text))`;
  const [found] = skill
    ? await reader.rows<SkillMeant>(`SELECT ${asSkill} FROM skills s WHERE s.id = $1`, [skill])
    : await reader.rows<SkillMeant>(
        `${WITH_SKILL_NAMES}, said AS MATERIALIZED (SELECT ${text} AS text)
         SELECT ${asSkill} FROM said, LATERAL (${skillAbout('said.text', id)}) k JOIN skills s ON s.id = k.skill_id`,
        params.values,
      );
  return found;
}
