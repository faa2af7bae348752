import { type Idea, ideas } from '@ruche/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../platform/api';
import { Candidates } from '../../shared/lists/candidates';
import { Dialog } from '../../shared/overlays/dialog';
import { toast } from '../../shared/toasts/toast';
import { useDebounced } from '../../shared/use-debounced';
import { useSharedWords } from '../../shared/words';
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
        <Others idea={idea} into={into} onPick={setInto} />
      </ReasonForm>
    </Dialog>
  );
}

function Others({ idea, into, onPick }: { idea: Idea; into: number | null; onPick: (id: number) => void }) {
  const t = useIdeasWords();
  const shared = useSharedWords();
  const [text, setText] = useState('');
  const words = useDebounced(text.trim());
  const { data } = useQuery({
    ...(words ? ideaQueries.similarTitles(idea.id, words) : ideaQueries.similar(idea.id)),
    placeholderData: keepPreviousData,
  });
  return (
    <Candidates
      label={t('merge.find')}
      text={text}
      onText={setText}
      items={data?.items.filter(({ id }) => id !== idea.id)}
      chosen={into}
      onPick={onPick}
      note={({ stage }) => shared(`stages.${stage}`)}
    />
  );
}
