/**
 * The level at which a person follows an entry, as SQL: what they chose for it, else whether they follow it; else the same of
 * the entry that it is a part of (an answer's question), else the level of its space, else `normal`.
 * @param person an expression that is a person's id
 * @param entry what the statement calls the table `entries`
 */
export const levelOn = (person: string, entry = 'e'): string =>
  `coalesce(${chosen(person, `${entry}.id`)}, ${chosen(person, `${entry}.parent_id`)}, ${levelIn(person, `${entry}.space_id`)})`;

const chosen = (person: string, id: string): string =>
  `(SELECT w.level FROM entry_watches w WHERE w.entry_id = ${id} AND w.person_id = ${person}),
     (SELECT 'watching' FROM follows f WHERE f.entry_id = ${id} AND f.person_id = ${person})`;

/** The level at which a person follows the space of that id, as SQL. */
export const levelIn = (person: string, space: string): string =>
  `coalesce((SELECT sw.level FROM space_watches sw WHERE sw.space_id = ${space} AND sw.person_id = ${person}), 'normal')`;
