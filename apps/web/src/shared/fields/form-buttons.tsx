import type { ReactNode } from 'react';
import styles from './form-buttons.module.css';

/** The buttons at the end of a form: the way out first, what the form is for last. */
export function FormButtons({ children }: { children: ReactNode }) {
  return <div className={styles.buttons}>{children}</div>;
}
