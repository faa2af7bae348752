import { skillLimits } from '@ruche/contracts';
import { rows, type Tx } from '../../platform/database/database';
import { Problems } from '../../platform/http/problem';

interface Named {
  id: number;
  label_fr: string;
  label_en: string;
  synonyms: string[];
  theme_id: number | null;
}

/**
 * Makes one skill of two. Of two levels that somebody declared the higher stays; what was vouched for and asked goes along.
 * @returns the names that are synonyms now, and whose skill it was
 * @throws NotFound, 400 `unknown_skill`, 400 `same_skill`
 */
export async function mergeSkill(tx: Tx, id: number, intoId: number): Promise<{ names: string[]; people: number[] }> {
  if (id === intoId) throw Problems.invalid('intoId', 'same_skill');
  const held = await rows<Named>(
    tx,
    'SELECT id, label_fr, label_en, synonyms, theme_id FROM skills WHERE id IN ($1, $2) ORDER BY id FOR UPDATE',
    [id, intoId],
  );
  const [from, into] = [held.find((s) => s.id === id), held.find((s) => s.id === intoId)];
  if (!from) throw Problems.notFound();
  if (!into) throw Problems.invalid('intoId', 'unknown_skill');
  await rows(
    tx,
    `INSERT INTO person_skills (person_id, skill_id, declared)
     SELECT person_id, $2, declared FROM person_skills WHERE skill_id = $1 AND declared IS NOT NULL ORDER BY person_id
     ON CONFLICT (person_id, skill_id) DO UPDATE SET declared = greatest(person_skills.declared, excluded.declared)`,
    [id, intoId],
  );
  await rows(
    tx,
    `INSERT INTO endorsements (person_id, skill_id, by_id, entry_id, created_at) SELECT person_id, $2, by_id, entry_id, created_at FROM endorsements WHERE skill_id = $1
     ON CONFLICT DO NOTHING`,
    [id, intoId],
  );
  await rows(tx, 'UPDATE help_requests SET skill_id = $2 WHERE skill_id = $1', [id, intoId]);
  const people = await rows<{ id: number }>(tx, 'SELECT person_id AS id FROM person_skills WHERE skill_id = $1 ORDER BY 1', [id]);
  await rows(tx, 'DELETE FROM skills WHERE id = $1', [id]);
  const names = otherNames(from, into);
  await rows(tx, 'UPDATE skills SET synonyms = $2, theme_id = coalesce(theme_id, $3) WHERE id = $1', [intoId, names, from.theme_id]);
  return { names, people: people.map((person) => person.id) };
}

/** The names of the skill that goes come first, so that who types them always finds it; at most as many as a skill has. */
function otherNames(from: Named, into: Named): string[] {
  const own = new Set([into.label_fr, into.label_en].map((name) => name.toLowerCase()));
  const all = [from.label_fr, from.label_en, ...into.synonyms, ...from.synonyms];
  const once = new Map(all.filter((name) => !own.has(name.toLowerCase())).map((name) => [name.toLowerCase(), name]));
  return [...once.values()].slice(0, skillLimits.synonyms);
}
