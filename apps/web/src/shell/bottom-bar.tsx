import { NavLink } from 'react-router';
import { useSession } from '../platform/session';
import { Icon } from '../shared/icons/icon';
import { useStore } from '../shared/store';
import styles from './bottom-bar.module.css';
import { CreateButton } from './create-button';
import { meSheet } from './overlays-state';
import { type Place, placesOf } from './places';
import { useShellWords } from './words';

/** The five places of phones, « create » in the middle. */
export function BottomBar() {
  const t = useShellWords();
  const inBar = placesOf(useSession()).filter((place) => place.inBar);
  const meOpen = useStore(meSheet);
  return (
    <nav className={styles.bottom} aria-label={t('nav')}>
      {inBar.slice(0, 2).map((place) => (
        <BarLink key={place.key} place={place} />
      ))}
      <CreateButton round />
      {inBar.slice(2, 3).map((place) => (
        <BarLink key={place.key} place={place} />
      ))}
      <button type="button" aria-haspopup="dialog" aria-expanded={meOpen} onClick={() => meSheet.set(true)}>
        <Icon name="person" />
        {t('me.short')}
      </button>
    </nav>
  );
}

function BarLink({ place }: { place: Place }) {
  const t = useShellWords();
  return (
    <NavLink to={place.to} end={place.to === '/'}>
      <Icon name={place.icon} />
      {t(`places.${place.key}`)}
    </NavLink>
  );
}
