import { Icon } from '../shared/icons/icon';
import { Bell } from './bell';
import { palette } from './overlays-state';
import styles from './top-bar.module.css';
import { useShellWords } from './words';

const loadPalette = () => import('./palette/palette');
const isApple = /Mac|iPhone|iPad/.test(navigator.platform);

/** The line above every page: the box that finds everything, and the bell. */
export function TopBar() {
  const t = useShellWords();
  return (
    <header className={styles.top}>
      <button
        type="button"
        className={styles.find}
        aria-keyshortcuts="Control+K Meta+K"
        onPointerEnter={() => void loadPalette()}
        onFocus={() => void loadPalette()}
        onClick={() => palette.set(true)}
      >
        <Icon name="search" />
        <span className={styles.prompt}>{t('find')}</span>
        <kbd>{isApple ? '⌘ K' : 'Ctrl K'}</kbd>
      </button>
      <span className={styles.space} />
      <Bell />
    </header>
  );
}
