import { rows, type Tx } from '../../platform/database/database';

/** Makes whoever writes notifications about one of these objects (`e12`, `s3`) wait for each other, until the transaction ends. */
export async function holdObjects(tx: Tx, objects: readonly string[]): Promise<void> {
  await rows(tx, `SELECT pg_advisory_xact_lock(hashtextextended('notifications ' || object, 0)) FROM unnest($1::text[]) AS object`, [
    [...new Set(objects)].sort(),
  ]);
}
