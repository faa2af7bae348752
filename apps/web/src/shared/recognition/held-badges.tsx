import { useQuery } from '@tanstack/react-query';
import { SideSection } from '../layout/side';
import { BadgeMark } from './badge-mark';
import { recognitionQueries } from './queries';
import styles from './recognition.module.css';
import { useRecognitionWords } from './words';

/** The badges that a person has; nothing while there are none. */
export function HeldBadges({ handle }: { handle: string }) {
  const t = useRecognitionWords();
  const { data } = useQuery(recognitionQueries.badgesOf(handle));
  if (!data?.items.length) return null;
  return (
    <SideSection title={t('held')}>
      <ul className={styles.badges}>
        {data.items.map(({ key, level, times }) => (
          <li key={key}>
            <BadgeMark badge={key} level={level} times={times} />
          </li>
        ))}
      </ul>
    </SideSection>
  );
}
