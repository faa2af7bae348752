import type { PersonSummary } from '@ruche/contracts';
import { Link } from 'react-router';
import { Chip } from '../../shared/chips/chip';
import { Avatar } from '../../shared/people/avatar';
import type { Column } from '../../shared/table/table';
import { useSharedWords } from '../../shared/words';
import styles from './people.module.css';
import { usePeopleWords } from './words';

/** The directory as a table. */
export function useDirectoryColumns(): Column<PersonSummary>[] {
  const t = usePeopleWords();
  const shared = useSharedWords();
  return [
    {
      key: 'name',
      label: t('columns.name'),
      role: 'title',
      width: 'minmax(0, 1.3fr)',
      render: (person) => (
        <Link to={`/people/${person.handle}`} className={styles.who} data-row-link>
          <Avatar person={person} size="m" />
          <span>{person.name}</span>
          {!person.active && <Chip>{t('inactive')}</Chip>}
        </Link>
      ),
    },
    { key: 'title', label: t('columns.title'), width: 'minmax(0, 1.5fr)', render: ({ title }) => title },
    { key: 'department', label: t('facets.department'), render: ({ department }) => department },
    { key: 'site', label: t('facets.site'), width: 'minmax(0, 0.8fr)', render: ({ site }) => site },
    { key: 'language', label: t('facets.language'), width: '84px', render: ({ locale }) => shared(`languages.${locale}`) },
  ];
}
