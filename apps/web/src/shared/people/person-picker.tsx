import { type PersonSummary, people } from '@ruche/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { query } from '../../platform/query';
import { Select } from '../fields/choice';
import { useDebounced } from '../use-debounced';
import { useSharedWords } from '../words';
import { Avatar } from './avatar';
import styles from './person-picker.module.css';

interface PersonPickerProps {
  label: string;
  description?: string;
  value: PersonSummary | null;
  onChange: (person: PersonSummary | null) => void;
  /** Left out of what is offered: those who are there already. */
  without?: number[];
  error?: string | undefined;
}

/** Chooses a person by typing a part of their name; accents and small mistakes are forgiven by the directory. */
export function PersonPicker({ label, description, value, onChange, without = [], error }: PersonPickerProps) {
  const t = useSharedWords();
  const [text, setText] = useState('');
  const q = useDebounced(text.trim(), 200);
  const asks = q.length > 0 && q !== value?.name;
  const { data, isFetching } = useQuery({
    ...query(people.list, { query: { q, limit: 8 } }),
    enabled: asks,
    placeholderData: keepPreviousData,
  });
  const found = asks ? (data?.items ?? []).filter(({ id }) => !without.includes(id)) : [];
  const shown = value && !found.some(({ id }) => id === value.id) ? [value, ...found] : found;
  return (
    <Select
      label={label}
      description={description}
      placeholder={t('picker.type')}
      searchable
      clearable
      error={error}
      data={shown.map(({ id, name }) => ({ value: String(id), label: name }))}
      filter={({ options }) => options}
      value={value ? String(value.id) : null}
      searchValue={text}
      onSearchChange={setText}
      onChange={(id) => onChange(shown.find((person) => String(person.id) === id) ?? null)}
      nothingFoundMessage={q === '' ? undefined : t(isFetching ? 'loading' : 'picker.nobody')}
      clearButtonProps={{ 'aria-label': t('search.clear') }}
      renderOption={({ option }) => <Line person={shown.find(({ id }) => String(id) === option.value)} />}
    />
  );
}

function Line({ person }: { person: PersonSummary | undefined }) {
  if (!person) return null;
  return (
    <span className={styles.line}>
      <Avatar person={person} size="m" />
      <span>
        {person.name}
        <span className="small">{[person.title, person.department, person.site].filter(Boolean).join(' · ')}</span>
      </span>
    </span>
  );
}
