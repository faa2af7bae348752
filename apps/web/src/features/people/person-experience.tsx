import type { Person } from '@ruche/contracts';
import styles from './person.module.css';
import { usePeopleWords } from './words';

/** What they did before and beside, latest first. */
export function PersonExperience({ person }: { person: Person }) {
  const t = usePeopleWords();
  if (person.experience.length === 0) return null;
  const latest = [...person.experience].sort((a, b) => (b.until ?? 9999) - (a.until ?? 9999) || b.from - a.from);
  return (
    <section className={styles.part} aria-labelledby="person-experience">
      <h2 id="person-experience">{t('person.experience')}</h2>
      <ol className={styles.experience}>
        {latest.map(({ role, organisation, from, until, text }) => (
          <li key={`${from} ${role} ${organisation}`}>
            <span className={`small ${styles.years}`}>
              {until === null ? t('person.since_year', { from }) : from === until ? from : t('person.years', { from, until })}
            </span>
            <div>
              <strong>{role}</strong>
              {organisation && <span className="small">{organisation}</span>}
              {text && <p>{text}</p>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
