import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { unbroken } from '../../platform/unbroken';
import { Icon, type IconName } from '../icons/icon';
import styles from './rows.module.css';

interface EntryRowProps {
  /** What stands at the left: a `HexVote`, an `Avatar size="l"`, a `Disc`. */
  lead: ReactNode;
  title: ReactNode;
  to: string;
  excerpt?: ReactNode;
  /** The line below: who, chips, counts. */
  meta?: ReactNode;
  /** True when something in it was not read yet: a dot of honey, and a word for screen readers. */
  unread?: string | false;
  /** Level of the heading. */
  level?: 2 | 3;
}

/** One row of a list of entries, as in the pictures. */
export function EntryRow({ lead, title, to, excerpt, meta, unread = false, level = 2 }: EntryRowProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <article className={styles.row}>
      <div className={styles.lead}>{lead}</div>
      <div className={styles.body}>
        <Heading className={styles.title}>
          <Link to={to} data-row-link>
            {typeof title === 'string' ? unbroken(title) : title}
          </Link>
          {unread && <span className={styles.unread} role="img" aria-label={unread} title={unread} />}
        </Heading>
        {excerpt && <p className={styles.excerpt}>{typeof excerpt === 'string' ? unbroken(excerpt) : excerpt}</p>}
        {meta && <Meta>{meta}</Meta>}
      </div>
    </article>
  );
}

/** Small facts in a line. */
export function Meta({ children }: { children: ReactNode }) {
  return <div className={styles.meta}>{children}</div>;
}

/** A round drawing, where a row has neither a vote nor a face. */
export function Disc({ icon, tone = 'teal' }: { icon: IconName; tone?: 'teal' | 'plum' | 'blue' | 'green' | 'honey' | 'slate' }) {
  return (
    <span className={styles.disc} data-tone={tone}>
      <Icon name={icon} />
    </span>
  );
}
