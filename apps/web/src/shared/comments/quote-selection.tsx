import type { BlockNode } from '@ruche/rich-text';
import { useCallback, useEffect } from 'react';
import { Icon } from '../icons/icon';
import { shortcutsOn } from '../shortcuts-setting';
import { SelectionButton, useSelected } from '../text/selection-button';
import { selectedIn, wordsAsQuote } from './thread-model';
import { useCommentsWords } from './words';

interface QuoteSelectionProps {
  /** `opening`, or the id of a comment: what stands on the element around the words (`data-quotable`). */
  onQuote: (of: string, words: BlockNode[]) => void;
}
/** « Citer » beside words that were selected in the text or in a comment. */
export function QuoteSelection({ onQuote }: QuoteSelectionProps) {
  const t = useCommentsWords();
  const selected = useSelected(readSelection);
  const quote = useCallback(() => {
    const chosen = readSelection();
    if (!chosen) return;
    onQuote(chosen.of, wordsAsQuote(chosen.text));
    window.getSelection()?.removeAllRanges();
  }, [onQuote]);
  useQuoteKey(selected !== null, quote);
  if (!selected) return null;
  return (
    <SelectionButton left={selected.left} top={selected.top} onClick={quote}>
      <Icon name="quote" size={16} />
      {t('quote')}
    </SelectionButton>
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

function readSelection(): { of: string; text: string } | null {
  const around = (window.getSelection()?.anchorNode?.parentElement ?? null)?.closest<HTMLElement>('[data-quotable]') ?? null;
  const text = selectedIn(around);
  return around && text ? { of: around.dataset['quotable'] ?? '', text } : null;
}
