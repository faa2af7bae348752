import { type Topic, topics } from '@ruche/contracts';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../platform/api';
import { problemSentence } from '../../platform/problem-words';
import { Textarea } from '../../shared/fields/text';
import { WindowButtons } from '../../shared/fields/window-buttons';
import { Candidates } from '../../shared/lists/candidates';
import { Dialog } from '../../shared/overlays/dialog';
import { toast } from '../../shared/toasts/toast';
import { useDebounced } from '../../shared/use-debounced';
import { topicQueries } from './queries';
import { useTakeTopic } from './use-take-topic';
import { useTopicsWords } from './words';

/** Into another topic: text and replies line up there by date; seven days to undo. */
export function MergeWindow({ topic, onClose }: { topic: Topic; onClose: () => void }) {
  const t = useTopicsWords();
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
        <Others topic={topic} into={into} onPick={setInto} />
        <Textarea
          mt="md"
          rows={3}
          label={t('merge.reason')}
          maxLength={2000}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
          error={sending.error && problemSentence(sending.error)}
        />
        <WindowButtons submit={t('merge.submit')} busy={sending.isPending} blocked={into === null} onClose={onClose} />
      </form>
    </Dialog>
  );
}

function Others({ topic, into, onPick }: { topic: Topic; into: number | null; onPick: (id: number) => void }) {
  const t = useTopicsWords();
  const [text, setText] = useState('');
  const words = useDebounced(text.trim());
  const { data } = useQuery({ ...topicQueries.similarTitles(words || topic.title, topic.id), placeholderData: keepPreviousData });
  const others = data?.items.filter(({ id, kind }) => kind === 'topic' && id !== topic.id);
  return (
    <Candidates
      label={t('merge.find')}
      text={text}
      onText={setText}
      items={others}
      chosen={into}
      onPick={onPick}
      note={({ space }) => space.name}
    />
  );
}
