import { Link } from 'react-router';
import { Button } from '../../shared/button';
import { Icon } from '../../shared/icons/icon';
import { EmptyState } from '../../shared/states/empty-state';
import { useStore } from '../../shared/store';
import { forgetSearches, recentSearches } from './recent-searches';
import styles from './search.module.css';
import { useSearchWords } from './words';

/** Before anything is typed: what was searched lately on this device. */
export function RecentSearches() {
  const t = useSearchWords();
  const searches = useStore(recentSearches);
  if (searches.length === 0) return <EmptyState icon="search" title={t('recent.none')} text={t('recent.noneText')} />;
  return (
    <section className={styles.recent}>
      <div>
        <h2>{t('recent.title')}</h2>
        <Button variant="subtle" size="xs" onClick={forgetSearches}>
          {t('recent.forget')}
        </Button>
      </div>
      <ul>
        {searches.map((words) => (
          <li key={words} data-row>
            <Link to={`/search?q=${encodeURIComponent(words)}`} data-row-link>
              <Icon name="history" size={18} />
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
