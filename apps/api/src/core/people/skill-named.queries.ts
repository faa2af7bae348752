import type { Reader } from '../../platform/database/database';

/** The id of a skill, said as an id or by one of its names, accents and case aside. */
export async function skillNamed(db: Reader, said: string): Promise<number | undefined> {
  if (/^[1-9]\d{0,15}$/.test(said)) return Number(said);
  const [found] = await db.rows<{ id: number }>(
    `SELECT s.id FROM skills s WHERE fold($1) IN (fold(s.label_fr), fold(s.label_en)) OR EXISTS (SELECT 1 FROM unnest(s.synonyms) y WHERE fold(y) = fold($1)) ORDER BY s.id LIMIT 1`,
    [said],
  );
  return found?.id;
}
