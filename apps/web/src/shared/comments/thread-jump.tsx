import { Suspense, useState } from 'react';
import { Icon } from '../icons/icon';
import { ActionMenu, type MenuEntry } from '../overlays/action-menu';
import { late } from '../overlays/late';
import styles from './comments.module.css';
import { useCommentsWords } from './words';

const DateWindow = late(() => import('./date-window').then((m) => ({ default: m.DateWindow })));

interface ThreadJumpProps {
  unread: boolean;
  onGo: (to: 'start' | 'unread' | 'end' | { since: string }) => void;
}

/** Through a long conversation: to its beginning, to what is new, to a date, to its end. */
export function ThreadJump({ unread, onGo }: ThreadJumpProps) {
  const t = useCommentsWords();
  const [asking, setAsking] = useState(false);
  const places: MenuEntry[] = [
    { key: 'start', label: t('jump.start'), icon: 'arrowUp', onSelect: () => onGo('start') },
    ...(unread ? [{ key: 'unread', label: t('jump.unread'), icon: 'spark' as const, onSelect: () => onGo('unread') }] : []),
    { key: 'date', label: t('jump.date'), icon: 'calendar', onSelect: () => setAsking(true) },
    { key: 'end', label: t('jump.end'), icon: 'arrowDown', onSelect: () => onGo('end') },
  ];
  return (
    <>
      <ActionMenu
        label={t('jump.label')}
        position="bottom-end"
        entries={places}
        trigger={
          <button type="button" className={styles.action}>
            {t('jump.label')}
            <Icon name="chevronDown" size={14} />
          </button>
        }
      />
      <Suspense>{asking && <DateWindow onGo={(since) => onGo({ since })} onClose={() => setAsking(false)} />}</Suspense>
    </>
  );
}
