import type { BlockNode } from '@ruche/rich-text';
import { useCallback, useEffect, useState } from 'react';
import { Icon } from '../icons/icon';
import { shortcutsOn } from '../shortcuts-setting';
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
  const quote = useCallback(() => {
    const chosen = readSelection();
    if (!chosen) return;
    onQuote(chosen.of, wordsAsQuote(chosen.text));
    window.getSelection()?.removeAllRanges();
  }, [onQuote]);
  useQuoteKey(selected !== null, quote);
  if (!selected) return null;
  return (
    <button
      type="button"
      className={styles.quoteSelection}
      style={{ left: selected.left, top: selected.top }}
      onMouseDown={(event) => event.preventDefault()}
      onClick={quote}
    >
      <Icon name="quote" size={16} />
      {t('quote')}
    </button>
  );
}

/** `q` quotes what is selected, wherever the focus is: before the shell gives the key to the row that has it. */
function useQuoteKey(armed: boolean, quote: () => void): void {
  useEffect(() => {
    if (!armed) return;
    const press = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, target } = event;
      if (key !== 'q' || ctrlKey || metaKey || altKey || !shortcutsOn.get()) return;
      if (target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select, [role="dialog"]'))) return;
      event.preventDefault();
      quote();
    };
    document.addEventListener('keydown', press, { capture: true });
    return () => document.removeEventListener('keydown', press, { capture: true });
  }, [armed, quote]);
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
