/**
 * Whether a person had a part in an entry, as SQL: wrote it, is credited on it, answered it or commented on it.
 * @param person a placeholder or a column with the person's id
 */
export const hadPartIn = (person: string, entry = 'e'): string =>
  `(${entry}.author_id = ${person}
    OR EXISTS (SELECT 1 FROM contributions k WHERE k.entry_id = ${entry}.id AND k.person_id = ${person})
    OR EXISTS (SELECT 1 FROM entries a WHERE a.parent_id = ${entry}.id AND a.author_id = ${person} AND a.deleted_at IS NULL AND a.audience = 'space')
    OR EXISTS (SELECT 1 FROM comments m WHERE m.entry_id = ${entry}.id AND m.author_id = ${person} AND m.deleted_at IS NULL AND m.hidden_at IS NULL))`;

/** Ids of the entries that a person had a part in, as SQL: the same, from the person's side and by its indexes. */
export const partsOf = (person: string): string =>
  `SELECT w.id FROM entries w WHERE w.author_id = ${person} AND w.parent_id IS NULL
   UNION SELECT w.parent_id FROM entries w WHERE w.author_id = ${person} AND w.parent_id IS NOT NULL AND w.deleted_at IS NULL AND w.audience = 'space'
   UNION SELECT k.entry_id FROM contributions k WHERE k.person_id = ${person}
   UNION SELECT m.entry_id FROM comments m WHERE m.author_id = ${person} AND m.deleted_at IS NULL AND m.hidden_at IS NULL`;
