import type { Passage } from '@ruche/contracts';
import { excerpt, passageAt, wholeWords } from '@ruche/rich-text';
import { type ReactNode, type RefObject, useCallback, useMemo } from 'react';
import { PassagesProvider, type PassagesShown } from '../rich-text/passage-words';
import { useSelected } from '../text/selection-button';
import { CommentButton } from './comment-button';
import { NAMED } from './passage-card';
import { selectedSpan } from './places';
import { useCommentKeys } from './use-comment-keys';
import type { PassagesState } from './use-passages';
import { usePassagesWords } from './words';

interface PointedTextProps {
  state: PassagesState;
  /** All its words, as `wordsOf` has them. */
  words: string;
  within: RefObject<HTMLDivElement | null>;
  /** The text, drawn with its places. */
  children: ReactNode;
}

/** A text whose passages are shown and opened, and on whose words one can comment: « Commenter » comes with a selection. */
export function PointedText({ state, words, within, children }: PointedTextProps) {
  const t = usePassagesWords();
  const { shown, active, activeId, begun, open, show, begin, entry } = state;
  const known = useMemo(
    () => new Map<number, Passage>([...open, ...(active ? [active] : [])].map((each) => [each.id, each])),
    [open, active],
  );
  const value = useMemo<PassagesShown>(() => {
    const count = (id: number) => (known.get(id)?.replies ?? 0) + 1;
    return {
      passages: shown,
      active: begun ? 'new' : activeId,
      open: show,
      count,
      label: (id) => t('button', { count: count(id), words: excerpt(known.get(id)?.words ?? '', NAMED) }),
    };
  }, [known, shown, begun, activeId, show, t]);
  const read = useCallback(() => {
    const span = within.current && selectedSpan(within.current);
    const anchor = span && passageAt(words, wholeWords(words, span));
    return anchor && { anchor };
  }, [within, words]);
  const selected = useSelected(read);
  const comment = useCallback(() => {
    const found = read();
    if (!found) return;
    begin(found.anchor);
    window.getSelection()?.removeAllRanges();
  }, [read, begin]);
  useCommentKeys(entry.can.comment, comment);
  return (
    <PassagesProvider value={value}>
      <div ref={within}>{children}</div>
      {entry.can.comment && selected && <CommentButton left={selected.left} top={selected.top} onClick={comment} />}
    </PassagesProvider>
  );
}
