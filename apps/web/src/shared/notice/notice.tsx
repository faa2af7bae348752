import type { ReactNode } from 'react';
import { Icon, type IconName } from '../icons/icon';
import styles from './notice.module.css';

export type NoticeTone = 'plain' | 'honey' | 'blue' | 'brick' | 'green';
interface NoticeProps {
  tone?: NoticeTone;
  icon?: IconName;
  title?: string;
  children?: ReactNode;
}

/** Something to know before going on, on a soft ground. */
export function Notice({ tone = 'honey', icon = tone === 'brick' ? 'warning' : 'info', title, children }: NoticeProps) {
  return (
    <div className={styles.notice} data-tone={tone}>
      <Icon name={icon} />
      <div>
        {title && <strong>{title}</strong>}
        {children && <div>{children}</div>}
      </div>
    </div>
  );
}
