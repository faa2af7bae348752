import type { Availability } from '@ruche/contracts';
import { useFormats } from '../../platform/formats';
import { useSharedWords } from '../words';
import styles from './skills.module.css';

/** A dot and a word: available, limited, absent until a day. */
export function AvailabilityLine({ availability }: { availability: Availability }) {
  const t = useSharedWords();
  const { date } = useFormats();
  const { state, until } = availability;
  return (
    <span className={styles.availability} data-state={state}>
      {state === 'absent' && until ? t('skills.absentUntil', { date: date(`${until}T12:00:00`) }) : t(`skills.availability.${state}`)}
    </span>
  );
}
