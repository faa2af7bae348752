import { useFormats } from '../../platform/formats';
import { useStore } from '../store';
import type { CoeditingSession } from './session';
import { useCoeditingWords } from './words';

/** Whether what was written is in the database; said only when it is. */
export function CoeditingStatus({ session }: { session: CoeditingSession }) {
  const t = useCoeditingWords();
  const { time } = useFormats();
  const { connection, saved, savedAt } = useStore(session.state);
  if (connection !== 'online') return <>{t(`status.${connection}`)}</>;
  if (!saved) return <>{t('status.saving')}</>;
  return <>{savedAt && t('status.saved', { time: time(savedAt) })}</>;
}
