import { useSharedWords } from '../words';
import styles from './skeletons.module.css';

/** Grey rows in the shape of a list, shown only when the answer takes longer than a blink. */
export function RowSkeletons({ count = 5, hexagon = true }: { count?: number; hexagon?: boolean }) {
  return (
    <Loading>
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows without identity
        <div className={styles.row} key={index}>
          {hexagon && <span className={styles.hex} />}
          <div>
            <span className={styles.line} data-width={index % 2 ? 'long' : 'half'} data-tall />
            <span className={styles.line} data-width="long" />
            <span className={styles.line} data-width="short" />
          </div>
        </div>
      ))}
    </Loading>
  );
}

/** A page that is on its way: title, byline, paragraphs. */
export function PageSkeleton() {
  return (
    <Loading>
      <div className={styles.page}>
        <span className={styles.line} data-width="short" />
        <span className={styles.line} data-width="half" data-title />
        <span className={styles.line} data-width="short" />
        <span className={styles.line} data-width="long" />
        <span className={styles.line} data-width="long" />
        <span className={styles.line} data-width="half" />
      </div>
    </Loading>
  );
}

/** Cards in a grid, for directories. */
export function CardSkeletons({ count = 6 }: { count?: number }) {
  return (
    <Loading>
      <div className={styles.cards}>
        {Array.from({ length: count }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: cards without identity
          <div className={styles.card} key={index}>
            <span className={styles.disc} />
            <div>
              <span className={styles.line} data-width="half" data-tall />
              <span className={styles.line} data-width="long" />
            </div>
          </div>
        ))}
      </div>
    </Loading>
  );
}

function Loading({ children }: { children: React.ReactNode }) {
  const t = useSharedWords();
  return (
    <div className={styles.loading} role="status" aria-busy>
      <span className="visually-hidden">{t('loading')}</span>
      {children}
    </div>
  );
}
