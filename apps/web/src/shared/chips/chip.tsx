import type { ReactNode } from 'react';
import { Icon, type IconName } from '../icons/icon';
import styles from './chip.module.css';

export type ChipTone = 'plain' | 'honey' | 'green' | 'blue' | 'brick';
interface ChipProps {
  tone?: ChipTone;
  icon?: IconName;
  children: ReactNode;
}

/** A short fact in a rounded shape: a stage, a theme, a state. */
export function Chip({ tone = 'plain', icon, children }: ChipProps) {
  return (
    <span className={styles.chip} data-tone={tone}>
      {icon && <Icon name={icon} size={14} />}
      {children}
    </span>
  );
}
