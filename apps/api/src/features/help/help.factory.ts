import { type HelpRequest, helpRequests } from '@ruche/contracts';
import type { Api } from '../../testing/api';
import { next, type TestPerson } from '../../testing/factories';

/** A skill that this person declares: a new one, or the one given. */
export async function aSkillOf(api: Api, person: TestPerson, skillId?: number, level = 3): Promise<number> {
  const name = `Savoir ${process.pid}x${next()}`;
  const made = skillId
    ? undefined
    : await api.db.row<{ id: number }>('INSERT INTO skills (label_fr, label_en) VALUES ($1, $1) RETURNING id', [name]);
  const id = skillId ?? made?.id ?? 0;
  await api.db.rows('INSERT INTO person_skills (person_id, skill_id, declared) VALUES ($1, $2, $3)', [person.id, id, level]);
  return id;
}

/** A request to these people, who have the skill. */
export const aHelpRequest = (
  api: Api,
  with_: { asker: TestPerson; experts: TestPerson[]; skillId: number; entryId?: number },
): Promise<HelpRequest> =>
  api.as(with_.asker).call(helpRequests.create, {
    body: {
      skillId: with_.skillId,
      topic: 'Une relecture, s’il vous plaît',
      minutes: 30,
      personIds: with_.experts.map(({ id }) => id),
      ...(with_.entryId ? { entryId: with_.entryId } : {}),
    },
  });
