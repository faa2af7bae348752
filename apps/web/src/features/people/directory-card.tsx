import type { DirectoryPerson } from '@ruche/contracts';
import { Link } from 'react-router';
import { Chip } from '../../shared/chips/chip';
import { Avatar } from '../../shared/people/avatar';
import { AvailabilityLine } from '../../shared/skills/availability-line';
import { SkillChip } from '../../shared/skills/skill-chip';
import styles from './people.module.css';
import { usePeopleWords } from './words';

/** A person of the directory: face, name, where they work, what they do and know, whether they are there. The whole card leads to their page. */
export function DirectoryCard({ person }: { person: DirectoryPerson }) {
  const t = usePeopleWords();
  const { handle, name, title, department, site, active, skills, availability } = person;
  const where = [department, site].filter(Boolean).join(' · ');
  return (
    <article className={styles.card}>
      <Avatar person={person} size="xl" />
      <div>
        <h2>
          <Link to={`/people/${handle}`} data-row-link>
            {name}
          </Link>
        </h2>
        {where && <p className="small">{where}</p>}
        {title && <p className={styles.title}>{title}</p>}
        {skills.length > 0 && (
          <ul className={styles.chips}>
            {skills.map((skill) => (
              <li key={skill.id}>
                <SkillChip skill={skill} />
              </li>
            ))}
          </ul>
        )}
        {!active && (
          <p className={styles.chips}>
            <Chip>{t('inactive')}</Chip>
          </p>
        )}
        {active && availability && (
          <p className={styles.there}>
            <AvailabilityLine availability={availability} />
          </p>
        )}
      </div>
    </article>
  );
}
