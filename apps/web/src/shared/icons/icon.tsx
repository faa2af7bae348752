import styles from './icon.module.css';
import { type IconName, paths } from './paths';

export type { IconName };

interface IconProps {
  name: IconName;
  /** Side in pixels; 20 by default, 17 in buttons, 14 in chips. */
  size?: number;
  /** Set when the drawing alone carries the meaning; otherwise it is hidden from screen readers. */
  label?: string;
  className?: string | undefined;
}

/** One of our line drawings, in the colour of the text around it. */
export function Icon({ name, size = 20, label, className }: IconProps) {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by its label, or hidden
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      className={className ? `${styles.icon} ${className}` : styles.icon}
      strokeWidth={size < 16 ? 2 : 1.7}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      <path d={paths[name]} />
    </svg>
  );
}
