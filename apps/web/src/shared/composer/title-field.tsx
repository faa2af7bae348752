import { Textarea } from '@mantine/core';
import '@mantine/core/styles/Input.layer.css';
import { tidyTitle } from './entry-form';
import styles from './fields.module.css';
import { useEntryWords } from './words';

interface TitleFieldProps {
  label: string;
  hint?: string | undefined;
  placeholder: string;
  limits: { min: number; max: number };
  value: string;
  error: string | undefined;
  autoFocus: boolean;
  onChange: (title: string) => void;
}

/** One line that grows with its words; how long it is stands beside its name. */
export function TitleField({ label, hint, placeholder, limits: { min, max }, value, error, autoFocus, onChange }: TitleFieldProps) {
  const t = useEntryWords();
  const length = [...tidyTitle(value)].length;
  const isOver = length > max;
  return (
    <div className={styles.titleField}>
      <Textarea
        id="field-title"
        label={label}
        description={hint}
        placeholder={placeholder}
        autosize
        minRows={1}
        autoFocus={autoFocus}
        value={value}
        error={error ?? (isOver && t('errors.long', { max }))}
        aria-describedby="title-count"
        classNames={{ input: styles.title }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault();
        }}
        onChange={({ currentTarget }) => onChange(currentTarget.value.replace(/[\r\n]+/g, ' '))}
      />
      <span id="title-count" className={styles.count} data-state={isOver ? 'over' : length >= min ? 'enough' : 'short'}>
        <span aria-hidden>{t('count', { count: length, max })}</span>
        <span className="visually-hidden">{t('countSpoken', { count: length, max })}</span>
      </span>
    </div>
  );
}
