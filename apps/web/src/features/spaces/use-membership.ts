import { type Space, type SpaceSummary, spaces } from '@ruche/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/api';
import { sessionQuery } from '../../platform/session';
import { confirm } from '../../shared/overlays/confirm';
import { toast, toastProblem } from '../../shared/toasts/toast';
import { spaceQueries } from './queries';
import { useSpacesWords } from './words';

/** Entering, leaving and taking a request back. What was shown follows from the answer; the rail and the lists are asked again. */
export function useMembership(space: SpaceSummary) {
  const t = useSpacesWords();
  const client = useQueryClient();
  const { slug, name } = space;
  const settle = async (changed?: Space) => {
    if (changed) client.setQueryData(spaceQueries.detail(slug).queryKey, changed);
    await Promise.all([
      client.invalidateQueries({ queryKey: ['spaces'] }),
      client.invalidateQueries({ queryKey: sessionQuery.queryKey }),
      client.invalidateQueries({ queryKey: ['home'] }),
      client.invalidateQueries({ queryKey: ['ideas'] }),
    ]);
  };
  const join = useMutation({
    mutationFn: () => call(spaces.join, { params: { slug } }),
    onSuccess: async (changed) => {
      await settle(changed);
      toast(t('joined', { name }), { tone: 'good', action: { label: t('leave'), run: () => leave.mutate() } });
    },
    onError: toastProblem,
  });
  const leave = useMutation({
    mutationFn: () => call(spaces.leave, { params: { slug } }),
    onSuccess: async () => {
      await settle();
      toast(t(space.viewer.requested ? 'withdrawn' : 'left', { name }));
    },
    onError: toastProblem,
  });
  const askAndLeave = async () => {
    const text = space.visibility === 'open' ? t('leaveText') : t('leaveClosedText');
    if (await confirm({ title: t('leaveTitle', { name }), text, confirm: t('leave'), danger: space.visibility !== 'open' })) leave.mutate();
  };
  return {
    join: () => join.mutate(),
    leave: () => void askAndLeave(),
    withdraw: () => leave.mutate(),
    settle,
    busy: join.isPending || leave.isPending,
  };
}
