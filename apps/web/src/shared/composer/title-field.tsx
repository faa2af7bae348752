import { Textarea } from '@mantine/core';
import '@mantine/core/styles/Input.layer.css';
import { caretAfter, spliceOf } from '@ruche/rich-text';
import { useLayoutEffect, useRef } from 'react';
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
  const caret = useCaret(value);
  return (
    <div className={styles.titleField}>
      <Textarea
        id="field-title"
        ref={caret.field}
        onSelect={caret.note}
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
        onChange={({ currentTarget }) => {
          caret.note();
          onChange(currentTarget.value.replace(/[\r\n]+/g, ' '));
        }}
      />
      <span id="title-count" className={styles.count} data-state={isOver ? 'over' : length >= min ? 'enough' : 'short'}>
        <span aria-hidden>{t('count', { count: length, max })}</span>
        <span className="visually-hidden">{t('countSpoken', { count: length, max })}</span>
      </span>
    </div>
  );
}

/** Keeps the caret between its letters when somebody else changes the words: browsers put it at the end. */
function useCaret(value: string) {
  const field = useRef<HTMLTextAreaElement>(null);
  const known = useRef({ text: value, start: 0, end: 0 });
  const note = () => {
    if (field.current) known.current = { text: field.current.value, start: field.current.selectionStart, end: field.current.selectionEnd };
  };
  useLayoutEffect(() => {
    const { text, start, end } = known.current;
    if (text === value) return;
    const splice = spliceOf(text, value);
    known.current = { text: value, start: caretAfter(start, splice), end: caretAfter(end, splice) };
    if (field.current === document.activeElement) field.current?.setSelectionRange(known.current.start, known.current.end);
  }, [value]);
  return { field, note };
}
