import { type ReactNode, useEffect, useState } from 'react';
import styles from './selection-button.module.css';

/** Where words are selected on the screen, in pixels of the window. */
interface Place {
  left: number;
  top: number;
}

/** What is selected, as `read` sees it, while it is in sight. @param read must stay the same; null for what does not count */
export function useSelected<T>(read: () => T | null): (T & Place) | null {
  const [selected, setSelected] = useState<(T & Place) | null>(null);
  useEffect(() => {
    const look = () => {
      const found = read();
      const place = found && placeOfSelection();
      setSelected(found && place ? { ...found, ...place } : null);
    };
    document.addEventListener('selectionchange', look);
    window.addEventListener('scroll', look, { passive: true });
    return () => {
      document.removeEventListener('selectionchange', look);
      window.removeEventListener('scroll', look);
    };
  }, [read]);
  return selected;
}

/** Below the middle of the selected words; null when they are out of sight. */
function placeOfSelection(): Place | null {
  const selection = window.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const { left, width, bottom } = selection.getRangeAt(0).getBoundingClientRect();
  if (bottom < 0 || bottom > window.innerHeight) return null;
  return { left: Math.min(Math.max(left + width / 2, 84), window.innerWidth - 84), top: bottom + 8 };
}

interface SelectionButtonProps extends Place {
  hotkey?: string;
  onClick: () => void;
  children: ReactNode;
}

/** What can be done with the selected words, beside them; the selection stays while it is pressed. */
export function SelectionButton({ left, top, hotkey, onClick, children }: SelectionButtonProps) {
  return (
    <button
      type="button"
      className={styles.button}
      style={{ left, top }}
      data-hotkey={hotkey}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
