import { type Question, questions } from '@ruche/contracts';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { call } from '../../platform/api';
import { problemSentence } from '../../platform/problem-words';
import { TextInput } from '../../shared/fields/text';
import { Icon } from '../../shared/icons/icon';
import { Dialog } from '../../shared/overlays/dialog';
import { toast } from '../../shared/toasts/toast';
import { questionQueries } from './queries';
import styles from './questions.module.css';
import { useTakeQuestion } from './use-take-question';
import { WindowButtons } from './window-buttons';
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
        <Candidates question={question} chosen={ofId} onPick={setOfId} />
        {sending.error && <p role="alert">{problemSentence(sending.error)}</p>}
        <WindowButtons submit={t('duplicating.submit')} busy={sending.isPending} blocked={ofId === null} onClose={onClose} />
      </form>
    </Dialog>
  );
}

function Candidates({ question, chosen, onPick }: { question: Question; chosen: number | null; onPick: (id: number) => void }) {
  const t = useQuestionsWords();
  const [text, setText] = useState('');
  const words = useDeferredValue(text.trim());
  const { data } = useQuery({ ...questionQueries.similar(words || question.title, question.id), placeholderData: keepPreviousData });
  return (
    <>
      <TextInput
        mt="md"
        data-autofocus
        label={t('duplicating.find')}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        leftSection={<Icon name="search" size={17} />}
      />
      {data?.items.length === 0 && <p className="small">{t('duplicating.none')}</p>}
      <div className={styles.candidates}>
        {data?.items.map((other) => (
          <button
            key={other.id}
            type="button"
            className={styles.candidate}
            aria-pressed={other.id === chosen}
            onClick={() => onPick(other.id)}
          >
            {other.title}
            <small>{t('answers', { count: other.answers })}</small>
          </button>
        ))}
      </div>
    </>
  );
}
