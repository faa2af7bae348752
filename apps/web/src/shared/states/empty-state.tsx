import type { ReactNode } from 'react';
import { hexagonPath } from '../icons/hexagon';
import { Icon, type IconName } from '../icons/icon';
import styles from './states.module.css';

interface EmptyStateProps {
  icon: IconName;
  /** What the place is for. */
  title: string;
  text?: string;
  /** The first step, as buttons or links. */
  children?: ReactNode;
  /** `h1` where the state is the whole page. */
  titleAs?: 'p' | 'h1' | 'h2';
  /** Less room, for a part of a page. */
  small?: boolean;
}

/** An empty place: what it is for, and the first step. */
export function EmptyState({ icon, title, text, children, titleAs: Title = 'p', small = false }: EmptyStateProps) {
  return (
    <div className={styles.state} data-small={small || undefined}>
      <span className={styles.cells} aria-hidden>
        <svg viewBox="-34 -8 124 80" aria-hidden="true">
          <path d={hexagonPath} transform="translate(-58 0)" />
          <path d={hexagonPath} transform="translate(58 0)" />
          <path d={hexagonPath} data-full />
        </svg>
        <Icon name={icon} size={24} />
      </span>
      <Title className={styles.title}>{title}</Title>
      {text && <p className={styles.text}>{text}</p>}
      {children && <div className={styles.steps}>{children}</div>}
    </div>
  );
}
