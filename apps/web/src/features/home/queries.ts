import { home, ideas } from '@ruche/contracts';
import { infiniteQuery, query } from '../../platform/query';

export const homeQueries = {
  home: () => query(home.get),
  activity: () => infiniteQuery(home.activity, { query: {} }),
  newIdeas: () => infiniteQuery(ideas.list, { query: { sort: 'new' } }),
};
