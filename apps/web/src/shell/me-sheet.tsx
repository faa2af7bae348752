import type { Favourite } from '@ruche/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useSession } from '../platform/session';
import { favouritesQuery } from '../shared/favourites/queries';
import { stepOf, useReorder } from '../shared/favourites/use-reorder';
import { IconButton } from '../shared/icon-button';
import { SpaceMark } from '../shared/icons/hexagon';
import { Icon } from '../shared/icons/icon';
import { Avatar } from '../shared/people/avatar';
import { FavouriteMark, favouriteName } from './favourite-mark';
import { usePersonEntries } from './person-entries';
import { placesOf } from './places';
import { Group, Line, PlaceLines, Sheet } from './sheet';
import styles from './sheet.module.css';
import { useShellWords } from './words';

/** « Moi » on phones: the places that have no room in the bar, my spaces, and what stands under my name elsewhere. */
export default function MeSheet({ onClose }: { onClose: () => void }) {
  const t = useShellWords();
  const session = useSession();
  const places = placesOf(session).filter(({ inBar, group }) => !inBar && !group);
  const { data: favourites } = useQuery(favouritesQuery());
  return (
    <Sheet title={<Title />} onClose={onClose}>
      <PlaceLines places={places} onClose={onClose} />
      {favourites && favourites.items.length > 0 && (
        <Group title={t('favourites.title')}>
          <FavouriteLines items={favourites.items} onClose={onClose} />
        </Group>
      )}
      {session.spaces.length > 0 && (
        <Group title={t('mySpaces')}>
          {session.spaces.map(({ slug, name, colour }) => (
            <li key={slug}>
              <Link to={`/spaces/${slug}`} className={styles.line} onClick={onClose}>
                <span className={styles.mark}>
                  <SpaceMark colour={colour} />
                </span>
                {name}
              </Link>
            </li>
          ))}
        </Group>
      )}
      <ul className={styles.list}>
        <Line entry={{ key: 'rule-mine', rule: true }} onClose={onClose} />
        {usePersonEntries().map((entry) => (
          <Line key={entry.key} entry={entry} onClose={onClose} />
        ))}
      </ul>
    </Sheet>
  );
}

/** With a way to put them in order by touch, since nothing can be dragged here. */
function FavouriteLines({ items, onClose }: { items: Favourite[]; onClose: () => void }) {
  const t = useShellWords();
  const reorder = useReorder();
  return items.map((favourite, place) => {
    const name = favouriteName(favourite);
    const step = stepOf(items, favourite.url, -1);
    return (
      <li key={favourite.url} className={styles.favourite}>
        <Link to={favourite.url} className={styles.line} onClick={onClose}>
          <span className={styles.mark}>
            <FavouriteMark favourite={favourite} />
          </span>
          {name}
        </Link>
        {place > 0 && (
          <IconButton label={t('favourites.up', { name })} disabled={!step} onClick={() => step && reorder(step)}>
            <Icon name="arrowUp" size={17} />
          </IconButton>
        )}
      </li>
    );
  });
}

function Title() {
  const { person } = useSession();
  return (
    <span className={styles.title}>
      <Avatar person={person} size="l" />
      {person.name}
    </span>
  );
}
