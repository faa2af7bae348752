import type { PersonSummary } from '@ruche/contracts';
import { Link } from 'react-router';
import { useLanguage } from '../../platform/use-words';
import { Chip } from '../../shared/chips/chip';
import { Avatar } from '../../shared/people/avatar';
import { useSharedWords } from '../../shared/words';
import styles from './people.module.css';
import { usePeopleWords } from './words';

/** A person of the directory: face, name, where they work, what they do. The whole card leads to their page. */
export function DirectoryCard({ person }: { person: PersonSummary }) {
  const t = usePeopleWords();
  const shared = useSharedWords();
  const language = useLanguage();
  const { handle, name, title, department, site, locale, active } = person;
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
        {(!active || locale !== language) && (
          <p className={styles.chips}>
            {!active && <Chip>{t('inactive')}</Chip>}
            {locale !== language && <Chip icon="globe">{shared(`languages.${locale}`)}</Chip>}
          </p>
        )}
      </div>
    </article>
  );
}
