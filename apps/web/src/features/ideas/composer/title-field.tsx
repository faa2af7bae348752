import { Textarea } from '@mantine/core';
import '@mantine/core/styles/Input.layer.css';
import { ideaLimits } from '@ruche/contracts';
import styles from './composer.module.css';
import { tidyTitle } from './idea-form';
import { useComposerWords } from './words';

interface TitleFieldProps {
  value: string;
  error: string | undefined;
  autoFocus: boolean;
  onChange: (title: string) => void;
}

/** One line that grows with its words; how long it is stands beside its name. */
export function TitleField({ value, error, autoFocus, onChange }: TitleFieldProps) {
  const t = useComposerWords();
  const { min, max } = ideaLimits.title;
  const length = [...tidyTitle(value)].length;
  const isOver = length > max;
  return (
    <div className={styles.titleField}>
      <Textarea
        id="field-title"
        label={t('title')}
        description={t('titleHint')}
        placeholder={t('titlePlaceholder')}
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
