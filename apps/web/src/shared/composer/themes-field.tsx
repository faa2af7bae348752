import { entryLimits } from '@ruche/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLanguage } from '../../platform/use-words';
import { Button } from '../button';
import { Icon } from '../icons/icon';
import styles from './fields.module.css';
import { composerQueries } from './queries';
import { ThemesDialog } from './themes-dialog';
import { useEntryWords } from './words';

/** The chosen themes as chips, and the way to the tree. */
export function ThemesField({ value, onChange }: { value: number[]; onChange: (ids: number[]) => void }) {
  const t = useEntryWords();
  const language = useLanguage();
  const { data } = useQuery(composerQueries.themes());
  const [open, setOpen] = useState(false);
  const chosen = data?.items.filter(({ id }) => value.includes(id)) ?? [];
  return (
    <div role="group" aria-labelledby="themes-label">
      <span id="themes-label" className={styles.label}>
        {t('themes.title')}
      </span>
      <p className="small">{t('themes.hint', { count: entryLimits.themes })}</p>
      <div className={styles.chips}>
        {chosen.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            className={styles.chip}
            aria-label={t('themes.remove', { theme: label[language] })}
            onClick={() => onChange(value.filter((each) => each !== id))}
          >
            {label[language]}
            <Icon name="close" size={13} />
          </button>
        ))}
        <Button variant="default" leftSection={<Icon name="tag" size={17} />} onClick={() => setOpen(true)}>
          {t('themes.choose')}
        </Button>
      </div>
      {open && data && <ThemesDialog themes={data.items} value={value} onChange={onChange} onClose={() => setOpen(false)} />}
    </div>
  );
}
