import { Icon } from '../icons/icon';
import styles from './comments.module.css';
import { useCommentsWords } from './words';

/** Says that others have written while one was reading elsewhere; leads there, and never moves the page by itself. */
export function ArrivalsPill({ count, onGo }: { count: number; onGo: () => void }) {
  const t = useCommentsWords();
  return (
    <div className={styles.pillPlace} role="status">
      {count > 0 && (
        <button type="button" className={styles.pill} onClick={onGo}>
          <Icon name="comment" size={17} />
          {t('arrived', { count })}
        </button>
      )}
    </div>
  );
}
