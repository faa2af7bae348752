import { entryLimits, type Topic, topicLimits, topics } from '@ruche/contracts';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { call } from '../../platform/api';
import { problemSentence } from '../../platform/problem-words';
import { Button } from '../../shared/button';
import { commentQueries } from '../../shared/comments/queries';
import { tidyTitle } from '../../shared/composer/entry-form';
import { Checkbox } from '../../shared/fields/choice';
import { TextInput } from '../../shared/fields/text';
import { WindowButtons } from '../../shared/fields/window-buttons';
import { Dialog } from '../../shared/overlays/dialog';
import { toast } from '../../shared/toasts/toast';
import { useSharedWords } from '../../shared/words';
import styles from './topics.module.css';
import { useTakeTopic } from './use-take-topic';
import { useTopicsWords } from './words';

/** Some replies become a topic of their own: the earliest opens it, what answers them comes along. */
export function SplitWindow({ topic, onClose }: { topic: Topic; onClose: () => void }) {
  const t = useTopicsWords();
  const take = useTakeTopic();
  const navigate = useNavigate();
  const [title, setTitle] = useState('');
  const [chosen, setChosen] = useState<number[]>([]);
  const named = tidyTitle(title).length >= entryLimits.anyTitle.min;
  const sending = useMutation({
    mutationFn: () => call(topics.split, { params: { id: topic.id }, body: { commentIds: chosen, title: tidyTitle(title) } }),
    onSuccess: async (made) => {
      await take(made);
      onClose();
      toast(t('split.done'), { tone: 'good' });
      await navigate(made.url);
    },
  });
  return (
    <Dialog opened onClose={onClose} title={t('split.title')} width={620}>
      <p className="muted">{t('split.text')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (named && chosen.length > 0) sending.mutate();
        }}
      >
        <TextInput
          data-autofocus
          mt="md"
          label={t('split.newTitle')}
          value={title}
          maxLength={entryLimits.anyTitle.max}
          onChange={({ currentTarget }) => setTitle(currentTarget.value)}
          error={sending.error && problemSentence(sending.error)}
        />
        <Choice topicId={topic.id} chosen={chosen} onChange={setChosen} />
        <WindowButtons
          submit={t('split.submit', { count: chosen.length })}
          busy={sending.isPending}
          blocked={!named || chosen.length === 0}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}

function Choice({ topicId, chosen, onChange }: { topicId: number; chosen: number[]; onChange: (ids: number[]) => void }) {
  const t = useTopicsWords();
  const shared = useSharedWords();
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(commentQueries.list(topicId, 'oldest'));
  const replies = data?.pages.flatMap(({ items }) => items).filter(({ deleted }) => !deleted) ?? [];
  return (
    <fieldset className={styles.replies}>
      <legend>{t('split.choose')}</legend>
      {replies.map(({ id, author, body }) => (
        <Checkbox
          key={id}
          checked={chosen.includes(id)}
          disabled={!chosen.includes(id) && chosen.length >= topicLimits.split}
          onChange={({ currentTarget }) => onChange(currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id))}
          label={author?.name ?? shared('people.erased')}
          description={body?.text.slice(0, 160)}
        />
      ))}
      {hasNextPage && (
        <Button variant="subtle" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {shared('list.more')}
        </Button>
      )}
    </fieldset>
  );
}
