import type { Home, IdeaStage } from '@ruche/contracts';
import { Link } from 'react-router';
import { unbroken } from '../../platform/unbroken';
import { Icon } from '../../shared/icons/icon';
import { RelativeTime } from '../../shared/text/relative-time';
import { useSharedWords } from '../../shared/words';
import styles from './home.module.css';
import { useHomeWords } from './words';

/** Where the chain moved since my last visit: what is mine first. Nothing when nothing moved. */
export function MovedStrip({ moved }: Pick<Home, 'moved'>) {
  const t = useHomeWords();
  const shared = useSharedWords();
  const { since, total, items } = moved;
  if (since === null || total === 0) return null;
  const stageOf = (stage: string) => shared(`stages.${stage as IdeaStage}`);
  return (
    <section className={styles.moved} aria-labelledby="moved">
      <h2 id="moved">
        {t('moved.title', { count: total })}{' '}
        <span>
          {t('moved.since')} <RelativeTime at={since} />
        </span>
      </h2>
      <ul>
        {items.map(({ entry, from, to }) => (
          <li key={entry.id}>
            <Link to={entry.url}>{unbroken(entry.title)}</Link>
            <span className={styles.passage}>
              {from && (
                <>
                  <span>{stageOf(from)}</span>
                  <Icon name="arrowRight" size={14} label={t('moved.to')} />
                </>
              )}
              <b>{stageOf(to)}</b>
            </span>
          </li>
        ))}
      </ul>
      {total > items.length && (
        <Link to="/?tab=spaces" className={styles.more}>
          {t('moved.all')}
        </Link>
      )}
    </section>
  );
}
