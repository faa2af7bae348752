import type { PersonRef } from '@ruche/contracts';
import { Suspense, useRef, useState } from 'react';
import { Link } from 'react-router';
import { late } from '../overlays/late';
import { useSharedWords } from '../words';
import { Avatar } from './avatar';
import styles from './person-link.module.css';

const PersonCard = late(() => import('./person-card'));

interface PersonLinkProps {
  /** Null for somebody who was erased. */
  person: PersonRef | null;
  /** With the picture before the name. */
  picture?: 's' | 'm' | 'l' | 'xl';
  /** Only the picture; the name is then read out. */
  nameless?: boolean;
}

/** A person's name: a link to their page, with a card on hover. */
export function PersonLink({ person, picture, nameless = false }: PersonLinkProps) {
  const t = useSharedWords();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const timer = useRef(0);
  const name = person?.name ?? t('people.erased');
  if (!person?.active) {
    return (
      <span className={styles.person}>
        {picture && <Avatar person={person} size={picture} />}
        <span className={nameless ? 'visually-hidden' : styles.name}>{name}</span>
      </span>
    );
  }
  const later = (element: HTMLElement | null, delay: number) => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setAnchor(element), delay);
  };
  return (
    <>
      <Link
        to={`/people/${person.handle}`}
        className={styles.person}
        onPointerEnter={({ currentTarget, pointerType }) => pointerType === 'mouse' && later(currentTarget, 450)}
        onPointerLeave={() => later(null, 180)}
        onClick={() => later(null, 0)}
      >
        {picture && <Avatar person={person} size={picture} />}
        <span className={nameless ? 'visually-hidden' : styles.name}>{name}</span>
      </Link>
      {anchor && (
        <Suspense>
          <PersonCard person={person} anchor={anchor} onEnter={() => later(anchor, 0)} onLeave={() => later(null, 180)} />
        </Suspense>
      )}
    </>
  );
}
