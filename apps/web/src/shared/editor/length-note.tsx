import styles from './editor.module.css';
import { useEditorWords } from './words';

/** How many characters are left, once it is worth saying. */
export function LengthNote({ length, max }: { length: number; max: number }) {
  const t = useEditorWords();
  const left = max - length;
  if (left > max * 0.1) return null;
  return (
    <p className={styles.note} data-over={left < 0 || undefined} role="status">
      {left < 0 ? t('over', { count: -left }) : t('left', { count: left })}
    </p>
  );
}
