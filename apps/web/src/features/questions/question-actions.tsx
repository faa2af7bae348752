import { type Question, questions } from '@ruche/contracts';
import { useMutation } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { call } from '../../platform/api';
import { useSession } from '../../platform/session';
import { Button } from '../../shared/button';
import { EntryActions } from '../../shared/entry/entry-actions';
import { useRemoveEntry } from '../../shared/entry/use-remove-entry';
import { Icon } from '../../shared/icons/icon';
import type { MenuEntry } from '../../shared/overlays/action-menu';
import { late } from '../../shared/overlays/late';
import { toast, toastProblem } from '../../shared/toasts/toast';
import { questionQueries } from './queries';
import { useTakeQuestion } from './use-take-question';
import { useQuestionsWords } from './words';

const CloseWindow = late(() => import('./close-window').then((m) => ({ default: m.CloseWindow })));
const GetHelpWindow = late(() => import('../../shared/experts/get-help-window').then((m) => ({ default: m.GetHelpWindow })));
const DuplicateWindow = late(() => import('./duplicate-window').then((m) => ({ default: m.DuplicateWindow })));

/** Follow, share, edit, answer, look for somebody who knows; close, reopen, say that it was asked before. */
export function QuestionActions({ question }: { question: Question }) {
  const t = useQuestionsWords();
  const [open, setOpen] = useState<'close' | 'duplicate' | 'help' | null>(null);
  const more = useQuestionMenu(question, setOpen);
  const take = useTakeQuestion();
  const { directory } = useSession().can;
  const ask = () => void call(questions.publish, { params: { id: question.id } }).then(take, toastProblem);
  const shut = () => setOpen(null);
  return (
    <>
      <EntryActions
        entry={question}
        target={questionQueries.detail(question.id)}
        editTo={question.can.edit ? `/questions/${question.id}/edit` : undefined}
        more={more}
      >
        {question.can.publish && (
          <Button leftSection={<Icon name="send" size={17} />} onClick={ask}>
            {t('composer.submit')}
          </Button>
        )}
        {question.can.answer && (
          <Button
            leftSection={<Icon name="reply" size={17} />}
            data-hotkey="r"
            onClick={() => document.getElementById('answer-form')?.querySelector<HTMLElement>('[contenteditable], textarea')?.focus()}
          >
            {t('actions.answer')}
          </Button>
        )}
        {directory && (question.state === 'open' || question.state === 'answered') && (
          <Button variant="default" leftSection={<Icon name="people" size={17} />} onClick={() => setOpen('help')}>
            {t('actions.help')}
          </Button>
        )}
      </EntryActions>
      <Suspense>
        {open === 'help' && <GetHelpWindow entry={question} onClose={shut} />}
        {open === 'close' && <CloseWindow question={question} onClose={shut} />}
        {open === 'duplicate' && <DuplicateWindow question={question} onClose={shut} />}
      </Suspense>
    </>
  );
}

function useQuestionMenu(question: Question, open: (window: 'close' | 'duplicate') => void): MenuEntry[] {
  const t = useQuestionsWords();
  const take = useTakeQuestion();
  const params = { id: question.id };
  const write = useMutation({ mutationFn: (run: () => Promise<unknown>) => run(), onError: toastProblem });
  const remove = useRemoveEntry({
    remove: () => call(questions.remove, { params }),
    restore: () => call(questions.restore, { params }),
    to: '/questions',
    nouns: ['questions', 'home'],
  });
  const reopen = () =>
    write.mutate(async () => {
      await take(await call(questions.reopen, { params }));
      toast(t('done.reopened'), { tone: 'good' });
    });
  const unduplicate = () =>
    write.mutate(async () => {
      await take(await call(questions.unmarkDuplicate, { params }));
      toast(t('done.unduplicate'), { tone: 'good' });
    });
  const settling: MenuEntry[] = !question.can.settle
    ? []
    : [
        question.closed
          ? { key: 'reopen', label: t('actions.reopen'), icon: 'undo', onSelect: reopen }
          : { key: 'close', label: t('actions.close'), icon: 'lock', onSelect: () => open('close') },
        question.state === 'duplicate'
          ? { key: 'unduplicate', label: t('actions.unduplicate'), icon: 'undo', onSelect: unduplicate }
          : { key: 'duplicate', label: t('actions.duplicate'), icon: 'merge', onSelect: () => open('duplicate') },
      ];
  return [...settling, ...(question.can.remove ? [remove] : [])];
}
