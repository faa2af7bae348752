import { type LinkDrawing, linkDrawings } from '@ruche/contracts';
import { TextInput } from '../fields/text';
import { Icon } from '../icons/icon';
import { useSharedWords } from '../words';
import styles from './quick-links.module.css';

interface LinkIconsProps {
  value: string;
  onChange: (icon: string) => void;
  mistake: string | undefined;
}

/** One of our drawings, or an emoji that is typed. */
export function LinkIcons({ value, onChange, mistake }: LinkIconsProps) {
  const t = useSharedWords();
  const isDrawing = (icon: string): icon is LinkDrawing => linkDrawings.some((each) => each === icon);
  return (
    <fieldset className={styles.icons}>
      <legend>{t('links.icon')}</legend>
      <div>
        {linkDrawings.map((drawing) => (
          <button
            key={drawing}
            type="button"
            aria-pressed={value === drawing}
            aria-label={t(`links.drawings.${drawing}`)}
            title={t(`links.drawings.${drawing}`)}
            onClick={() => onChange(value === drawing ? '' : drawing)}
          >
            <Icon name={drawing} />
          </button>
        ))}
      </div>
      <TextInput
        label={t('links.emoji')}
        maxLength={16}
        value={isDrawing(value) ? '' : value}
        onChange={({ currentTarget }) => onChange(currentTarget.value.trim())}
        error={mistake}
      />
    </fieldset>
  );
}
