import { newHandle } from '../core/people';
import { row, rows, type Tx } from '../platform/database/database';
import type { ImportedPerson } from './thread';

/** Addresses of a domain that can never exist: no letter ever leaves for it. */
const nowhere = (handle: string): string => `${handle}@imported.invalid`;

/**
 * Who wrote: somebody here by their address, or an inactive account of that name, made once for each source.
 * @param known ids of authors that were found before, by their id there; added to
 */
export async function findAuthors(tx: Tx, source: string, people: ImportedPerson[], known: Map<string, number>): Promise<void> {
  const unknown = people.filter(({ id }) => !known.has(id));
  const emails = unknown.flatMap(({ email }) => email ?? []);
  const here = await rows<{ id: number; email: string }>(tx, 'SELECT id, email FROM people WHERE email = ANY($1::text[])', [emails]);
  const byEmail = new Map(here.map((p) => [p.email, p.id]));
  for (const person of unknown) {
    const personId = byEmail.get(person.email ?? '') ?? (await placeholder(tx, person.name));
    await row(
      tx,
      'INSERT INTO imports (source, external_id, person_id) VALUES ($1, $2, $3) ON CONFLICT (source, external_id) DO UPDATE SET person_id = excluded.person_id RETURNING source',
      [source, `person:${person.id}`, personId],
    );
    known.set(person.id, personId);
  }
}

/** An account that nobody can use: it only carries a name. */
async function placeholder(tx: Tx, name: string): Promise<number> {
  const handle = await newHandle(tx, name);
  const made = await row<{ id: number }>(
    tx,
    `INSERT INTO people (handle, email, name, role, active) VALUES ($1, $2, $3, 'guest', false) RETURNING id`,
    [handle, nowhere(handle), name.slice(0, 200)],
  );
  if (!made) throw new Error('no placeholder was made');
  return made.id;
}
