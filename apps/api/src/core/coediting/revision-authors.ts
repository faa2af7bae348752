import { rows, type Tx } from '../../platform/database/database';
import type { Share } from './coedited';

/** Notes who wrote how much of the revision to come, on top of what is noted already. */
export async function noteAuthors(tx: Tx, entryId: number, by: Share[]): Promise<void> {
  await rows(
    tx,
    `INSERT INTO revision_authors AS a (entry_id, number, person_id, characters)
     SELECT $1, coalesce((SELECT max(number) FROM revisions WHERE entry_id = $1), 0) + 1, s.person_id, s.characters
       FROM unnest($2::bigint[], $3::int[]) AS s(person_id, characters)
     ON CONFLICT (entry_id, number, person_id) DO UPDATE SET characters = a.characters + excluded.characters`,
    [entryId, by.map((s) => s.personId), by.map((s) => s.characters)],
  );
}
