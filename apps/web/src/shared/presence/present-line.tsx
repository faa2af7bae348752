import type { PersonRef } from '@ruche/contracts';
import { useFormats } from '../../platform/formats';
import { useWriters } from '../../platform/writing';
import { AvatarStack } from '../people/avatar-stack';
import { useSharedWords } from '../words';
import styles from './presence.module.css';

/** Who else is here with me; nothing when I am alone. */
export function PresentLine({ people }: { people: PersonRef[] }) {
  const t = useSharedWords();
  if (people.length === 0) return null;
  return (
    <p className={styles.line}>
      <AvatarStack people={people} max={5} />
      <span>{t('presence.also', { count: people.length, name: people[0]?.name ?? '' })}</span>
    </p>
  );
}

/** Who writes below this entry now; keeps its place, so that nothing jumps. */
export function WritingLine({ entryId }: { entryId: number }) {
  const t = useSharedWords();
  const { list } = useFormats();
  const writers = useWriters(entryId);
  const names = list(writers.slice(0, 3).map(({ name }) => name));
  return (
    <p className={styles.writing} role="status">
      {writers.length > 0 && t('presence.writing', { count: writers.length, names })}
    </p>
  );
}
