import type { SpaceSummary } from '@ruche/contracts';
import { Link } from 'react-router';
import { useFormats } from '../../platform/formats';
import { SpaceMark } from '../../shared/icons/hexagon';
import { useSharedWords } from '../../shared/words';
import { JoinButton } from './join-button';
import { SpaceChips } from './space-chips';
import styles from './spaces.module.css';

/** A space of the list: its cell, what it is for, how many are in it, and the way in. */
export function SpaceCard({ space }: { space: SpaceSummary }) {
  const shared = useSharedWords();
  const { number } = useFormats();
  const { slug, name, purpose, members } = space;
  return (
    <article className={styles.card}>
      <SpaceMark colour={space.colour} size={46} />
      <div>
        <h2>
          <Link to={`/spaces/${slug}`} data-row-link>
            {name}
          </Link>
        </h2>
        {purpose && <p className={styles.purpose}>{purpose}</p>}
        <p className={styles.meta}>
          <SpaceChips space={space} />
          <span className="num">{shared('members', { count: members, number: number(members) })}</span>
        </p>
        <JoinButton space={space} small />
      </div>
    </article>
  );
}
