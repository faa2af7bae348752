import { Button } from '../button';
import { IconButton } from '../icon-button';
import { Icon } from '../icons/icon';
import { once } from '../once';
import { useSharedWords } from '../words';
import type { Starred } from './queries';
import styles from './star-button.module.css';
import { useStar } from './use-star';

/** Keeps a thing among my favourites, or lets go of it; `s`. */
export function StarButton(starred: Starred) {
  const { on, label, name, toggle } = useStarButton(starred);
  return (
    <Button variant="default" px={12} data-hotkey="s" aria-pressed={on} aria-label={name} title={label} onClick={once(toggle)}>
      <Icon name="star" className={styles.star} />
    </Button>
  );
}

/** The same beside a title. */
export function TitleStar(starred: Starred) {
  const { on, label, name, toggle } = useStarButton(starred);
  return (
    <IconButton className={styles.round} data-hotkey="s" aria-pressed={on} label={name} title={label} onClick={once(toggle)}>
      <Icon name="star" className={styles.star} />
    </IconButton>
  );
}

/** The name stays while the state changes: « pressed » says the rest. */
function useStarButton(starred: Starred) {
  const t = useSharedWords();
  const { on = false, toggle } = useStar(starred);
  return { on, toggle, name: t('favourites.add'), label: t(on ? 'favourites.remove' : 'favourites.add') };
}
