import type { Question } from '@ruche/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { questionQueries } from './queries';

/** Puts the server's question in place of the shown one and asks its answers and the lists again. */
export function useTakeQuestion(): (question?: Question) => Promise<void> {
  const client = useQueryClient();
  return async (question) => {
    if (question) client.setQueryData(questionQueries.detail(question.id).queryKey, question);
    await Promise.all([client.invalidateQueries({ queryKey: ['questions'] }), client.invalidateQueries({ queryKey: ['home'] })]);
  };
}
