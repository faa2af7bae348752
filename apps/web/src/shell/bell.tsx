import { type MouseEvent, Suspense, useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { loadBellPanel } from '../features/notifications';
import { useFormats } from '../platform/formats';
import { useSession } from '../platform/session';
import { Icon } from '../shared/icons/icon';
import { late } from '../shared/overlays/late';
import styles from './top-bar.module.css';
import { useShellWords } from './words';

const BellPanel = late(loadBellPanel);
const roomForPanel = '(min-width: 761px)';

/** The bell: how many are unread, and the latest in a panel; on phones and on a modified click it is a link to the page. */
export function Bell() {
  const t = useShellWords();
  const { number } = useFormats();
  const { notifications } = useSession().counts;
  const { pathname } = useLocation();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const bell = useRef<HTMLAnchorElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page closes the panel
  useEffect(() => setAnchor(null), [pathname]);
  const open = (event: MouseEvent<HTMLElement>) => {
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!plain || pathname === '/notifications' || !window.matchMedia(roomForPanel).matches) return;
    event.preventDefault();
    setAnchor(anchor ? null : event.currentTarget);
  };
  const close = () => {
    setAnchor(null);
    bell.current?.focus();
  };
  return (
    <>
      <Link
        ref={bell}
        to="/notifications"
        className={styles.bell}
        aria-label={t('notifications', { count: notifications })}
        aria-expanded={anchor !== null}
        onPointerEnter={() => void loadBellPanel()}
        onFocus={() => void loadBellPanel()}
        onClick={open}
      >
        <Icon name="bell" />
        {notifications > 0 && <span aria-hidden>{notifications > 99 ? t('many') : number(notifications)}</span>}
      </Link>
      {anchor && (
        <Suspense>
          <BellPanel anchor={anchor} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
