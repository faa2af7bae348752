import { insertAll } from '../platform/database/bulk';
import { rows, type Tx } from '../platform/database/database';
import { levelAt, skillCalled, skills, teamWants } from './content/skills';
import type { DemoCompany, PersonKey } from './content/types';
import { workingLives } from './content/working-life';
import type { Places } from './load-people';

/**
 * What people know, speak and did, and who answers to whom; what their deeds prove is counted afterwards.
 * @returns the ids of the skills, in the order of the list
 */
export async function loadSkills(tx: Tx, demo: DemoCompany, { people, themes }: Places): Promise<number[]> {
  const ids = await insertAll(
    tx,
    'skills',
    skills.map((s) => ({
      label_fr: s.labels.fr,
      label_en: s.labels.en,
      synonyms: s.synonyms,
      theme_id: s.theme ? themes.get(s.theme) : null,
      demo: true,
    })),
    'id',
  );
  const declared = demo.people.flatMap((person, seed) =>
    person.skills
      .map(skillCalled)
      .filter((at) => at !== undefined)
      .map((at, place) => ({ person_id: people.get(person.key), skill_id: ids[at] as number, declared: levelAt(place, seed) })),
  );
  await insertAll(tx, 'person_skills', declared);
  for (const [key, life] of Object.entries(workingLives))
    await rows(
      tx,
      `UPDATE people SET manager_id = $2, sector = $3, languages = $4, availability = $5, experience = $6::jsonb,
              absent_until = CASE WHEN $7::int IS NOT NULL THEN current_date + $7::int END WHERE id = $1`,
      [
        people.get(key as PersonKey),
        life.manager ? people.get(life.manager) : null,
        life.sector ?? '',
        life.languages ?? [],
        life.availability ?? 'available',
        JSON.stringify(life.experience ?? []),
        life.backIn ?? null,
      ],
    );
  const wants = Object.entries(teamWants).flatMap(([key, wanted]) =>
    wanted.map(([name, level, count]) => ({
      manager_id: people.get(key as PersonKey),
      skill_id: ids[skillCalled(name) ?? 0],
      level,
      people: count,
    })),
  );
  await insertAll(tx, 'team_wants', wants);
  return ids;
}
