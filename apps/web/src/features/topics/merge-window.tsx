import { type Topic, topics } from '@ruche/contracts';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../platform/api';
import { problemSentence } from '../../platform/problem-words';
import { Button } from '../../shared/button';
import { FormButtons } from '../../shared/fields/form-buttons';
import { Textarea, TextInput } from '../../shared/fields/text';
import { Icon } from '../../shared/icons/icon';
import { Dialog } from '../../shared/overlays/dialog';
import { toast } from '../../shared/toasts/toast';
import { useDebounced } from '../../shared/use-debounced';
import { useSharedWords } from '../../shared/words';
import { topicQueries } from './queries';
import styles from './topics.module.css';
import { useTakeTopic } from './use-take-topic';
import { useTopicsWords } from './words';

/** Into another topic: text and replies line up there by date; seven days to undo. */
export function MergeWindow({ topic, onClose }: { topic: Topic; onClose: () => void }) {
  const t = useTopicsWords();
  const shared = useSharedWords();
  const take = useTakeTopic();
  const [into, setInto] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  const sending = useMutation({
    mutationFn: () =>
      call(topics.merge, { params: { id: topic.id }, body: { intoId: into ?? 0, ...(reason.trim() ? { reason: reason.trim() } : {}) } }),
    onSuccess: async (merged) => {
      await take(merged);
      toast(t('merge.done'), { tone: 'good' });
      onClose();
    },
  });
  return (
    <Dialog opened onClose={onClose} title={t('merge.title')} width={560}>
      <p className="muted">{t('merge.text')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (into !== null) sending.mutate();
        }}
      >
        <Candidates topic={topic} into={into} onPick={setInto} />
        <Textarea
          mt="md"
          rows={3}
          label={t('merge.reason')}
          maxLength={2000}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
          error={sending.error && problemSentence(sending.error)}
        />
        <FormButtons>
          <Button variant="default" onClick={onClose}>
            {shared('cancel')}
          </Button>
          <Button type="submit" loading={sending.isPending} disabled={into === null}>
            {t('merge.submit')}
          </Button>
        </FormButtons>
      </form>
    </Dialog>
  );
}

function Candidates({ topic, into, onPick }: { topic: Topic; into: number | null; onPick: (id: number) => void }) {
  const t = useTopicsWords();
  const [text, setText] = useState('');
  const words = useDebounced(text.trim());
  const { data } = useQuery({ ...topicQueries.similarTitles(words || topic.title, topic.id), placeholderData: keepPreviousData });
  return (
    <>
      <TextInput
        data-autofocus
        mt="md"
        label={t('merge.find')}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        leftSection={<Icon name="search" size={18} />}
        maxLength={200}
      />
      <div className={styles.candidates}>
        {data?.items
          .filter(({ id, kind }) => kind === 'topic' && id !== topic.id)
          .map(({ id, title, space }) => (
            <button key={id} type="button" className={styles.candidate} aria-pressed={id === into} onClick={() => onPick(id)}>
              {title}
              <small>{space.name}</small>
            </button>
          ))}
      </div>
    </>
  );
}
