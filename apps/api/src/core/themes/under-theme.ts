import type { Params } from '../../platform/database/params';

/** The condition of entries that carry a theme or one below it. @param entry what the statement calls the table `entries` */
export const underTheme = (themeId: number, params: Params, entry = 'e'): string =>
  `EXISTS (SELECT 1 FROM entry_themes et WHERE et.entry_id = ${entry}.id AND et.theme_id IN (
      WITH RECURSIVE branch AS (SELECT ${params.add(themeId)}::bigint AS id UNION ALL SELECT t.id FROM themes t JOIN branch b ON t.parent_id = b.id) SELECT id FROM branch))`;
