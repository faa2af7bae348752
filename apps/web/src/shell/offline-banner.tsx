import { useSyncExternalStore } from 'react';
import { Icon } from '../shared/icons/icon';
import styles from './offline-banner.module.css';
import { useShellWords } from './words';

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** Says that the connection is gone and that what is written stays. */
export function OfflineBanner() {
  const t = useShellWords();
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <div role="status">
      {!online && (
        <p className={styles.banner}>
          <Icon name="wifiOff" size={18} />
          {t('offline')}
        </p>
      )}
    </div>
  );
}
