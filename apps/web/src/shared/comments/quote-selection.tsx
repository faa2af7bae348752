import type { BlockNode } from '@ruche/rich-text';
import { useEffect, useState } from 'react';
import { Icon } from '../icons/icon';
import styles from './comments.module.css';
import { selectedIn, wordsAsQuote } from './thread-model';
import { useCommentsWords } from './words';

interface QuoteSelectionProps {
  /** `opening`, or the id of a comment: what stands on the element around the words (`data-quotable`). */
  onQuote: (of: string, words: BlockNode[]) => void;
}
interface Selected {
  of: string;
  text: string;
  left: number;
  top: number;
}

/** « Citer » beside words that were selected in the text or in a comment. */
export function QuoteSelection({ onQuote }: QuoteSelectionProps) {
  const t = useCommentsWords();
  const [selected, setSelected] = useState<Selected | null>(null);
  useEffect(() => {
    const look = () => setSelected(readSelection());
    document.addEventListener('selectionchange', look);
    window.addEventListener('scroll', look, { passive: true });
    return () => {
      document.removeEventListener('selectionchange', look);
      window.removeEventListener('scroll', look);
    };
  }, []);
  if (!selected) return null;
  return (
    <button
      type="button"
      className={styles.quoteSelection}
      style={{ left: selected.left, top: selected.top }}
      data-hotkey="q"
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        onQuote(selected.of, wordsAsQuote(selected.text));
        window.getSelection()?.removeAllRanges();
      }}
    >
      <Icon name="quote" size={16} />
      {t('quote')}
    </button>
  );
}

function readSelection(): Selected | null {
  const selection = window.getSelection();
  const around = (selection?.anchorNode?.parentElement ?? null)?.closest<HTMLElement>('[data-quotable]') ?? null;
  const text = selectedIn(around);
  if (!selection || !around || !text) return null;
  const { left, width, bottom } = selection.getRangeAt(0).getBoundingClientRect();
  if (bottom < 0 || bottom > window.innerHeight) return null;
  const middle = Math.min(Math.max(left + width / 2, 70), window.innerWidth - 70);
  return { of: around.dataset['quotable'] ?? '', text, left: middle, top: bottom + 8 };
}
