import { type QuestionQueryInput, questions } from '@ruche/contracts';
import { infiniteQuery, query } from '../../platform/query';

/** Every read of this feature, in one place. */
export const questionQueries = {
  list: (filter: Omit<QuestionQueryInput, 'cursor'>) => infiniteQuery(questions.list, { query: filter }),
  detail: (id: number) => query(questions.get, { params: { id } }),
  answers: (id: number) => infiniteQuery(questions.answers, { params: { id }, query: { limit: 50 } }),
  similar: (title: string, exclude?: number) =>
    query(questions.similar, { query: { title: title.slice(0, 200) || '-', ...(exclude ? { exclude } : {}) } }),
};
