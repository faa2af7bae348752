import { Modal } from '@mantine/core';
import '@mantine/core/styles/CloseButton.layer.css';
import '@mantine/core/styles/ModalBase.layer.css';
import '@mantine/core/styles/Modal.layer.css';
import '@mantine/core/styles/Overlay.layer.css';
import '@mantine/core/styles/Paper.layer.css';
import type { ReactNode } from 'react';
import { useSharedWords } from '../words';
import styles from './dialog.module.css';
import { useFocusBack } from './use-focus-back';

interface DialogProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** Widest it gets, in pixels. */
  width?: number;
}

/** A window over the page; keeps the focus inside and gives it back. Import it lazily from screens that open one rarely. */
export function Dialog({ opened, onClose, title, children, width = 480 }: DialogProps) {
  const t = useSharedWords();
  useFocusBack();
  return (
    <Modal.Root lockScroll={false} transitionProps={{ duration: 140 }} opened={opened} onClose={onClose} centered size={width}>
      <Modal.Overlay backgroundOpacity={0.45} />
      <Modal.Content>
        <div className={styles.head}>
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton size={40} aria-label={t('close')} />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
