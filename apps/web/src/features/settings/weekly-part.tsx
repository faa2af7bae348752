import type { NotificationPreferences } from '@ruche/contracts';
import { Switch } from '../../shared/fields/choice';
import type { ChangePreferences } from './notifications-part';
import styles from './settings.module.css';
import { useSettingsWords } from './words';

/** What the summary of Monday tells, part by part. Whoever wants no digest gets no summary. */
export function WeeklyPart({ told: { weekly, digest }, onChange }: { told: NotificationPreferences; onChange: ChangePreferences }) {
  const t = useSettingsWords();
  return (
    <fieldset className={styles.plain} disabled={digest === 'off'}>
      <legend>{t('told.weekly')}</legend>
      <p className="small">{t(digest === 'off' ? 'told.weeklyOff' : 'told.weeklyHint')}</p>
      <div className={styles.inner}>
        {weekly.map(({ part, on }) => (
          <Switch
            key={part}
            checked={on}
            disabled={digest === 'off'}
            label={t(`told.parts.${part}`)}
            onChange={({ currentTarget }) => onChange({ weekly: [{ part, on: currentTarget.checked }] })}
          />
        ))}
      </div>
    </fieldset>
  );
}
