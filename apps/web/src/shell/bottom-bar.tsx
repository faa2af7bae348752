import { Link, useLocation } from 'react-router';
import { useSession } from '../platform/session';
import { Icon } from '../shared/icons/icon';
import { useStore } from '../shared/store';
import styles from './bottom-bar.module.css';
import { CreateButton } from './create-button';
import { sheet } from './overlays-state';
import { isAt, placeGroups, placesOf } from './places';
import { useShellWords } from './words';

/** The five places of phones, « create » in the middle: what opens by itself before it, what opens a sheet after it. */
export function BottomBar() {
  const t = useShellWords();
  const { pathname } = useLocation();
  const places = placesOf(useSession());
  const opened = useStore(sheet);
  return (
    <nav className={styles.bottom} aria-label={t('nav')}>
      {places
        .filter(({ inBar }) => inBar)
        .map((place) => (
          <Link key={place.key} to={place.to} aria-current={isAt(place, pathname) ? 'page' : undefined}>
            <Icon name={place.icon} />
            {t(`places.${place.key}`)}
          </Link>
        ))}
      <CreateButton round />
      {placeGroups.map((group) => (
        <button
          key={group}
          type="button"
          aria-haspopup="dialog"
          aria-expanded={opened === group}
          aria-current={places.some((place) => place.group === group && isAt(place, pathname)) || undefined}
          onClick={() => sheet.set(group)}
        >
          <Icon name="book" />
          {t(`groups.${group}`)}
        </button>
      ))}
      <button type="button" aria-haspopup="dialog" aria-expanded={opened === 'me'} onClick={() => sheet.set('me')}>
        <Icon name="person" />
        {t('me.short')}
      </button>
    </nav>
  );
}
