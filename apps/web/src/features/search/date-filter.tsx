import { FilterChip, FilterMenu } from '../../shared/chips/filter-chips';
import { useAddress } from '../../shared/use-address';
import styles from './search.module.css';
import { useSearchWords } from './words';

const presets = ['week', 'month', 'year', 'own'] as const;
type Preset = (typeof presets)[number];
const dayMs = 86_400_000;

/** The calendar day, as the reader's clock has it. */
const dayOf = (when: Date): string =>
  `${when.getFullYear()}-${String(when.getMonth() + 1).padStart(2, '0')}-${String(when.getDate()).padStart(2, '0')}`;
function beginningOf(preset: Preset): string | null {
  const now = new Date();
  if (preset === 'week') return dayOf(new Date(now.getTime() - 7 * dayMs));
  if (preset === 'month') return dayOf(new Date(now.getTime() - 30 * dayMs));
  return preset === 'year' ? `${now.getFullYear()}-01-01` : null;
}

/** Since when: a few common spans, or two dates of one's own. */
export function DateFilter() {
  const t = useSearchWords();
  const { get, set } = useAddress();
  const chosen = presets.find((preset) => preset === get('dates')) ?? null;
  const choose = (value: string | null) => set({ dates: value, from: value ? beginningOf(value as Preset) : null, to: null });
  if (chosen !== 'own')
    return (
      <FilterMenu
        label={t('filters.dates')}
        options={presets.map((value) => ({ value, label: t(`dates.${value}`) }))}
        value={chosen}
        onChange={choose}
      />
    );
  return (
    <>
      <FilterChip active onToggle={() => choose(null)}>
        {t('dates.chosen')}
      </FilterChip>
      {(['from', 'to'] as const).map((end) => (
        <label key={end} className={styles.date}>
          {t(`dates.${end}`)}
          <input type="date" value={get(end) ?? ''} onChange={({ currentTarget }) => set({ [end]: currentTarget.value })} />
        </label>
      ))}
    </>
  );
}
