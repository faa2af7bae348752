import { entryLimits, type Theme } from '@ruche/contracts';
import { useState } from 'react';
import { useLanguage } from '../../platform/use-words';
import { Button } from '../button';
import { Checkbox } from '../fields/choice';
import { FormButtons } from '../fields/form-buttons';
import { TextInput } from '../fields/text';
import { Icon } from '../icons/icon';
import { Dialog } from '../overlays/dialog';
import styles from './fields.module.css';
import { useEntryWords } from './words';

interface ThemesDialogProps {
  /** The tree, parents before children. */
  themes: Theme[];
  value: number[];
  onChange: (ids: number[]) => void;
  onClose: () => void;
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** Each theme right after its parent, whatever the order they came in. */
function asTree(themes: Theme[], parentId: number | null = null): Theme[] {
  return themes.filter((theme) => theme.parentId === parentId).flatMap((theme) => [theme, ...asTree(themes, theme.id)]);
}

/** The tree of themes with a box each; found also by their synonyms and in the other language. */
export function ThemesDialog({ themes, value, onChange, onClose }: ThemesDialogProps) {
  const t = useEntryWords();
  const language = useLanguage();
  const [text, setText] = useState('');
  const full = value.length >= entryLimits.themes;
  const wanted = plain(text.trim());
  const shown = asTree(themes).filter(({ label, synonyms }) =>
    [label.fr, label.en, ...synonyms].some((name) => plain(name).includes(wanted)),
  );
  return (
    <Dialog opened onClose={onClose} title={t('themes.title')} width={520}>
      <TextInput
        data-autofocus
        aria-label={t('themes.find')}
        placeholder={t('themes.find')}
        leftSection={<Icon name="search" size={18} />}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      <p className={styles.chosen} role="status">
        {full ? t('themes.full', { count: value.length }) : t('themes.chosen', { count: value.length, max: entryLimits.themes })}
      </p>
      <div className={styles.tree}>
        {shown.map(({ id, label, depth }) => (
          <Checkbox
            key={id}
            label={label[language]}
            className={styles.branch}
            data-depth={wanted ? 1 : depth}
            checked={value.includes(id)}
            disabled={full && !value.includes(id)}
            onChange={({ currentTarget }) => onChange(currentTarget.checked ? [...value, id] : value.filter((each) => each !== id))}
          />
        ))}
        {shown.length === 0 && <p className="muted">{t('themes.none')}</p>}
      </div>
      <FormButtons>
        <Button onClick={onClose}>{t('themes.done')}</Button>
      </FormButtons>
    </Dialog>
  );
}
