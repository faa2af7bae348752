/**
 * `visibleTo` seen from the entry: true when the person reads it, as SQL between the tables `people` and `entries`. A spec
 * holds the two together.
 */
export const readsEntry = (p = 'p', e = 'e'): string =>
  `EXISTS (SELECT 1 FROM space_readers r WHERE r.space_id = ${e}.space_id AND r.person_id = ${p}.id)
     AND ((${e}.audience = 'space' AND ${e}.deleted_at IS NULL)
       OR (${e}.audience = 'named' AND ${e}.deleted_at IS NULL
         AND EXISTS (SELECT 1 FROM entry_named_readers n WHERE n.entry_id = ${e}.named_by_id AND n.person_id = ${p}.id))
       OR ${e}.author_id = ${p}.id
       OR EXISTS (SELECT 1 FROM contributions own WHERE own.entry_id = ${e}.id AND own.person_id = ${p}.id AND own.role = 'co_author')
       OR (${e}.audience <> 'authors' AND EXISTS (SELECT 1 FROM space_facilitators f WHERE f.space_id = ${e}.space_id AND f.person_id = ${p}.id)))`;

/** True when the person reads the space of that id (a placeholder or a column), as SQL. */
export const readsSpace = (space: string, p = 'p'): string =>
  `EXISTS (SELECT 1 FROM space_readers r WHERE r.space_id = ${space} AND r.person_id = ${p}.id)`;
