import { type ModerationCase, type ModerationDecision, moderation } from '@ruche/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/api';
import { sessionQuery } from '../../platform/session';
import { toast, toastProblem } from '../../shared/toasts/toast';
import { useModerationWords } from './words';

/** Sends a decision; the queue, what it was about and the count in the rail follow. */
export function useDecide({ id }: Pick<ModerationCase, 'id'>) {
  const t = useModerationWords();
  const client = useQueryClient();
  const send = useMutation({
    mutationFn: (body: ModerationDecision) => call(moderation.decide, { params: { id }, body }),
    onSuccess: async (_, { action }) => {
      toast(t(`done.${action}`), { tone: 'good' });
      await Promise.all([
        client.invalidateQueries({ queryKey: ['moderation'] }),
        client.invalidateQueries({ queryKey: ['entries'] }),
        client.invalidateQueries({ queryKey: sessionQuery.queryKey }),
      ]);
    },
  });
  return {
    decide: (body: ModerationDecision) => send.mutate(body, { onError: toastProblem }),
    decideNow: (body: ModerationDecision) => send.mutateAsync(body),
    busy: send.isPending,
    error: send.error,
  };
}
