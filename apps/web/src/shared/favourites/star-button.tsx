import { Button } from '../button';
import { Icon } from '../icons/icon';
import { useSharedWords } from '../words';
import type { Starred } from './queries';
import styles from './star-button.module.css';
import { useStar } from './use-star';

/** Keeps a thing among my favourites, or lets go of it; `s`. */
export function StarButton(starred: Starred) {
  const t = useSharedWords();
  const { on = false, toggle } = useStar(starred);
  const label = t(on ? 'favourites.remove' : 'favourites.add');
  return (
    <Button variant="default" px={12} data-hotkey="s" aria-pressed={on} aria-label={t('favourites.add')} title={label} onClick={toggle}>
      <Icon name="star" className={styles.star} />
    </Button>
  );
}
