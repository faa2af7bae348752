import { cloneElement, type MouseEvent, type ReactElement, Suspense, useId, useRef, useState } from 'react';
import type { IconName } from '../icons/icon';
import { late } from './late';

const loadPanel = () => import('./menu-panel');
const MenuPanel = late(loadPanel);

/** One line of a menu: an action, a link, a heading or a rule between groups. */
export type MenuEntry =
  | {
      key: string;
      label: string;
      icon?: IconName;
      note?: string;
      onSelect?: () => void;
      to?: string;
      danger?: boolean;
      checked?: boolean;
      refusal?: string | null;
    }
  | { key: string; heading: string }
  | { key: string; rule: true };

type TriggerProps = {
  onClick?: (event: MouseEvent<HTMLElement>) => void;
  onPointerEnter?: () => void;
  onFocus?: () => void;
  'aria-haspopup'?: 'menu';
  'aria-expanded'?: boolean;
  id?: string;
};
interface ActionMenuProps {
  /** Name of the menu for screen readers. */
  label: string;
  entries: MenuEntry[];
  /** The button that opens it. */
  trigger: ReactElement<TriggerProps>;
  /** Told when the pointer or the focus comes near, before it is opened. */
  onNear?: (() => void) | undefined;
  position?: 'bottom-start' | 'bottom-end' | 'top-start' | 'top-end' | 'right-end';
}

/** A menu on a button. Mantine's menu is fetched when the pointer or the focus comes near. */
export function ActionMenu({ label, entries, trigger, onNear, position = 'bottom-start' }: ActionMenuProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const id = useId();
  const near = () => {
    onNear?.();
    void loadPanel();
  };
  const close = (giveFocusBack: boolean) => {
    setAnchor(null);
    if (giveFocusBack) opener.current?.focus();
  };
  return (
    <>
      {cloneElement(trigger, {
        id,
        'aria-haspopup': 'menu',
        'aria-expanded': anchor !== null,
        onPointerEnter: near,
        onFocus: near,
        onClick: ({ currentTarget }) => {
          opener.current = currentTarget;
          setAnchor(anchor ? null : currentTarget);
        },
      })}
      {anchor && (
        <Suspense>
          <MenuPanel anchor={anchor} label={label} entries={entries} position={position} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
