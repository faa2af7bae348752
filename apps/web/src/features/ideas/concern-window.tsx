import { entries, entryLimits, type Idea } from '@ruche/contracts';
import { call } from '../../platform/api';
import { Dialog } from '../../shared/overlays/dialog';
import { toast } from '../../shared/toasts/toast';
import { ReasonForm } from './reason-form';
import { useTakeIdea } from './use-idea-menu';
import { useIdeasWords } from './words';

/** A concern: never anonymous to those who decide, never a vote against. */
export function ConcernWindow({ idea, onClose }: { idea: Idea; onClose: () => void }) {
  const t = useIdeasWords();
  const take = useTakeIdea();
  const { min, max } = entryLimits.concernReason;
  const send = async (reason: string) => {
    await call(entries.react, { params: { id: idea.id, kind: 'concern' }, body: { reason } });
    await take();
    toast(t('concern.done'), { tone: 'good' });
  };
  return (
    <Dialog opened onClose={onClose} title={t('concern.title')}>
      <p className="muted">{t('concern.text')}</p>
      <ReasonForm
        label={t('concern.label')}
        description={t('concern.read')}
        min={min}
        max={max}
        submit={t('concern.submit')}
        send={send}
        onClose={onClose}
      />
    </Dialog>
  );
}
