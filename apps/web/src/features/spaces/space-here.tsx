import type { Space } from '@ruche/contracts';
import { useSession } from '../../platform/session';
import { SideSection } from '../../shared/layout/side';
import { PersonLink } from '../../shared/people/person-link';
import { usePresentIn } from '../../shared/presence/use-present';
import styles from './spaces.module.css';
import { useSpacesWords } from './words';

const most = 8;

/** The other members of a space who are here now; nothing when nobody else is. */
export function SpaceHere({ space }: { space: Space }) {
  const t = useSpacesWords();
  const me = useSession().person.id;
  const people = usePresentIn(space.slug).filter(({ id }) => id !== me);
  if (people.length === 0) return null;
  return (
    <SideSection title={t('side.here')}>
      <ul className={styles.owners}>
        {people.slice(0, most).map((person) => (
          <li key={person.id}>
            <PersonLink person={person} picture="m" />
          </li>
        ))}
      </ul>
      {people.length > most && <p className="small">{t('side.hereMore', { count: people.length - most })}</p>}
    </SideSection>
  );
}
