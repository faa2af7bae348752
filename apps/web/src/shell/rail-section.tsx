import { type ReactNode, useId } from 'react';
import { Icon } from '../shared/icons/icon';
import { useStore } from '../shared/store';
import { fold, folded } from './folded';
import styles from './rail.module.css';

/** A part of the rail under a heading that folds it away. Where the rail shows only drawings, all of them stay. */
export function RailSection({ part, title, children }: { part: string; title: string; children: ReactNode }) {
  const id = useId();
  const away = useStore(folded).has(part);
  return (
    <div className={styles.section}>
      <h2 className={styles.caption}>
        <button type="button" aria-expanded={!away} aria-controls={id} onClick={() => fold(part, !away)}>
          {title}
          <Icon name={away ? 'chevronRight' : 'chevronDown'} size={14} />
        </button>
      </h2>
      <div id={id} data-folded={away || undefined}>
        {children}
      </div>
    </div>
  );
}
