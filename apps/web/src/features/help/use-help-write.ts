import type { HelpRequest } from '@ruche/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { asProblem } from '../../platform/problem';
import { toast, toastProblem } from '../../shared/toasts/toast';
import { helpQueries } from './queries';

/** A write that answers the request as it is then; when somebody was faster, the page shows what happened. */
export function useHelpWrite(id: number, write: () => Promise<HelpRequest>, done: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: write,
    onSuccess: async (request) => {
      client.setQueryData(helpQueries.one(id).queryKey, request);
      toast(done, { tone: 'good' });
      await Promise.all(['help-requests', 'people', 'session'].map((noun) => client.invalidateQueries({ queryKey: [noun] })));
    },
    onError: async (error) => {
      if (asProblem(error).status < 400) return;
      toastProblem(error);
      await client.invalidateQueries({ queryKey: ['help-requests'] });
    },
  });
}
