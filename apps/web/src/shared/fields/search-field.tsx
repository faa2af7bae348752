import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Icon } from '../icons/icon';
import { useSharedWords } from '../words';
import styles from './search-field.module.css';

interface SearchFieldProps {
  /** What is searched in; also the name for screen readers. */
  label: string;
  placeholder?: string;
  /** What the address says; the field follows it when one goes back. */
  value: string;
  /** Told once the words have stood still for a moment, and at once on Enter. */
  onSearch: (words: string) => void;
  autoFocus?: boolean;
  maxLength?: number;
}

const stillMs = 260;

/** The rounded box in which one searches a list. Answers while one types; Escape empties it. */
export function SearchField({ label, placeholder = label, value, onSearch, autoFocus = false, maxLength = 100 }: SearchFieldProps) {
  const t = useSharedWords();
  const [text, setText] = useState(value);
  const told = useRef(value);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (value !== told.current) setText(value);
    told.current = value;
  }, [value]);
  useEffect(() => {
    if (autoFocus) box.current?.focus({ preventScroll: true });
  }, [autoFocus]);
  const tell = (words: string) => {
    if (words === told.current) return;
    told.current = words;
    onSearch(words);
  };
  useEffect(() => {
    const timer = window.setTimeout(() => tell(text.trim()), stillMs);
    return () => window.clearTimeout(timer);
  });
  const empty = () => {
    setText('');
    tell('');
    box.current?.focus();
  };
  return (
    <search className={styles.search}>
      <form
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          tell(text.trim());
        }}
      >
        <Icon name="search" />
        <input
          ref={box}
          type="search"
          aria-label={label}
          placeholder={placeholder}
          value={text}
          maxLength={maxLength}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || text === '') return;
            event.preventDefault();
            empty();
          }}
        />
        {text !== '' && (
          <button type="button" aria-label={t('search.clear')} onClick={empty}>
            <Icon name="close" size={16} />
          </button>
        )}
      </form>
    </search>
  );
}
