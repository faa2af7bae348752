import { type Experience, profileLimits } from '@ruche/contracts';
import { Button } from '../../shared/button';
import { Textarea, TextInput } from '../../shared/fields/text';
import { IconButton } from '../../shared/icon-button';
import { Icon } from '../../shared/icons/icon';
import styles from './settings.module.css';
import { useSettingsWords } from './words';

const year = (text: string): number | null => (/^\d{4}$/.test(text) ? Number(text) : null);
const fresh = (): Experience => ({ role: '', organisation: '', from: new Date().getFullYear(), until: null, text: '' });

/** Jobs and roles, one under another. */
export function ExperienceFields({ value, onChange }: { value: Experience[]; onChange: (value: Experience[]) => void }) {
  const t = useSettingsWords();
  const change = (at: number, changes: Partial<Experience>) =>
    onChange(value.map((each, i) => (i === at ? { ...each, ...changes } : each)));
  return (
    <fieldset className={styles.plain}>
      <legend>{t('experience.title')}</legend>
      {value.map((each, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity of their own and keep their place
        <div key={at} className={styles.job}>
          <div className={styles.pair}>
            <TextInput
              label={t('experience.role')}
              required
              withAsterisk={false}
              maxLength={100}
              value={each.role}
              onChange={({ currentTarget }) => change(at, { role: currentTarget.value })}
            />
            <TextInput
              label={t('experience.organisation')}
              maxLength={100}
              value={each.organisation}
              onChange={({ currentTarget }) => change(at, { organisation: currentTarget.value })}
            />
          </div>
          <div className={styles.pair}>
            <TextInput
              type="number"
              label={t('experience.from')}
              min={1950}
              max={2100}
              required
              withAsterisk={false}
              defaultValue={each.from}
              onChange={({ currentTarget }) => change(at, { from: year(currentTarget.value) ?? each.from })}
            />
            <TextInput
              type="number"
              label={t('experience.until')}
              description={t('experience.untilHint')}
              min={1950}
              max={2100}
              defaultValue={each.until ?? ''}
              onChange={({ currentTarget }) => change(at, { until: year(currentTarget.value) })}
            />
          </div>
          <Textarea
            label={t('experience.text')}
            maxLength={600}
            autosize
            minRows={2}
            value={each.text}
            onChange={({ currentTarget }) => change(at, { text: currentTarget.value })}
          />
          <IconButton danger label={t('experience.remove', { role: each.role })} onClick={() => onChange(value.filter((_, i) => i !== at))}>
            <Icon name="trash" size={17} />
          </IconButton>
        </div>
      ))}
      {value.length < profileLimits.experience && (
        <Button variant="default" leftSection={<Icon name="plus" size={16} />} onClick={() => onChange([...value, fresh()])}>
          {t('experience.add')}
        </Button>
      )}
    </fieldset>
  );
}
