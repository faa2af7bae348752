import { type Idea, ideas, type OpenMove } from '@ruche/contracts';
import { call } from '../../platform/api';
import { Dialog } from '../../shared/overlays/dialog';
import { toast } from '../../shared/toasts/toast';
import { useSharedWords } from '../../shared/words';
import { ReasonForm } from './reason-form';
import { useTakeIdea } from './use-idea-menu';
import { useIdeasWords } from './words';

/** A move of which the authors are told the reason. */
export function MoveWindow({ idea, move, onClose }: { idea: Idea; move: OpenMove; onClose: () => void }) {
  const t = useIdeasWords();
  const stage = useSharedWords()(`stages.${move.to}`);
  const take = useTakeIdea();
  const send = async (reason: string) => {
    await take(await call(ideas.transition, { params: { id: idea.id }, body: { to: move.to, ...(reason ? { reason } : {}) } }));
    toast(t('moved', { stage }), { tone: 'good' });
  };
  return (
    <Dialog opened onClose={onClose} title={t('moveTo', { stage })}>
      <p className="muted">{t(`moves.${move.to}`)}</p>
      <ReasonForm
        label={t('reason.label')}
        description={t('reason.shown')}
        min={move.reason.required ? Math.max(1, move.reason.min) : 0}
        max={4000}
        submit={t('reason.submit')}
        send={send}
        onClose={onClose}
      />
    </Dialog>
  );
}
