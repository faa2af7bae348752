import type { ReactNode } from 'react';
import styles from './rows.module.css';

interface RowListProps<T extends { id: number }> {
  items: T[];
  label: string;
  children: (item: T) => ReactNode;
}

/** Rows that came in one piece, with the same keyboard as `InfiniteList`. */
export function RowList<T extends { id: number }>({ items, label, children }: RowListProps<T>) {
  return (
    <ul className={styles.list} aria-label={label}>
      {items.map((item) => (
        <li key={item.id} data-row>
          {children(item)}
        </li>
      ))}
    </ul>
  );
}
