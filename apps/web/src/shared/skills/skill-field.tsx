import { skillLimits, skills } from '@ruche/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { query } from '../../platform/query';
import { useLanguage } from '../../platform/use-words';
import { Select } from '../fields/choice';
import { useDebounced } from '../use-debounced';
import { useSharedWords } from '../words';

export interface ChosenSkill {
  /** Left out for a name that nobody used before. */
  id?: number;
  name: string;
}
interface SkillFieldProps {
  label: string;
  description?: string;
  /** The chosen one stays in the field; without it the field is emptied for the next. */
  value?: ChosenSkill | null;
  /** New names may be given. */
  fresh?: boolean;
  onChoose: (skill: ChosenSkill) => void;
  error?: string | undefined;
}
const NEW = 'new:';

/** Finds a skill by what one types, misspelt or in the other language; with `fresh` a name of one's own is offered last. */
export function SkillField({ label, description, value = null, fresh = false, onChoose, error }: SkillFieldProps) {
  const t = useSharedWords();
  const language = useLanguage();
  const [text, setText] = useState(value?.name ?? '');
  const q = useDebounced(text.trim().slice(0, skillLimits.name), 200);
  const { data } = useQuery({ ...query(skills.list, { query: q && q !== value?.name ? { q } : {} }), placeholderData: keepPreviousData });
  const found = (data?.items ?? []).map((skill) => ({ value: String(skill.id), label: skill.label[language] }));
  const known = found.some((option) => option.label.toLowerCase() === q.toLowerCase());
  const own = fresh && q.length >= 2 && !known ? [{ value: NEW + q, label: t('skills.new', { name: q }) }] : [];
  const kept =
    value?.id && !found.some((option) => option.value === String(value.id)) ? [{ value: String(value.id), label: value.name }] : [];
  return (
    <Select
      label={label}
      description={description}
      placeholder={t('skills.type')}
      searchable
      data={[...kept, ...found, ...own]}
      filter={({ options }) => options}
      value={value?.id ? String(value.id) : null}
      searchValue={text}
      onSearchChange={setText}
      nothingFoundMessage={q === '' ? undefined : t('skills.none')}
      error={error}
      onChange={(chosen, option) => {
        if (chosen === null || option === null) return;
        onChoose(chosen.startsWith(NEW) ? { name: chosen.slice(NEW.length) } : { id: Number(chosen), name: option.label });
        if (!value) setText('');
      }}
    />
  );
}
