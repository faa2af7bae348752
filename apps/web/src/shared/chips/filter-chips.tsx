import type { ReactNode } from 'react';
import { Icon } from '../icons/icon';
import { ActionMenu, type MenuEntry } from '../overlays/action-menu';
import { useSharedWords } from '../words';
import styles from './chip.module.css';

interface FilterBarProps {
  /** `FilterChip`s and `FilterMenu`s. */
  children: ReactNode;
  /** Stands at the end of the line: a count, a sort. */
  trailing?: ReactNode;
  label?: string;
}

/** The line of filters under a list's tabs. */
export function FilterBar({ children, trailing, label }: FilterBarProps) {
  const t = useSharedWords();
  return (
    <div className={styles.bar} role="group" aria-label={label ?? t('filters.label')}>
      {children}
      {trailing && <span className={styles.trailing}>{trailing}</span>}
    </div>
  );
}

interface FilterChipProps {
  active: boolean;
  onToggle: () => void;
  children: ReactNode;
}

/** A filter that is on or off. */
export function FilterChip({ active, onToggle, children }: FilterChipProps) {
  return (
    <button type="button" className={styles.chip} data-tone={active ? 'blue' : 'plain'} aria-pressed={active} onClick={onToggle}>
      {children}
      {active && <Icon name="close" size={12} />}
    </button>
  );
}

export interface FilterOption {
  value: string;
  label: string;
}
interface FilterMenuProps {
  /** What the filter is about: `Thème`. */
  label: string;
  /** Undefined while they are asked for. */
  options: FilterOption[] | undefined;
  /** Told when the pointer or the focus comes near: the moment to ask for the options. */
  onNear?: () => void;
  value: string | null;
  /** Null takes the filter away. */
  onChange: (value: string | null) => void;
}

/** A filter with several values: a menu while it is off, a blue chip that takes it away while it is on. */
export function FilterMenu({ label, options, onNear, value, onChange }: FilterMenuProps) {
  const t = useSharedWords();
  const chosen = options?.find((option) => option.value === value);
  if (value !== null) {
    return (
      <button
        type="button"
        className={styles.chip}
        data-tone="blue"
        aria-label={t('filters.remove', { filter: chosen?.label ?? value })}
        onClick={() => onChange(null)}
      >
        {chosen?.label ?? value}
        <Icon name="close" size={12} />
      </button>
    );
  }
  const entries = options?.map((option): MenuEntry => ({ key: option.value, label: option.label, onSelect: () => onChange(option.value) }));
  const instead: MenuEntry = { key: 'instead', heading: t(options ? 'filters.nothing' : 'loading') };
  return (
    <ActionMenu
      label={label}
      entries={entries?.length ? entries : [instead]}
      onNear={onNear}
      trigger={
        <button type="button" className={styles.chip}>
          {label}
          <Icon name="chevronDown" size={12} />
        </button>
      }
    />
  );
}
