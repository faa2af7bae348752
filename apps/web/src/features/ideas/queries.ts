import { entries, type IdeaFilterInput, ideas } from '@ruche/contracts';
import { infiniteQuery, query } from '../../platform/query';

type Filter = Omit<IdeaFilterInput, 'cursor'>;

/** Every read of this feature, in one place. */
export const ideaQueries = {
  list: (filter: Filter) => infiniteQuery(ideas.list, { query: filter }),
  stages: (filter: Omit<Filter, 'limit' | 'sort' | 'stage'>) => query(ideas.stages, { query: filter }),
  detail: (id: number) => query(ideas.get, { params: { id } }),
  similar: (id: number) => query(ideas.similarTo, { params: { id }, query: { limit: 4 } }),
  similarTitles: (id: number, title: string) => query(ideas.similarTo, { params: { id }, query: { title } }),
  links: (id: number) => query(entries.links, { params: { id } }),
  concerns: (id: number) => query(entries.concerns, { params: { id } }),
};
