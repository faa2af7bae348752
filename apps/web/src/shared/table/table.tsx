import type { ReactNode } from 'react';
import styles from './table.module.css';

export interface Column<T> {
  key: string;
  /** Heading of the column; also the name of the value where the table folds into cards. */
  label: string;
  render: (row: T) => ReactNode;
  /** Its part of the width (`2fr`, `120px`); an equal part by default. */
  width?: string;
  /** `title` stands on top of the card, `actions` below it; neither shows its label there. */
  role?: 'title' | 'actions';
  align?: 'end';
}
interface TableProps<T> {
  label: string;
  columns: Column<T>[];
  rows: T[];
  keyOf: (row: T) => string | number;
  busy?: boolean;
}

/** Rows in columns; below 760 px each row folds into a card with its labels, and is still a table for screen readers. */
export function Table<T>({ label, columns, rows, keyOf, busy = false }: TableProps<T>) {
  const template = columns.map(({ width }) => width ?? 'minmax(0, 1fr)').join(' ');
  return (
    <div role="table" aria-label={label} aria-busy={busy} className={styles.table} style={{ gridTemplateColumns: template }}>
      <div role="rowgroup" className={styles.group}>
        {/* biome-ignore lint/a11y/useFocusableInteractive: a table is read, its buttons take the focus */}
        <div role="row" className={styles.head}>
          {columns.map((column) => (
            // biome-ignore lint/a11y/useFocusableInteractive: a table is read, its buttons take the focus
            <span key={column.key} role="columnheader" data-align={column.align}>
              <span className={column.role === 'actions' ? 'visually-hidden' : undefined}>{column.label}</span>
            </span>
          ))}
        </div>
      </div>
      <div role="rowgroup" className={styles.group}>
        {rows.map((row) => (
          // biome-ignore lint/a11y/useFocusableInteractive: a table is read, its buttons take the focus
          <div key={keyOf(row)} role="row" className={styles.row} data-row>
            {columns.map((column) => (
              <div key={column.key} role="cell" className={styles.cell} data-role={column.role} data-align={column.align}>
                {!column.role && (
                  <span className={styles.label} aria-hidden>
                    {column.label}
                  </span>
                )}
                <div className={styles.value}>{column.render(row)}</div>
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
