import { Drawer } from '@mantine/core';
import '@mantine/core/styles/CloseButton.layer.css';
import '@mantine/core/styles/Drawer.layer.css';
import '@mantine/core/styles/ModalBase.layer.css';
import '@mantine/core/styles/Overlay.layer.css';
import '@mantine/core/styles/Paper.layer.css';
import { Link } from 'react-router';
import { useSession } from '../platform/session';
import { SpaceMark } from '../shared/icons/hexagon';
import { Icon } from '../shared/icons/icon';
import type { MenuEntry } from '../shared/overlays/action-menu';
import { Avatar } from '../shared/people/avatar';
import { useSharedWords } from '../shared/words';
import styles from './me-sheet.module.css';
import { usePersonEntries } from './person-entries';
import { placesOf } from './places';
import { useShellWords } from './words';

/** « Moi » on phones: the places that have no room in the bar, my spaces, and what stands under my name elsewhere. */
export default function MeSheet({ onClose }: { onClose: () => void }) {
  const t = useShellWords();
  const shared = useSharedWords();
  const session = useSession();
  const more = placesOf(session)
    .filter(({ inBar }) => !inBar)
    .map(({ key, to, icon }): MenuEntry => ({ key, to, icon, label: t(`places.${key}`) }));
  return (
    <Drawer opened onClose={onClose} position="bottom" size="auto" title={<Title />} closeButtonProps={{ 'aria-label': shared('close') }}>
      <ul className={styles.list}>
        {[...more, ...usePersonEntries()].map((entry) => (
          <Line key={entry.key} entry={entry} onClose={onClose} />
        ))}
      </ul>
      {session.spaces.length > 0 && (
        <>
          <p className={styles.heading}>{t('mySpaces')}</p>
          <ul className={styles.list}>
            {session.spaces.map(({ slug, name, colour }) => (
              <li key={slug}>
                <Link to={`/spaces/${slug}`} className={styles.line} onClick={onClose}>
                  <SpaceMark colour={colour} />
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </Drawer>
  );
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
