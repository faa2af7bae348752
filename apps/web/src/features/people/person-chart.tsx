import { useQuery } from '@tanstack/react-query';
import { SideSection } from '../../shared/layout/side';
import { PersonLink } from '../../shared/people/person-link';
import styles from './person.module.css';
import { peopleQueries } from './queries';
import { usePeopleWords } from './words';

/** Where somebody stands: managers above, from the top, and the team below. Nothing for whoever stands alone. */
export function PersonChart({ handle }: { handle: string }) {
  const t = usePeopleWords();
  const { data } = useQuery(peopleQueries.chart(handle));
  if (!data || data.above.length + data.below.length === 0) return null;
  return (
    <SideSection title={t('chart.title')}>
      <ol className={styles.chart} aria-label={t('chart.title')}>
        {data.above.map((person) => (
          <li key={person.id}>
            <PersonLink person={person} picture="s" />
          </li>
        ))}
        <li aria-current="true">
          <strong>{data.person.name}</strong>
          {data.below.length > 0 && (
            <ul aria-label={t('chart.team')}>
              {data.below.map((person) => (
                <li key={person.id}>
                  <PersonLink person={person} picture="s" />
                  {person.team > 0 && <span className="small">{t('chart.members', { count: person.team })}</span>}
                </li>
              ))}
            </ul>
          )}
        </li>
      </ol>
    </SideSection>
  );
}
