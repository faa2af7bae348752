import { Popover } from '@mantine/core';
import '@mantine/core/styles/Popover.layer.css';
import { useQuery } from '@tanstack/react-query';
import { createPortal } from 'react-dom';
import { Link } from 'react-router';
import { useSession } from '../../platform/session';
import { Button } from '../../shared/button';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { RowSkeletons } from '../../shared/states/skeletons';
import { NotificationLine } from './notification-line';
import styles from './notifications.module.css';
import { notificationQueries } from './queries';
import { useReading } from './use-reading';
import { useNotificationsWords } from './words';

interface BellPanelProps {
  anchor: HTMLElement;
  onClose: () => void;
}

/** What the bell opens: the latest, all at once read if one likes, and the way to the page. */
export default function BellPanel({ anchor, onClose }: BellPanelProps) {
  const t = useNotificationsWords();
  const { notifications: left } = useSession().counts;
  const { readAll, busy } = useReading();
  const { left: x, top, width, height } = anchor.getBoundingClientRect();
  return createPortal(
    <Popover
      opened
      onChange={(opened) => !opened && onClose()}
      position="bottom-end"
      withinPortal
      trapFocus
      returnFocus
      width={420}
      closeOnClickOutside={false}
    >
      <Popover.Target>
        <span aria-hidden style={{ position: 'fixed', left: x, top, width, height, pointerEvents: 'none' }} />
      </Popover.Target>
      <button type="button" tabIndex={-1} aria-hidden className={styles.veil} onClick={onClose} />
      <Popover.Dropdown aria-label={t('title')} className={styles.panel}>
        <header>
          <h2>{t('title')}</h2>
          {left > 0 && (
            <Button variant="subtle" size="xs" loading={busy} onClick={readAll}>
              {t('readAll')}
            </Button>
          )}
        </header>
        <div className={styles.latest}>
          <Latest onOpen={onClose} />
        </div>
        <footer>
          <Button component={Link} to="/notifications" variant="default" fullWidth onClick={onClose} data-autofocus>
            {t('seeAll')}
          </Button>
        </footer>
      </Popover.Dropdown>
    </Popover>,
    document.body,
  );
}

function Latest({ onOpen }: { onOpen: () => void }) {
  const t = useNotificationsWords();
  const { data, error, refetch } = useQuery(notificationQueries.latest());
  if (error && !data) return <ErrorState small error={error} onRetry={() => void refetch()} />;
  if (!data) return <RowSkeletons count={3} hexagon={false} />;
  if (data.items.length === 0) return <EmptyState small icon="check" title={t('empty.direct')} text={t('empty.directText')} />;
  return (
    <ul>
      {data.items.map((one) => (
        <li key={one.id}>
          <NotificationLine notification={one} onOpen={onOpen} />
        </li>
      ))}
    </ul>
  );
}
