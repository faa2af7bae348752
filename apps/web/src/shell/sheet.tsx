import { Drawer } from '@mantine/core';
import '@mantine/core/styles/CloseButton.layer.css';
import '@mantine/core/styles/Drawer.layer.css';
import '@mantine/core/styles/ModalBase.layer.css';
import '@mantine/core/styles/Overlay.layer.css';
import '@mantine/core/styles/Paper.layer.css';
import { type ReactNode, useId } from 'react';
import { Link } from 'react-router';
import { Icon } from '../shared/icons/icon';
import type { MenuEntry } from '../shared/overlays/action-menu';
import { useSharedWords } from '../shared/words';
import type { Place } from './places';
import styles from './sheet.module.css';
import { useShellWords } from './words';

interface SheetProps {
  title: ReactNode;
  onClose: () => void;
  children: ReactNode;
}

/** What comes up from the bottom bar of phones. */
export function Sheet({ title, onClose, children }: SheetProps) {
  const shared = useSharedWords();
  return (
    <Drawer
      opened
      onClose={onClose}
      position="bottom"
      classNames={{ content: styles.content ?? '' }}
      title={title}
      closeButtonProps={{ 'aria-label': shared('close') }}
    >
      {children}
    </Drawer>
  );
}

/** Lines under a small heading. */
export function Group({ title, children }: { title: string; children: ReactNode }) {
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

/** One line a place. */
export function PlaceLines({ places, onClose }: { places: Place[]; onClose: () => void }) {
  const t = useShellWords();
  return (
    <ul className={styles.list}>
      {places.map(({ key, to, icon }) => (
        <Line key={key} entry={{ key, to, icon, label: t(`places.${key}`) }} onClose={onClose} />
      ))}
    </ul>
  );
}

/** One line of a menu, as high as a finger. */
export function Line({ entry, onClose }: { entry: MenuEntry; onClose: () => void }) {
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
