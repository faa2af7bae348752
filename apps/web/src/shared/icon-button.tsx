import type { ComponentProps } from 'react';
import styles from './icon-button.module.css';

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label'> {
  /** What it does: read out, and shown on hover. */
  label: string;
  danger?: boolean;
}

/** A round button that is only a drawing, 44 px to the finger. */
export function IconButton({ label, danger = false, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      data-danger={danger || undefined}
      className={className ? `${styles.button} ${className}` : styles.button}
      {...rest}
    />
  );
}
