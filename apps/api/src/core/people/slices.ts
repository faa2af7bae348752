import type { Database } from '../../platform/database/database';

/** Everybody by id, so many at a time: what looks at all people holds neither all of them nor one transaction for them. */
export async function* peopleInSlices(db: Database, size: number): AsyncGenerator<number[]> {
  for (let after = 0; ; ) {
    const found = await db.rows<{ id: number }>('SELECT id FROM people WHERE id > $1 ORDER BY id LIMIT $2', [after, size]);
    if (found.length === 0) return;
    yield found.map(({ id }) => id);
    after = found.at(-1)?.id ?? after;
  }
}
