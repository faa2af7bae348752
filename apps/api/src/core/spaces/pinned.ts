/** Whether an entry stands on top of its space for now, as SQL; an expired pin is none. @param e what the statement calls the entry */
export const isPinned = (e = 'e'): string =>
  `EXISTS (SELECT 1 FROM space_pins p WHERE p.entry_id = ${e}.id AND p.space_id = ${e}.space_id AND (p.expires_at IS NULL OR p.expires_at > now()))`;
