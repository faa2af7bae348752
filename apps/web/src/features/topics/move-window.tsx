import { type Topic, topics } from '@ruche/contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../platform/api';
import { problemSentence } from '../../platform/problem-words';
import { composerQueries } from '../../shared/composer/queries';
import { Select } from '../../shared/fields/choice';
import { WindowButtons } from '../../shared/fields/window-buttons';
import { Dialog } from '../../shared/overlays/dialog';
import { toast } from '../../shared/toasts/toast';
import { useTakeTopic } from './use-take-topic';
import { useTopicsWords } from './words';

/** To another space that one facilitates as well, with all replies. */
export function MoveWindow({ topic, onClose }: { topic: Topic; onClose: () => void }) {
  const t = useTopicsWords();
  const take = useTakeTopic();
  const { data } = useQuery(composerQueries.spaces());
  const [to, setTo] = useState<string | null>(null);
  const sending = useMutation({
    mutationFn: () => call(topics.move, { params: { id: topic.id }, body: { spaceId: Number(to) } }),
    onSuccess: async (moved) => {
      await take(moved);
      toast(t('move.done', { space: moved.space.name }), { tone: 'good' });
      onClose();
    },
  });
  return (
    <Dialog opened onClose={onClose} title={t('move.title')}>
      <p className="muted">{t('move.text')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (to) sending.mutate();
        }}
      >
        <Select
          data-autofocus
          mt="md"
          label={t('move.space')}
          data={(data?.items ?? [])
            .filter(({ id, can }) => id !== topic.space.id && can.edit)
            .map(({ id, name }) => ({ value: String(id), label: name }))}
          value={to}
          onChange={setTo}
          error={sending.error && problemSentence(sending.error)}
        />
        <WindowButtons submit={t('move.submit')} busy={sending.isPending} blocked={to === null} onClose={onClose} />
      </form>
    </Dialog>
  );
}
