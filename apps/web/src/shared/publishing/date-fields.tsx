import { TextInput } from '../fields/text';
import type { LocalTime } from './local-time';
import styles from './publishing.module.css';
import { usePublishingWords } from './words';

interface DateFieldsProps {
  value: LocalTime;
  onChange: (value: LocalTime) => void;
  error?: string | undefined;
  autoFocus?: boolean;
  /** Names of the two fields, when « day » and « time » are not enough. */
  labels?: { day: string; time: string };
}

/** A day and a time, in the browser's own fields. */
export function DateFields({ value, onChange, error, autoFocus = false, labels }: DateFieldsProps) {
  const t = usePublishingWords();
  return (
    <div className={styles.fields}>
      <TextInput
        type="date"
        label={labels?.day ?? t('day')}
        value={value.day}
        error={error}
        data-autofocus={autoFocus || undefined}
        onChange={({ currentTarget }) => onChange({ ...value, day: currentTarget.value })}
      />
      <TextInput
        type="time"
        label={labels?.time ?? t('time')}
        value={value.time}
        onChange={({ currentTarget }) => onChange({ ...value, time: currentTarget.value })}
      />
    </div>
  );
}
