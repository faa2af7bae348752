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
export async function mergeSkill(tx: Tx, id: number, intoId: number, byId: number): Promise<{ names: string[]; people: number[] }> {
  if (id === intoId) throw Problems.invalid('intoId', 'same_skill');
  const held = await rows<Named>(
    tx,
    'SELECT id, label_fr, label_en, synonyms, theme_id FROM skills WHERE id IN ($1, $2) ORDER BY id FOR UPDATE',
    [id, intoId],
  );
  const [from, into] = [held.find((s) => s.id === id), held.find((s) => s.id === intoId)];
  if (!from) throw Problems.notFound();
  if (!into) throw Problems.invalid('intoId', 'unknown_skill');
  const names = otherNames(from, into);
  await remember(tx, from, into, names, byId);
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
  await rows(
    tx,
    `INSERT INTO team_wants (manager_id, skill_id, level, people) SELECT manager_id, $2, level, people FROM team_wants WHERE skill_id = $1
     ON CONFLICT DO NOTHING`,
    [id, intoId],
  );
  await rows(tx, 'UPDATE help_requests SET skill_id = $2 WHERE skill_id = $1', [id, intoId]);
  const people = await rows<{ id: number }>(tx, 'SELECT person_id AS id FROM person_skills WHERE skill_id = $1 ORDER BY 1', [id]);
  await rows(tx, 'DELETE FROM skills WHERE id = $1', [id]);
  await rows(tx, 'UPDATE skills SET synonyms = $2, theme_id = coalesce(theme_id, $3) WHERE id = $1', [intoId, names, from.theme_id]);
  return { names, people: people.map((person) => person.id) };
}

/** Keeps what goes along, so that `unmergeSkill` can give it back. */
async function remember(tx: Tx, from: Named, into: Named, names: string[], byId: number): Promise<void> {
  const known = new Set(into.synonyms.map((name) => name.toLowerCase()));
  const added = names.filter((name) => !known.has(name.toLowerCase()));
  await rows(
    tx,
    `INSERT INTO skill_merges (from_id, into_id, label_fr, label_en, by_id, moved)
     SELECT s.id, $2::bigint, s.label_fr, s.label_en, $3::bigint, jsonb_build_object('synonyms', to_jsonb(s.synonyms), 'themeId', s.theme_id,
       'added', to_jsonb($4::text[]), 'themeGiven', $5::boolean,
       'people', (SELECT coalesce(jsonb_agg(jsonb_build_object('person', k.person_id, 'declared', k.declared, 'before', o.declared, 'had', o.declared IS NOT NULL)), '[]')
          FROM person_skills k LEFT JOIN person_skills o ON o.person_id = k.person_id AND o.skill_id = $2 WHERE k.skill_id = s.id AND k.declared IS NOT NULL),
       'endorsements', (SELECT coalesce(jsonb_agg(jsonb_build_object('person', k.person_id, 'by', k.by_id, 'entry', k.entry_id, 'at', k.created_at, 'had', o.by_id IS NOT NULL)), '[]')
          FROM endorsements k LEFT JOIN endorsements o ON o.person_id = k.person_id AND o.by_id = k.by_id AND o.skill_id = $2 WHERE k.skill_id = s.id),
       'requests', (SELECT coalesce(jsonb_agg(h.id), '[]') FROM help_requests h WHERE h.skill_id = s.id),
       'wants', (SELECT coalesce(jsonb_agg(jsonb_build_object('manager', k.manager_id, 'level', k.level, 'people', k.people, 'had', o.manager_id IS NOT NULL)), '[]')
          FROM team_wants k LEFT JOIN team_wants o ON o.manager_id = k.manager_id AND o.skill_id = $2 WHERE k.skill_id = s.id))
     FROM skills s WHERE s.id = $1`,
    [from.id, into.id, byId, added, into.theme_id === null && from.theme_id !== null],
  );
}

/** The names of the skill that goes come first, so that who types them always finds it; at most as many as a skill has. */
function otherNames(from: Named, into: Named): string[] {
  const own = new Set([into.label_fr, into.label_en].map((name) => name.toLowerCase()));
  const all = [from.label_fr, from.label_en, ...into.synonyms, ...from.synonyms];
  const once = new Map(all.filter((name) => !own.has(name.toLowerCase())).map((name) => [name.toLowerCase(), name]));
  return [...once.values()].slice(0, skillLimits.synonyms);
}
