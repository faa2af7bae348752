import { type Idea, ideas } from '@ruche/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { call } from '../../platform/api';
import { TextInput } from '../../shared/fields/text';
import { Icon } from '../../shared/icons/icon';
import { Dialog } from '../../shared/overlays/dialog';
import { toast } from '../../shared/toasts/toast';
import { useSharedWords } from '../../shared/words';
import styles from './idea.module.css';
import { ideaQueries } from './queries';
import { ReasonForm } from './reason-form';
import { useTakeIdea } from './use-idea-menu';
import { useIdeasWords } from './words';

/** Merging into another idea: votes go over once each, authors keep their merit, seven days to undo. */
export function MergeWindow({ idea, onClose }: { idea: Idea; onClose: () => void }) {
  const t = useIdeasWords();
  const take = useTakeIdea();
  const [into, setInto] = useState<number | null>(null);
  const send = async (reason: string) => {
    if (into === null) return;
    await take(await call(ideas.merge, { params: { id: idea.id }, body: { intoId: into, ...(reason ? { reason } : {}) } }));
    toast(t('merge.done'), { tone: 'good' });
  };
  return (
    <Dialog opened onClose={onClose} title={t('merge.title')} width={560}>
      <p className="muted">{t('merge.text')}</p>
      <ReasonForm
        label={t('reason.optional')}
        description={t('reason.shown')}
        min={0}
        max={2000}
        blocked={into === null}
        submit={t('merge.submit')}
        send={send}
        onClose={onClose}
      >
        <Candidates idea={idea} into={into} onPick={setInto} />
      </ReasonForm>
    </Dialog>
  );
}

function Candidates({ idea, into, onPick }: { idea: Idea; into: number | null; onPick: (id: number) => void }) {
  const t = useIdeasWords();
  const shared = useSharedWords();
  const [text, setText] = useState('');
  const words = useDeferredValue(text.trim());
  const { data } = useQuery({
    ...(words ? ideaQueries.similarTitles(idea.id, words) : ideaQueries.similar(idea.id)),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <TextInput
        mt="md"
        label={t('merge.find')}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        leftSection={<Icon name="search" size={18} />}
        maxLength={200}
      />
      <div className={styles.candidates}>
        {data?.items
          .filter(({ id }) => id !== idea.id)
          .map((other) => (
            <button
              key={other.id}
              type="button"
              className={styles.candidate}
              aria-pressed={other.id === into}
              onClick={() => onPick(other.id)}
            >
              {other.title}
              <small>{shared(`stages.${other.stage}`)}</small>
            </button>
          ))}
      </div>
    </>
  );
}
