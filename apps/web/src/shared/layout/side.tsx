import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { unbroken } from '../../platform/unbroken';
import { Icon, type IconName } from '../icons/icon';
import styles from './side.module.css';

/** A part of the side column under a small heading. */
export function SideSection({ title, action, children }: { title?: ReactNode; action?: ReactNode; children: ReactNode }) {
  return (
    <section className={styles.section}>
      {title && (
        <div className={styles.heading}>
          <h2>{title}</h2>
          {action}
        </div>
      )}
      {children}
    </section>
  );
}

interface SideItemProps {
  icon: IconName;
  title: ReactNode;
  note?: ReactNode;
  to?: string;
}

/** A line with a drawing: a duty, an appointment, something related. */
export function SideItem({ icon, title, note, to }: SideItemProps) {
  const inside = (
    <>
      <Icon name={icon} />
      <span>
        <span className={styles.title}>{typeof title === 'string' ? unbroken(title) : title}</span>
        {note && <span className={styles.note}>{note}</span>}
      </span>
    </>
  );
  return to ? (
    <Link to={to} className={styles.item}>
      {inside}
    </Link>
  ) : (
    <div className={styles.item}>{inside}</div>
  );
}

/** Names and values in two columns. Items without a value are left out. */
export function Facts({ items }: { items: { label: string; value: ReactNode }[] }) {
  return (
    <dl className={styles.facts}>
      {items
        .filter(({ value }) => value !== null && value !== undefined && value !== '')
        .map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="num">{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** A named value with a bar of honey that shows its part of the whole. */
export function Bar({ label, value, part }: { label: ReactNode; value?: ReactNode; part: number }) {
  return (
    <div className={styles.bar}>
      <span>
        {label}
        {value !== undefined && <b className="num">{value}</b>}
      </span>
      <span aria-hidden>
        <i style={{ width: `${Math.round(Math.min(1, Math.max(0, part)) * 100)}%` }} />
      </span>
    </div>
  );
}
