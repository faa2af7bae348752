import { type Topic, topicLimits, topics } from '@ruche/contracts';
import { call } from '../../platform/api';
import { ReasonWindow } from '../../shared/fields/reason-window';
import { toast } from '../../shared/toasts/toast';
import { useTakeTopic } from './use-take-topic';
import { useTopicsWords } from './words';

/** Closing a topic to replies: its authors and followers are told why. */
export function LockWindow({ topic, onClose }: { topic: Topic; onClose: () => void }) {
  const t = useTopicsWords();
  const take = useTakeTopic();
  return (
    <ReasonWindow
      title={t('lock.title')}
      text={t('lock.text')}
      label={t('lock.reason')}
      submit={t('lock.submit')}
      maxLength={topicLimits.reason}
      onSend={async (reason) => {
        await take(await call(topics.lock, { params: { id: topic.id }, body: { reason } }));
        toast(t('lock.done'), { tone: 'good' });
      }}
      onClose={onClose}
    />
  );
}
