import { Drawer } from '@mantine/core';
import '@mantine/core/styles/CloseButton.layer.css';
import '@mantine/core/styles/Drawer.layer.css';
import '@mantine/core/styles/ModalBase.layer.css';
import '@mantine/core/styles/Overlay.layer.css';
import '@mantine/core/styles/Paper.layer.css';
import type { Favourite } from '@ruche/contracts';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { Link } from 'react-router';
import { useSession } from '../platform/session';
import { favouritesQuery } from '../shared/favourites/queries';
import { stepOf, useReorder } from '../shared/favourites/use-reorder';
import { IconButton } from '../shared/icon-button';
import { SpaceMark } from '../shared/icons/hexagon';
import { Icon } from '../shared/icons/icon';
import type { MenuEntry } from '../shared/overlays/action-menu';
import { Avatar } from '../shared/people/avatar';
import { useSharedWords } from '../shared/words';
import { FavouriteMark, favouriteName } from './favourite-mark';
import styles from './me-sheet.module.css';
import { usePersonEntries } from './person-entries';
import { type Place, placeGroups, placesOf } from './places';
import { useShellWords } from './words';

/** « Moi » on phones: the places that have no room in the bar, my spaces, and what stands under my name elsewhere. */
export default function MeSheet({ onClose }: { onClose: () => void }) {
  const t = useShellWords();
  const shared = useSharedWords();
  const session = useSession();
  const more = placesOf(session).filter(({ inBar }) => !inBar);
  const linesOf = (places: Place[]) => places.map(({ key, to, icon }): MenuEntry => ({ key, to, icon, label: t(`places.${key}`) }));
  const { data: favourites } = useQuery(favouritesQuery());
  return (
    <Drawer opened onClose={onClose} position="bottom" size="auto" title={<Title />} closeButtonProps={{ 'aria-label': shared('close') }}>
      <ul className={styles.list}>
        {linesOf(more.filter(({ group }) => !group)).map((entry) => (
          <Line key={entry.key} entry={entry} onClose={onClose} />
        ))}
      </ul>
      {placeGroups.map((group) => (
        <Group key={group} title={t(`groups.${group}`)}>
          {linesOf(more.filter((place) => place.group === group)).map((entry) => (
            <Line key={entry.key} entry={entry} onClose={onClose} />
          ))}
        </Group>
      ))}
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
    </Drawer>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {title}
      </h2>
      <ul className={styles.list}>{children}</ul>
    </section>
  );
}

/** With a way to put them in order by touch, since nothing can be dragged here. */
function FavouriteLines({ items, onClose }: { items: Favourite[]; onClose: () => void }) {
  const t = useShellWords();
  const reorder = useReorder();
  return items.map((favourite, place) => {
    const name = favouriteName(favourite);
    const step = stepOf(items, favourite.id, -1);
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

function Line({ entry, onClose }: { entry: MenuEntry; onClose: () => void }) {
  if ('rule' in entry) return <li className={styles.rule} aria-hidden />;
  if ('heading' in entry) return <li className={styles.heading}>{entry.heading}</li>;
  const inside = (
    <>
      {entry.icon && <Icon name={entry.icon} />}
      {entry.label}
      {entry.checked && <Icon name="check" size={17} className={styles.check} />}
    </>
  );
  return (
    <li>
      {entry.to ? (
        <Link to={entry.to} className={styles.line} onClick={onClose}>
          {inside}
        </Link>
      ) : (
        <button
          type="button"
          className={styles.line}
          aria-pressed={entry.checked}
          onClick={() => {
            entry.onSelect?.();
            if (entry.checked === undefined) onClose();
          }}
        >
          {inside}
        </button>
      )}
    </li>
  );
}
