import type { Home } from '@ruche/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useFormats } from '../../platform/formats';
import { Bar, SideItem, SideSection } from '../../shared/layout/side';
import { Duties } from './duties';
import styles from './home.module.css';
import { News } from './news';
import { homeQueries } from './queries';
import { QuickLinks } from './quick-links';
import { useHomeWords } from './words';

const stations = ['proposed', 'shortlisted', 'funded', 'measured'] as const;

/** Beside the home: duties, links, news and the chain of this month, as far as one wants them. */
export function HomeSide({ home }: { home: Home }) {
  const t = useHomeWords();
  const { number } = useFormats();
  const minutes = home.duties.reduce((sum, duty) => sum + duty.minutes, 0);
  // News and chain would move when the links arrive above them.
  const isSettled = !useQuery(homeQueries.links()).isPending || home.hidden.includes('links');
  return (
    <>
      <div className={styles.wide}>
        <SideSection title={minutes > 0 ? t('todo.title', { minutes: number(minutes) }) : t('todo.titleDone')}>
          {home.duties.length > 0 ? (
            <Duties duties={home.duties} />
          ) : (
            <SideItem icon="check" title={t('todo.done')} note={t('todo.doneNote')} />
          )}
        </SideSection>
      </div>
      {!home.hidden.includes('links') && <QuickLinks />}
      {isSettled && <Rest home={home} />}
    </>
  );
}

/** The news and this month's chain. */
function Rest({ home }: { home: Home }) {
  const t = useHomeWords();
  const { number } = useFormats();
  const largest = Math.max(1, ...stations.map((station) => home.chain[station]));
  return (
    <>
      {home.news.length > 0 && !home.hidden.includes('news') && (
        <SideSection
          title={t('news')}
          action={
            <Link to="/news" className={styles.all}>
              {t('allNews')}
            </Link>
          }
        >
          <News news={home.news} />
        </SideSection>
      )}
      {!home.hidden.includes('chain') && stations.some((station) => home.chain[station] > 0) && (
        <SideSection title={t('chain.title')}>
          {stations.map((station) => (
            <Bar key={station} label={t(`chain.${station}`)} value={number(home.chain[station])} part={home.chain[station] / largest} />
          ))}
        </SideSection>
      )}
    </>
  );
}
