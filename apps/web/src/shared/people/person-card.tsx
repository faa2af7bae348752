import { Popover } from '@mantine/core';
import '@mantine/core/styles/Popover.layer.css';
import { type PersonRef, people } from '@ruche/contracts';
import { useQuery } from '@tanstack/react-query';
import { createPortal } from 'react-dom';
import { query } from '../../platform/query';
import { useSharedWords } from '../words';
import { Avatar } from './avatar';
import styles from './person-link.module.css';

interface PersonCardProps {
  person: PersonRef;
  anchor: HTMLElement;
  onEnter: () => void;
  onLeave: () => void;
}

/** What hovering over a name shows: who it is and what they have done here. */
export default function PersonCard({ person, anchor, onEnter, onLeave }: PersonCardProps) {
  const t = useSharedWords();
  const { data } = useQuery(query(people.get, { params: { handle: person.handle } }));
  const { left, top, width, height } = anchor.getBoundingClientRect();
  return createPortal(
    <Popover opened withinPortal position="bottom-start" trapFocus={false} returnFocus={false} withRoles={false}>
      <Popover.Target>
        <span aria-hidden style={{ position: 'fixed', left, top, width, height, pointerEvents: 'none' }} />
      </Popover.Target>
      <Popover.Dropdown onPointerEnter={onEnter} onPointerLeave={onLeave}>
        <div className={styles.card}>
          <Avatar person={person} size="xl" />
          <strong>{person.name}</strong>
          <span className="small">{[data?.title, data?.department, data?.site].filter(Boolean).join(' · ')}</span>
          <span className="small">
            {data &&
              t('people.proof', {
                ideas: t('people.ideas', { count: data.counts.ideas }),
                comments: t('people.comments', { count: data.counts.comments }),
              })}
          </span>
          {data?.bio && <p className={styles.bio}>{data.bio}</p>}
        </div>
      </Popover.Dropdown>
    </Popover>,
    document.body,
  );
}
