import type { DirectoryPerson } from '@ruche/contracts';
import { Link } from 'react-router';
import { Chip } from '../../shared/chips/chip';
import { Avatar } from '../../shared/people/avatar';
import { AvailabilityLine } from '../../shared/skills/availability-line';
import { SkillChip } from '../../shared/skills/skill-chip';
import type { Column } from '../../shared/table/table';
import styles from './people.module.css';
import { usePeopleWords } from './words';

/** The directory as a table. */
export function useDirectoryColumns(): Column<DirectoryPerson>[] {
  const t = usePeopleWords();
  return [
    {
      key: 'name',
      label: t('columns.name'),
      role: 'title',
      width: 'minmax(0, 1.2fr)',
      render: (person) => (
        <Link to={`/people/${person.handle}`} className={styles.who} data-row-link>
          <Avatar person={person} size="m" />
          <span>{person.name}</span>
          {!person.active && <Chip>{t('inactive')}</Chip>}
        </Link>
      ),
    },
    { key: 'title', label: t('columns.title'), width: 'minmax(0, 1.2fr)', render: ({ title }) => title },
    { key: 'where', label: t('columns.where'), render: ({ department, site }) => [department, site].filter(Boolean).join(' · ') },
    {
      key: 'skills',
      label: t('columns.skills'),
      width: 'minmax(0, 1.3fr)',
      render: ({ skills }) => (
        <span className={styles.cell}>
          {skills.slice(0, 2).map((skill) => (
            <SkillChip key={skill.id} skill={skill} />
          ))}
        </span>
      ),
    },
    {
      key: 'there',
      label: t('facets.availability'),
      width: 'minmax(0, 0.8fr)',
      render: ({ availability, active }) => active && availability && <AvailabilityLine availability={availability} />,
    },
  ];
}
