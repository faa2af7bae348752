import type { Spotlight } from '@ruche/contracts';
import { Link } from 'react-router';
import { Portrait } from '../../shared/recognition/portrait';
import styles from './home.module.css';
import { useHomeWords } from './words';

/** Somebody who did something good, and agreed to be shown; for a week. */
export function SpotlightBanner({ spotlight }: { spotlight: Spotlight }) {
  const t = useHomeWords();
  return (
    <section className={styles.spotlight} aria-labelledby="spotlight">
      <header>
        <h2 id="spotlight">{t('spotlight.title')}</h2>
        <Link to="/recognition/portraits" className={styles.all}>
          {t('spotlight.all')}
        </Link>
      </header>
      <Portrait spotlight={spotlight} />
    </section>
  );
}
