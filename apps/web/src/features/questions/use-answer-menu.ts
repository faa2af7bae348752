import { type Answer, answers, type Question, questions } from '@ruche/contracts';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../platform/api';
import { useTurnInto } from '../../shared/entry/use-turn-into';
import { hide, report } from '../../shared/moderation/reporting';
import type { MenuEntry } from '../../shared/overlays/action-menu';
import { useThanks } from '../../shared/recognition/use-thanks';
import { copyText } from '../../shared/text/copy-text';
import { toast, toastProblem } from '../../shared/toasts/toast';
import { useSharedWords } from '../../shared/words';
import { useTakeQuestion } from './use-take-question';
import { useQuestionsWords } from './words';

/** What may be done with an answer; accepting it is a button of its own. */
export function useAnswerMenu(answer: Answer, question: Question, edit: () => void) {
  const t = useQuestionsWords();
  const shared = useSharedWords();
  const take = useTakeQuestion();
  const thanks = useThanks(answer.author, { entryId: answer.id });
  const turns = useTurnInto({ kind: 'entry', id: answer.id }, 'question');
  const write = useMutation({ mutationFn: (run: () => Promise<unknown>) => run(), onError: toastProblem });
  const params = { id: answer.id };
  const setAccepted = async (answerId: number | null) => {
    const of = { params: { id: question.id } };
    await take(await (answerId === null ? call(questions.unaccept, of) : call(questions.accept, { ...of, body: { answerId } })));
  };
  const settle = (answerId: number | null) => {
    const before = question.acceptedAnswerId;
    write.mutate(async () => {
      await setAccepted(answerId);
      toast(t(answerId === null ? 'answer.unacceptedDone' : 'answer.acceptedDone'), {
        tone: 'good',
        action: { label: t('answer.undo'), run: () => write.mutate(() => setAccepted(before)) },
      });
    });
  };
  const remove = () =>
    write.mutate(async () => {
      await call(answers.remove, { params });
      await take();
      const restore = async () => {
        await call(answers.restore, { params });
        await take();
      };
      toast(t('answer.removed'), { action: { label: t('answer.undo'), run: () => write.mutate(restore) } });
    });
  const more: MenuEntry[] = [
    {
      key: 'link',
      label: t('answer.link'),
      icon: 'link',
      onSelect: () => copyText(`${window.location.origin}${answer.url}`, t('answer.copied')),
    },
    ...(answer.can.edit ? [{ key: 'edit', label: t('answer.edit'), icon: 'edit' as const, onSelect: edit }] : []),
    ...(answer.can.accept && answer.accepted
      ? [{ key: 'unaccept', label: t('answer.unaccept'), icon: 'undo' as const, onSelect: () => settle(null) }]
      : []),
    ...(answer.can.turnInto ? turns : []),
    ...thanks,
    ...(answer.viewer.author
      ? []
      : [
          {
            key: 'report',
            label: shared('moderation.report'),
            icon: 'flag' as const,
            onSelect: () => report({ kind: 'entry', id: answer.id }),
          },
        ]),
    ...(answer.can.hide
      ? [{ key: 'hide', label: shared('moderation.hide'), icon: 'eyeOff' as const, onSelect: () => hide({ kind: 'entry', id: answer.id }) }]
      : []),
    ...(answer.can.remove ? [{ key: 'remove', label: t('answer.remove'), icon: 'trash' as const, danger: true, onSelect: remove }] : []),
  ];
  const another = question.acceptedAnswerId !== null;
  const accept =
    answer.can.accept && !answer.accepted
      ? {
          label: t(another ? 'answer.acceptOther' : 'answer.accept'),
          short: t(another ? 'answer.acceptOther' : 'answer.acceptShort'),
          run: () => settle(answer.id),
        }
      : null;
  return { more, accept };
}
