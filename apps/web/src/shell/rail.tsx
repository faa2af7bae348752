import { useQuery } from '@tanstack/react-query';
import { Link, NavLink, useLocation } from 'react-router';
import { useFormats } from '../platform/formats';
import { useSession } from '../platform/session';
import { favouritesQuery } from '../shared/favourites/queries';
import { Mark, SpaceMark } from '../shared/icons/hexagon';
import { Icon } from '../shared/icons/icon';
import { ActionMenu } from '../shared/overlays/action-menu';
import { Avatar } from '../shared/people/avatar';
import { CreateButton } from './create-button';
import { usePersonEntries } from './person-entries';
import { isAt, type Place, placeGroups, placesOf } from './places';
import styles from './rail.module.css';
import { RailFavourites } from './rail-favourites';
import { RailSection } from './rail-section';
import { useShellWords } from './words';

/** The left rail: mark, create, places, what I starred, my spaces, me. Only drawings between 760 and 1,100 px; away on phones. */
export function Rail() {
  const t = useShellWords();
  const session = useSession();
  const all = placesOf(session);
  const settled = !useQuery(favouritesQuery()).isPending; // or what stands below them would move
  return (
    <nav className={styles.rail} aria-label={t('nav')}>
      <Link to="/" className={styles.brand} aria-label={t('brand')}>
        <Mark />
        <span>Ruche</span>
      </Link>
      <CreateButton className={styles.create} />
      <div className={styles.places}>
        <Places places={all.filter(({ group }) => !group)} />
        {placeGroups.map((group) => (
          <RailSection key={group} part={group} title={t(`groups.${group}`)}>
            <Places places={all.filter((place) => place.group === group)} />
          </RailSection>
        ))}
        <RailFavourites />
        {session.spaces.length > 0 && settled && <MySpaces />}
      </div>
      <Me />
    </nav>
  );
}

function Places({ places }: { places: Place[] }) {
  const session = useSession();
  return (
    <ul>
      {places.map((place) => (
        <li key={place.key}>
          <PlaceLink place={place} waiting={place.waiting?.(session) ?? 0} />
        </li>
      ))}
    </ul>
  );
}

function PlaceLink({ place, waiting }: { place: Place; waiting: number }) {
  const t = useShellWords();
  const { number } = useFormats();
  const here = isAt(place, useLocation().pathname);
  return (
    <Link to={place.to} aria-current={here ? 'page' : undefined} className={styles.nav} title={t(`places.${place.key}`)}>
      <Icon name={place.icon} />
      <span className={styles.label}>{t(`places.${place.key}`)}</span>
      {waiting > 0 && (
        <span className={styles.count}>
          <span aria-hidden>{number(waiting)}</span>
          <span className="visually-hidden">{t('waiting', { count: waiting })}</span>
        </span>
      )}
    </Link>
  );
}

function MySpaces() {
  const t = useShellWords();
  const { spaces } = useSession();
  return (
    <RailSection part="spaces" title={t('mySpaces')}>
      <ul>
        {spaces.slice(0, 8).map(({ slug, name, colour }) => (
          <li key={slug}>
            <NavLink to={`/spaces/${slug}`} className={styles.nav} title={name}>
              <span className={styles.mark}>
                <SpaceMark colour={colour} />
              </span>
              <span className={styles.label}>{name}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </RailSection>
  );
}

function Me() {
  const t = useShellWords();
  const { person } = useSession();
  return (
    <div className={styles.me}>
      <ActionMenu
        label={t('me.menu')}
        entries={usePersonEntries()}
        position="top-start"
        trigger={
          <button type="button" className={styles.nav} title={person.name}>
            <Avatar person={person} />
            <span className={styles.label}>{person.name}</span>
            <span className="visually-hidden">{t('me.menu')}</span>
          </button>
        }
      />
    </div>
  );
}
