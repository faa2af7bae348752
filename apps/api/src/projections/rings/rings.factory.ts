import type { Api } from '../../testing/api';

/** A finding about these people, over the last four weeks; an earlier one about them is settled. */
export async function aFinding(api: Api, people: { id: number }[]): Promise<number> {
  const ids = people.map(({ id }) => id).sort((a, b) => a - b);
  await api.db.rows(`UPDATE ring_findings SET state = 'dismissed' WHERE people_key = $1`, [ids.join(' ')]);
  const [made] = await api.db.rows<{ id: number }>(
    `INSERT INTO ring_findings (people_key, person_ids, inside, given, pairs, since, until)
     VALUES ($1, $2, 40, 50, '[]', now() - interval '28 days', now() + interval '1 minute') RETURNING id`,
    [ids.join(' '), ids],
  );
  return made?.id ?? 0;
}
