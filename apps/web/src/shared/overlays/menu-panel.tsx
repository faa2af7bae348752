import { Menu } from '@mantine/core';
import '@mantine/core/styles/Menu.layer.css';
import '@mantine/core/styles/Popover.layer.css';
import { createPortal } from 'react-dom';
import { Link } from 'react-router';
import { Icon } from '../icons/icon';
import type { MenuEntry } from './action-menu';
import styles from './menu.module.css';

interface MenuPanelProps {
  anchor: HTMLElement;
  label: string;
  entries: MenuEntry[];
  position: 'bottom-start' | 'bottom-end' | 'top-start' | 'top-end' | 'right-end';
  /** @param giveFocusBack false when an entry was chosen that takes the focus elsewhere */
  onClose: (giveFocusBack: boolean) => void;
}

/** What `ActionMenu` opens; at the end of the body, since a row with `content-visibility` would hold fixed positions inside. */
export default function MenuPanel({ anchor, label, entries, position, onClose }: MenuPanelProps) {
  const { left, top, width, height } = anchor.getBoundingClientRect();
  return createPortal(
    <Menu
      opened
      position={position}
      withinPortal
      returnFocus={false}
      onClose={() => onClose(true)}
      closeOnClickOutside={false}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <span aria-hidden style={{ position: 'fixed', left, top, width, height, pointerEvents: 'none' }} />
      </Menu.Target>
      <button type="button" tabIndex={-1} aria-hidden className={styles.veil} onClick={() => onClose(true)} />
      <Menu.Dropdown aria-label={label} className={styles.dropdown}>
        {entries.map((entry) => (
          <Entry key={entry.key} entry={entry} onClose={onClose} />
        ))}
      </Menu.Dropdown>
    </Menu>,
    document.body,
  );
}

function Entry({ entry, onClose }: { entry: MenuEntry; onClose: (giveFocusBack: boolean) => void }) {
  if ('rule' in entry) return <Menu.Divider />;
  if ('heading' in entry) return <Menu.Label>{entry.heading}</Menu.Label>;
  const shared = {
    leftSection: entry.icon && <Icon name={entry.icon} size={18} />,
    rightSection: entry.checked && <Icon name="check" size={16} />,
    className: entry.danger ? styles.danger : undefined,
    children: (
      <>
        {entry.label}
        {(entry.refusal ?? entry.note) && <span className={styles.note}>{entry.refusal ?? entry.note}</span>}
      </>
    ),
  };
  if (entry.to && !entry.refusal) return <Menu.Item component={Link} to={entry.to} onClick={() => onClose(false)} {...shared} />;
  return (
    <Menu.Item
      aria-disabled={entry.refusal ? true : undefined}
      aria-checked={entry.checked}
      // Mantine names every line a `menuitem`, whatever role it is given.
      ref={(line: HTMLElement | null) => {
        if (entry.checked !== undefined) line?.setAttribute('role', 'menuitemradio');
      }}
      onClick={() => {
        if (entry.refusal) return;
        onClose(true);
        entry.onSelect?.();
      }}
      {...shared}
    />
  );
}
