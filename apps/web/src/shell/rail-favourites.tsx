import type { Favourite } from '@ruche/contracts';
import { useQuery } from '@tanstack/react-query';
import { type DragEvent, type KeyboardEvent, useRef, useState } from 'react';
import { Link } from 'react-router';
import { favouritesQuery } from '../shared/favourites/queries';
import { stepOf, useReorder } from '../shared/favourites/use-reorder';
import { FavouriteMark, favouriteName } from './favourite-mark';
import styles from './rail.module.css';
import { RailSection } from './rail-section';
import { useShellWords } from './words';

/** What I starred, in my order: dragged, or moved with Alt and the arrows. Nothing while there is nothing. */
export function RailFavourites() {
  const t = useShellWords();
  const { data } = useQuery(favouritesQuery());
  const reorder = useReorder();
  const [said, setSaid] = useState('');
  const [over, setOver] = useState<string | null>(null);
  const dragged = useRef<string | null>(null);
  const items = data?.items ?? [];
  if (items.length === 0) return null;
  const onKey = (event: KeyboardEvent, favourite: Favourite) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (!event.altKey || by === null) return;
    event.preventDefault();
    const step = stepOf(items, favourite.url, by);
    if (!step) return;
    reorder(step);
    const place = items.indexOf(favourite) + by + 1;
    setSaid(t('favourites.moved', { name: favouriteName(favourite), place, total: items.length }));
  };
  const onDrop = (event: DragEvent, target: Favourite) => {
    event.preventDefault();
    setOver(null);
    const url = dragged.current;
    dragged.current = null;
    const from = items.findIndex((item) => item.url === url);
    const to = items.indexOf(target);
    if (url === null || from < 0 || from === to) return;
    reorder({ url, after: from < to ? target.url : (items[to - 1]?.url ?? null) });
  };
  return (
    <RailSection part="favourites" title={t('favourites.title')}>
      <ul aria-label={t('favourites.title')}>
        {items.map((favourite) => (
          <li
            key={favourite.url}
            data-over={over === favourite.url || undefined}
            onDragOver={(event) => {
              if (dragged.current === null) return;
              event.preventDefault();
              setOver(favourite.url);
            }}
            onDragLeave={() => setOver(null)}
            onDrop={(event) => onDrop(event, favourite)}
          >
            <Link
              to={favourite.url}
              className={styles.nav}
              title={favouriteName(favourite)}
              aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
              draggable
              onDragStart={() => {
                dragged.current = favourite.url;
              }}
              onDragEnd={() => {
                dragged.current = null;
                setOver(null);
              }}
              onKeyDown={(event) => onKey(event, favourite)}
            >
              <span className={styles.mark}>
                <FavouriteMark favourite={favourite} />
              </span>
              <span className={styles.label}>{favouriteName(favourite)}</span>
            </Link>
          </li>
        ))}
      </ul>
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </RailSection>
  );
}
