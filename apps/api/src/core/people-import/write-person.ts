import { row, rows, type Tx } from '../../platform/database/database';
import { createPerson } from '../accounts';
import { skillCalled } from '../skills';
import type { ImportRow } from './person-row';

/** Adds a person without a password, or brings one up to date: what the row leaves empty stays. @returns their id */
export async function writePerson(
  tx: Tx,
  person: ImportRow,
  knownId: number | undefined,
  picture: ((owner: { id: number }) => Promise<number>) | undefined,
): Promise<number> {
  const id = knownId ?? (await createPerson(tx, { email: person.email, name: person.name, role: 'member', passwordHash: null }));
  const avatarId = picture ? await picture({ id }) : null;
  await row(
    tx,
    `UPDATE people SET name = $2, title = coalesce(nullif($3, ''), title), department = coalesce(nullif($4, ''), department), site = coalesce(nullif($5, ''), site),
            sector = coalesce(nullif($6, ''), sector), bio = coalesce(nullif($7, ''), bio), languages = CASE WHEN $8::text[] = '{}' THEN languages ELSE $8::text[] END,
            avatar_file_id = coalesce($9::bigint, avatar_file_id), working_time = coalesce($10::int, working_time), version = version + 1
      WHERE id = $1 RETURNING id`,
    [
      id,
      person.name,
      person.title,
      person.department,
      person.site,
      person.sector,
      person.bio,
      person.languages,
      avatarId,
      person.workingTime,
    ],
  );
  for (const { name, level } of person.skills)
    await rows(
      tx,
      `INSERT INTO person_skills (person_id, skill_id, declared) VALUES ($1, $2, $3) ON CONFLICT (person_id, skill_id) DO UPDATE SET declared = excluded.declared`,
      [id, await skillCalled(tx, name), level],
    );
  return id;
}
