import type { NotificationPreferences } from '@ruche/contracts';
import { Select, Switch } from '../../shared/fields/choice';
import { readableZone } from '../../shared/text/time-zones';
import type { ChangePreferences } from './notifications-part';
import styles from './settings.module.css';
import { useSettingsWords } from './words';

const halfHours = Array.from({ length: 48 }, (_, i) => `${String(Math.floor(i / 2)).padStart(2, '0')}:${i % 2 ? '30' : '00'}`);

/** When no mail may come, in my own time zone. */
export function QuietHoursPart({ told: { quiet, timeZone }, onChange }: { told: NotificationPreferences; onChange: ChangePreferences }) {
  const t = useSettingsWords();
  const time = (which: 'from' | 'until') => (
    <Select
      label={t(`told.${which}`)}
      w={120}
      allowDeselect={false}
      disabled={!quiet.on}
      data={halfHours}
      value={quiet[which]}
      onChange={(at) => at && at !== quiet[which] && onChange({ quiet: { [which]: at } })}
    />
  );
  return (
    <fieldset className={styles.plain}>
      <legend>{t('told.quiet')}</legend>
      <p className="small">{t('told.quietHint', { zone: readableZone(timeZone) })}</p>
      <div className={styles.inner}>
        <Switch
          checked={quiet.on}
          label={t('told.quietOn')}
          onChange={({ currentTarget }) => onChange({ quiet: { on: currentTarget.checked } })}
        />
        <div className={styles.times}>
          {time('from')}
          {time('until')}
        </div>
        <Switch
          checked={quiet.weekends}
          label={t('told.weekends')}
          onChange={({ currentTarget }) => onChange({ quiet: { weekends: currentTarget.checked } })}
        />
      </div>
    </fieldset>
  );
}
