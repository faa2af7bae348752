import { home, quickLinks } from '@ruche/contracts';
import { infiniteQuery, query } from '../../platform/query';

export const homeQueries = {
  home: () => query(home.get),
  activity: () => infiniteQuery(home.activity, { query: {} }),
  links: () => query(quickLinks.list),
  mix: () => infiniteQuery(home.mix, { query: {} }),
};
