import { entries, type Idea, type IdeaStage, ideas, type OpenMove } from '@ruche/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { call } from '../../platform/api';
import { reasonSentence } from '../../platform/problem-words';
import type { MenuEntry } from '../../shared/overlays/action-menu';
import { confirm } from '../../shared/overlays/confirm';
import { toast, toastProblem } from '../../shared/toasts/toast';
import { useSharedWords } from '../../shared/words';
import { ideaQueries } from './queries';
import { useIdeasWords } from './words';

/** Which window stands open over the idea. */
export type IdeaWindow = { kind: 'move'; move: OpenMove } | { kind: 'merge' } | { kind: 'concern' };

/** The moves that this person may make, and what hides behind « … ». */
export function useIdeaMenu(idea: Idea) {
  const t = useIdeasWords();
  const shared = useSharedWords();
  const [open, setOpen] = useState<IdeaWindow | null>(null);
  const writes = useIdeaWrites(idea);
  const moves = idea.moves.map(
    (move): MenuEntry => ({
      key: move.to,
      label: shared(`stages.${move.to}`),
      note: t(`moves.${move.to}`),
      refusal: move.unmet && reasonSentence(move.unmet),
      onSelect: () => (move.reason.required || move.reason.min > 0 ? setOpen({ kind: 'move', move }) : writes.move(move.to)),
    }),
  );
  const mine = idea.reactions.mine.includes('concern');
  const more: MenuEntry[] = [
    ...(idea.can.react && !idea.viewer.author
      ? [
          {
            key: 'concern',
            label: t(mine ? 'concern.takeBack' : 'concern.raise'),
            icon: 'warning' as const,
            onSelect: () => (mine ? writes.takeConcernBack() : setOpen({ kind: 'concern' })),
          },
        ]
      : []),
    ...(idea.can.merge
      ? [{ key: 'merge', label: t('merge.menu'), icon: 'merge' as const, onSelect: () => setOpen({ kind: 'merge' }) }]
      : []),
    ...(idea.can.unmerge ? [{ key: 'unmerge', label: t('merge.undo'), icon: 'undo' as const, onSelect: writes.unmerge }] : []),
    ...(idea.can.remove ? [{ key: 'remove', label: t('remove.menu'), icon: 'trash' as const, danger: true, onSelect: writes.remove }] : []),
  ];
  return { moves, more, open, close: () => setOpen(null) };
}

/** The writes that need no window. */
function useIdeaWrites(idea: Idea) {
  const t = useIdeasWords();
  const shared = useSharedWords();
  const navigate = useNavigate();
  const take = useTakeIdea();
  const params = { id: idea.id };
  const write = useMutation({ mutationFn: (run: () => Promise<unknown>) => run(), onError: toastProblem });
  return {
    move: (to: IdeaStage) => write.mutate(async () => moved(await call(ideas.transition, { params, body: { to } }))),
    unmerge: () => write.mutate(async () => take(await call(ideas.unmerge, { params }))),
    takeConcernBack: () =>
      write.mutate(async () => {
        await call(entries.unreact, { params: { id: idea.id, kind: 'concern' } });
        await take();
      }),
    remove: () => void askAndRemove(),
  };

  async function moved(next: Idea): Promise<void> {
    await take(next);
    toast(t('moved', { stage: shared(`stages.${next.stage}`) }), { tone: 'good' });
  }
  async function askAndRemove(): Promise<void> {
    if (!(await confirm({ title: t('remove.title'), text: t('remove.text'), confirm: t('remove.confirm'), danger: true }))) return;
    write.mutate(async () => {
      await call(ideas.remove, { params });
      await navigate('/ideas');
      await take();
      toast(t('remove.done'), {
        action: { label: t('remove.undo'), run: () => write.mutate(async () => take(await call(ideas.restore, { params }))) },
      });
    });
  }
}

/** Puts the server's idea in place of the shown one and asks the lists again. */
export function useTakeIdea(): (idea?: Idea) => Promise<void> {
  const client = useQueryClient();
  return async (idea) => {
    if (idea) client.setQueryData(ideaQueries.detail(idea.id).queryKey, idea);
    await Promise.all([client.invalidateQueries({ queryKey: ['ideas'] }), client.invalidateQueries({ queryKey: ['home'] })]);
  };
}
