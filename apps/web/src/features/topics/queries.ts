import { entries, type TopicFilterInput, topics } from '@ruche/contracts';
import { infiniteQuery, query } from '../../platform/query';

type Filter = Omit<TopicFilterInput, 'cursor'>;

/** Every read of this feature, in one place. */
export const topicQueries = {
  list: (filter: Filter) => infiniteQuery(topics.list, { query: filter }),
  detail: (id: number) => query(topics.get, { params: { id } }),
  similar: (id: number) => query(topics.similarTo, { params: { id }, query: {} }),
  similarTitles: (title: string, exclude?: number) =>
    query(topics.similar, { query: { title, ...(exclude ? { exclude: String(exclude) } : {}) } }),
  links: (id: number) => query(entries.links, { params: { id } }),
};
