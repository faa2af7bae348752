import { type Question, questions } from '@ruche/contracts';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../platform/api';
import { problemSentence } from '../../platform/problem-words';
import { WindowButtons } from '../../shared/fields/window-buttons';
import { Candidates } from '../../shared/lists/candidates';
import { Dialog } from '../../shared/overlays/dialog';
import { toast } from '../../shared/toasts/toast';
import { useDebounced } from '../../shared/use-debounced';
import { questionQueries } from './queries';
import { useTakeQuestion } from './use-take-question';
import { useQuestionsWords } from './words';

/** Which question it repeats: the likest are proposed, others are found by their words. */
export function DuplicateWindow({ question, onClose }: { question: Question; onClose: () => void }) {
  const t = useQuestionsWords();
  const take = useTakeQuestion();
  const [ofId, setOfId] = useState<number | null>(null);
  const sending = useMutation({
    mutationFn: async (original: number) => {
      await take(await call(questions.markDuplicate, { params: { id: question.id }, body: { ofId: original } }));
      toast(t('done.duplicate'), { tone: 'good' });
    },
    onSuccess: onClose,
  });
  return (
    <Dialog opened onClose={onClose} title={t('duplicating.title')} width={560}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (ofId !== null) sending.mutate(ofId);
        }}
      >
        <p className="muted">{t('duplicating.text')}</p>
        <Others question={question} chosen={ofId} onPick={setOfId} />
        {sending.error && <p role="alert">{problemSentence(sending.error)}</p>}
        <WindowButtons submit={t('duplicating.submit')} busy={sending.isPending} blocked={ofId === null} onClose={onClose} />
      </form>
    </Dialog>
  );
}

function Others({ question, chosen, onPick }: { question: Question; chosen: number | null; onPick: (id: number) => void }) {
  const t = useQuestionsWords();
  const [text, setText] = useState('');
  const words = useDebounced(text.trim());
  const { data } = useQuery({ ...questionQueries.similar(words || question.title, question.id), placeholderData: keepPreviousData });
  return (
    <Candidates
      label={t('duplicating.find')}
      text={text}
      onText={setText}
      items={data?.items}
      chosen={chosen}
      onPick={onPick}
      none={t('duplicating.none')}
      note={({ answers }) => t('answers', { count: answers })}
    />
  );
}
