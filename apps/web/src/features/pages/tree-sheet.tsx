import type { SpaceRef } from '@ruche/contracts';
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { Dialog } from '../../shared/overlays/dialog';
import styles from './tree.module.css';
import { TreePanel } from './tree-panel';
import { usePagesWords } from './words';

/** The tree on phones: a window that closes once a page is chosen. */
export function TreeSheet({ space, current, onClose }: { space: SpaceRef; current?: number | undefined; onClose: () => void }) {
  const t = usePagesWords();
  const { key } = useLocation();
  const first = useRef(key);
  useEffect(() => {
    if (key !== first.current) onClose();
  }, [key, onClose]);
  return (
    <Dialog opened onClose={onClose} title={t('tree.open')}>
      <div className={styles.sheet}>
        <TreePanel space={space} current={current} />
      </div>
    </Dialog>
  );
}
