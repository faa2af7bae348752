import type { SpaceRef } from '@ruche/contracts';
import { lazy, type ReactNode, useState } from 'react';
import { Button } from '../../shared/button';
import { Icon } from '../../shared/icons/icon';
import { LateWindow } from '../../shared/overlays/late-window';
import { toastProblem } from '../../shared/toasts/toast';
import { TreePanel } from './tree-panel';
import styles from './wiki.module.css';
import { usePagesWords } from './words';

const TreeSheet = lazy(() => import('./tree-sheet').then((m) => ({ default: m.TreeSheet })));

/** The tree of a space beside what is read; where there is no room, behind a button. */
export function WikiFrame({ space, current, children }: { space: SpaceRef; current?: number; children: ReactNode }) {
  const t = usePagesWords();
  const [sheet, setSheet] = useState(false);
  return (
    <div className={styles.wiki}>
      <nav className={styles.trees} aria-label={t('tree.label', { space: space.name })}>
        <TreePanel space={space} current={current} />
      </nav>
      <div className={styles.content}>
        <div className={styles.treeButton}>
          <Button variant="default" leftSection={<Icon name="menu" size={17} />} onClick={() => setSheet(true)}>
            {t('tree.open')}
          </Button>
        </div>
        {children}
      </div>
      {sheet && (
        <LateWindow onFail={toastProblem}>
          <TreeSheet space={space} current={current} onClose={() => setSheet(false)} />
        </LateWindow>
      )}
    </div>
  );
}
