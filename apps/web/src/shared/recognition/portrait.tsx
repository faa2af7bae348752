import type { Spotlight } from '@ruche/contracts';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { unbroken } from '../../platform/unbroken';
import { useLanguage } from '../../platform/use-words';
import { Avatar } from '../people/avatar';
import { PersonLink } from '../people/person-link';
import styles from './portrait.module.css';

/** A person, what is said of them in the reader's language, and what they did. */
export function Portrait({ spotlight, children }: { spotlight: Spotlight; children?: ReactNode }) {
  const language = useLanguage();
  const { person, department, text, entry } = spotlight;
  return (
    <article className={styles.portrait}>
      <span className={styles.face}>
        <Avatar person={person} size="xxl" />
      </span>
      <div>
        <p className={styles.name}>
          <PersonLink person={person} />
          {department && <span>{department}</span>}
        </p>
        <p className={styles.words}>{unbroken(text[language])}</p>
        <p className={styles.deed}>
          <Link to={entry.url}>{unbroken(entry.title)}</Link>
        </p>
        {children}
      </div>
    </article>
  );
}
