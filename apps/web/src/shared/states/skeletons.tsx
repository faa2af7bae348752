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

/** A few words of a card or of the side. */
export function WordSkeletons({ count = 3 }: { count?: number }) {
  return (
    <Loading>
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: words without identity
        <span className={styles.line} data-width={index % 2 ? 'half' : 'long'} key={index} />
      ))}
    </Loading>
  );
}

/** Badges: cells with a name below each. */
export function CellSkeletons({ count = 6 }: { count?: number }) {
  return (
    <Loading>
      <div className={styles.cells}>
        {Array.from({ length: count }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: cells without identity
          <div key={index}>
            <span className={styles.hex} />
            <span className={styles.line} data-width="long" />
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
