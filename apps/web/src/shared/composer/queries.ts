import { spaces, themes } from '@ruche/contracts';
import { query } from '../../platform/query';

/** What every page reads on which something is written. */
export const composerQueries = {
  spaces: () => query(spaces.list, { query: { limit: 100 } }),
  themes: () => query(themes.list),
};
