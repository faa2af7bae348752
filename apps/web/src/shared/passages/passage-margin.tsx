import { type CSSProperties, type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { NEW_PASSAGE } from '../rich-text/passage-words';
import { NewPassage } from './new-passage';
import { PassageCard } from './passage-card';
import styles from './passages.module.css';
import { elementOf } from './places';
import type { PassagesState } from './use-passages';

interface PassageMarginProps {
  state: PassagesState;
  /** Where the text is drawn. */
  text: RefObject<HTMLElement | null>;
  /** It is being written. */
  writing?: boolean;
  /** What readers have of it, when that is something else. */
  published?: string | undefined;
}

/** The thread that is open, as high as its passage; where there is no margin, at the foot of the screen. */
export function PassageMargin({ state, text, writing, published }: PassageMarginProps) {
  const { entry, active, activeId, begun, open, close, made, step } = state;
  const place = useRef<HTMLDivElement>(null);
  const [id, start, shown] = [active?.id ?? NEW_PASSAGE, begun?.start ?? active?.start ?? 0, Boolean(active ?? begun)];
  const top = useHeight(place, text, id, start, shown);
  // A sheet covers the foot of the screen: the words go to its head.
  useEffect(() => {
    if (shown && !hasMargin()) bring(text, { id, start }, 'start');
  }, [text, id, start, shown]);
  const leave = useCallback(() => {
    const id = activeId;
    close();
    if (id !== null) document.querySelector<HTMLElement>(`[data-passage-button="${id}"]`)?.focus({ preventScroll: true });
  }, [activeId, close]);
  return (
    <div ref={place} className={styles.margin}>
      {(active || begun) && (
        <div className={styles.place} style={{ '--top': `${top}px` } as CSSProperties}>
          {begun ? (
            <NewPassage
              key={begun.start}
              entryId={entry.id}
              anchor={begun}
              onClose={leave}
              onMade={made}
              writing={writing}
              published={published}
            />
          ) : (
            active && <PassageCard passage={active} onClose={leave} onStep={open.length > 1 ? (by) => bring(text, step(by)) : undefined} />
          )}
        </div>
      )}
    </div>
  );
}

const hasMargin = (): boolean => window.matchMedia('(min-width: 1320px)').matches;

/** Brings the words of a thread to the middle of the screen. */
export function bring(
  text: RefObject<HTMLElement | null>,
  passage: { id: number; start: number } | undefined,
  block: ScrollLogicalPosition = 'center',
): void {
  if (passage && text.current) elementOf(text.current, passage.id, passage.start)?.scrollIntoView({ block });
}

/** How far below the top of the margin the words stand, in pixels; measured again when anything around them moves. */
function useHeight(
  margin: RefObject<HTMLElement | null>,
  text: RefObject<HTMLElement | null>,
  id: number,
  start: number,
  shown: boolean,
): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    if (!shown || !text.current || !margin.current) return;
    const [words, place] = [text.current, margin.current];
    const measure = () => {
      const element = elementOf(words, id, start);
      if (element) setTop(Math.max(0, element.getBoundingClientRect().top - place.getBoundingClientRect().top - 8));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(words);
    return () => observer.disconnect();
  }, [margin, text, id, start, shown]);
  return top;
}
