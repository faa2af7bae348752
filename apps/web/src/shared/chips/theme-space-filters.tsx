import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats } from '../../platform/formats';
import { composerQueries } from '../composer/queries';
import { useSharedWords } from '../words';
import { FilterMenu } from './filter-chips';

interface ThemeAndSpaceProps {
  /** Ids as they stand in the address. */
  theme: string | null;
  space: string | null;
  onChange: (name: 'theme' | 'space', value: string | null) => void;
}

/** The filters of every list of entries. Their values are asked for when somebody is about to choose, or when the address already has one. */
export function ThemeAndSpace({ theme, space, onChange }: ThemeAndSpaceProps) {
  const t = useSharedWords();
  const { language } = useFormats();
  const [near, setNear] = useState(false);
  const { data: themes } = useQuery({ ...composerQueries.themes(), enabled: near || theme !== null });
  const { data: spaces } = useQuery({ ...composerQueries.spaces(), enabled: near || space !== null });
  const onNear = () => setNear(true);
  return (
    <>
      <FilterMenu
        label={t('filters.theme')}
        options={themes?.items.map(({ id, label }) => ({ value: String(id), label: label[language] }))}
        onNear={onNear}
        value={theme}
        onChange={(value) => onChange('theme', value)}
      />
      <FilterMenu
        label={t('filters.space')}
        options={spaces?.items.filter(({ viewer }) => viewer.reads).map(({ id, name }) => ({ value: String(id), label: name }))}
        onNear={onNear}
        value={space}
        onChange={(value) => onChange('space', value)}
      />
    </>
  );
}
