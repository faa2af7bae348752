import { row, rows, type Tx } from '../../platform/database/database';
import { Problems } from '../../platform/http/problem';
import type { Moved } from './skill-merge.entity';

interface Merge {
  id: number;
  into_id: number;
  label_fr: string;
  label_en: string;
  moved: Moved;
}

/**
 * Makes two skills of one again. What people changed since stays theirs: who gave the skill up, or took a vouching back, does not
 * get it back, and what came after the merge belongs to the one that stayed.
 * @param id of the skill that went
 * @returns the one that stayed, and whose skills they are
 * @throws NotFound for what was not merged, or into a skill that went itself; Conflict `name_taken`
 */
export async function unmergeSkill(tx: Tx, id: number): Promise<{ intoId: number; people: number[] }> {
  const merge = await row<Merge>(
    tx,
    'SELECT id, into_id, label_fr, label_en, moved FROM skill_merges WHERE from_id = $1 AND undone_at IS NULL FOR UPDATE',
    [id],
  );
  if (!merge) throw Problems.notFound();
  const { into_id: intoId, moved } = merge;
  if (!(await row(tx, 'SELECT 1 FROM skills WHERE id = $1 FOR UPDATE', [intoId]))) throw Problems.notFound();
  if (await row(tx, 'SELECT 1 FROM skills WHERE fold(label_fr) = fold($1)', [merge.label_fr])) throw Problems.conflict('name_taken');
  await rows(
    tx,
    `INSERT INTO skills (id, label_fr, label_en, synonyms, theme_id) OVERRIDING SYSTEM VALUE
     VALUES ($1, $2, $3, $4, (SELECT t.id FROM themes t WHERE t.id = $5))`,
    [id, merge.label_fr, merge.label_en, moved.synonyms, moved.themeId],
  );
  await rows(
    tx,
    `UPDATE skills SET synonyms = ARRAY(SELECT s FROM unnest(synonyms) WITH ORDINALITY AS u(s, n) WHERE lower(s) <> ALL($2::text[]) ORDER BY n),
            theme_id = CASE WHEN $3::boolean AND theme_id IS NOT DISTINCT FROM $4::bigint THEN NULL ELSE theme_id END WHERE id = $1`,
    [intoId, moved.added.map((name) => name.toLowerCase()), moved.themeGiven, moved.themeId],
  );
  const people = await rows<{ id: number }>(tx, 'SELECT person_id AS id FROM person_skills WHERE skill_id = $1 ORDER BY 1', [intoId]);
  for (const statement of giveBack) await rows(tx, statement, [id, intoId, JSON.stringify(moved)]);
  await rows(tx, 'UPDATE skill_merges SET undone_at = now() WHERE id = $1', [merge.id]);
  return { intoId, people: people.map((person) => person.id) };
}

const list = (name: keyof Moved, columns: string): string => `jsonb_to_recordset($3::jsonb->'${name}') AS m(${columns})`;
const people = list('people', 'person bigint, declared int, before int, had boolean');
const endorsements = list('endorsements', 'person bigint, by bigint, entry bigint, at timestamptz, had boolean');
const wants = list('wants', 'manager bigint, level int, people int, had boolean');

/** In turn: what went comes back to `$1` as far as `$2` still has it, then leaves `$2`. */
const giveBack = [
  `INSERT INTO person_skills (person_id, skill_id, declared)
   SELECT m.person, $1::bigint, m.declared FROM ${people} JOIN person_skills k ON k.person_id = m.person AND k.skill_id = $2 AND k.declared IS NOT NULL
    ORDER BY m.person`,
  // The level is what it was, unless its person set another one since.
  `UPDATE person_skills k SET declared = CASE WHEN m.had THEN m.before END FROM ${people}
    WHERE k.person_id = m.person AND k.skill_id = $2 AND $1::bigint IS NOT NULL AND k.declared = greatest(m.declared, m.before)`,
  `DELETE FROM person_skills k USING ${people} WHERE k.person_id = m.person AND k.skill_id = $2 AND $1::bigint IS NOT NULL
      AND NOT m.had AND k.declared IS NULL AND k.proved IS NULL`,
  `INSERT INTO endorsements (person_id, skill_id, by_id, entry_id, created_at)
   SELECT m.person, $1::bigint, m.by, m.entry, m.at FROM ${endorsements}
     JOIN endorsements k ON k.person_id = m.person AND k.skill_id = $2 AND k.by_id = m.by JOIN entries e ON e.id = m.entry`,
  `DELETE FROM endorsements k USING ${endorsements} WHERE k.person_id = m.person AND k.by_id = m.by AND k.skill_id = $2 AND NOT m.had AND $1::bigint IS NOT NULL`,
  `UPDATE help_requests SET skill_id = $1 WHERE skill_id = $2 AND id IN (SELECT r::bigint FROM jsonb_array_elements_text($3::jsonb->'requests') r)`,
  `INSERT INTO team_wants (manager_id, skill_id, level, people)
   SELECT m.manager, $1::bigint, m.level, m.people FROM ${wants} JOIN team_wants k ON k.manager_id = m.manager AND k.skill_id = $2`,
  `DELETE FROM team_wants k USING ${wants} WHERE k.manager_id = m.manager AND k.skill_id = $2 AND NOT m.had AND $1::bigint IS NOT NULL`,
];
