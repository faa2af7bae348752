import { useFormats } from '../../platform/formats';
import { useSharedWords } from '../words';
import { Avatar, type Pictured } from './avatar';
import styles from './avatar.module.css';

interface AvatarStackProps {
  people: Pictured[];
  /** How many there are in all, when `people` holds only the first ones. */
  total?: number;
  max?: number;
  size?: 's' | 'm' | 'l';
}

/** Faces one over the other, with how many more there are; read out as a list of names. */
export function AvatarStack({ people, total = people.length, max = 4, size = 's' }: AvatarStackProps) {
  const t = useSharedWords();
  const { list } = useFormats();
  const shown = people.slice(0, max);
  const rest = total - shown.length;
  const names = shown.map(({ name }) => name);
  return (
    <span className={styles.stack}>
      <span className="visually-hidden">{list(rest > 0 ? [...names, t('people.others', { count: rest })] : names)}</span>
      {shown.map((person) => (
        <Avatar key={person.id} person={person} size={size} />
      ))}
      {rest > 0 && (
        <span className={styles.more} aria-hidden>
          {t('people.more', { count: rest })}
        </span>
      )}
    </span>
  );
}
