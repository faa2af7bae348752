import type { MySkillsInput } from '@ruche/contracts';
import { row, rows, type Tx } from '../../platform/database/database';
import { Problems } from '../../platform/http/problem';

type Declared = MySkillsInput['skills'];

/** Makes these the skills that a person declares. What is proved stays. @throws 400 `unknown_skill`, `named_twice` */
export async function declareSkills(tx: Tx, personId: number, declared: Declared): Promise<void> {
  const ids: number[] = [];
  for (const [i, skill] of declared.entries()) {
    const id = skill.id ? await known(tx, skill.id, i) : await named(tx, skill.name, i);
    if (ids.includes(id)) throw Problems.invalid(`skills.${i}`, 'named_twice');
    ids.push(id);
  }
  await rows(tx, 'UPDATE person_skills SET declared = NULL WHERE person_id = $1 AND skill_id <> ALL($2::bigint[]) AND proved IS NOT NULL', [
    personId,
    ids,
  ]);
  await rows(tx, 'DELETE FROM person_skills WHERE person_id = $1 AND skill_id <> ALL($2::bigint[]) AND proved IS NULL', [personId, ids]);
  await rows(
    tx,
    `INSERT INTO person_skills (person_id, skill_id, declared) SELECT $1, s.id, s.level FROM unnest($2::bigint[], $3::int[]) AS s(id, level) ORDER BY s.id
     ON CONFLICT (person_id, skill_id) DO UPDATE SET declared = excluded.declared`,
    [personId, ids, declared.map(({ level }) => level)],
  );
}

async function known(tx: Tx, id: number, at: number): Promise<number> {
  if (!(await row(tx, 'SELECT 1 FROM skills WHERE id = $1', [id]))) throw Problems.invalid(`skills.${at}.id`, 'unknown_skill');
  return id;
}

async function named(tx: Tx, name: string | undefined, at: number): Promise<number> {
  if (name === undefined) throw Problems.invalid(`skills.${at}`, 'id_or_name');
  return skillCalled(tx, name);
}

/** The skill that has this name, in either language or as a synonym; a new one when none has. */
export async function skillCalled(tx: Tx, name: string): Promise<number> {
  const wanted = `SELECT s.id FROM skills s WHERE fold($1) IN (fold(s.label_fr), fold(s.label_en))
    OR EXISTS (SELECT 1 FROM unnest(s.synonyms) y WHERE fold(y) = fold($1)) ORDER BY s.id LIMIT 1`;
  const there = await row<{ id: number }>(tx, wanted, [name]);
  if (there) return there.id;
  const made = await row<{ id: number }>(
    tx,
    'INSERT INTO skills (label_fr, label_en) VALUES ($1, $1) ON CONFLICT (fold(label_fr)) DO NOTHING RETURNING id',
    [name],
  );
  const found = made ?? (await row<{ id: number }>(tx, wanted, [name]));
  if (!found) throw new Error(`the skill "${name}" could be neither found nor made`);
  return found.id;
}
