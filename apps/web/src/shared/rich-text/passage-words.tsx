import type { Span } from '@ruche/rich-text';
import { createContext, Fragment, type ReactNode, useContext } from 'react';
import styles from './passage-words.module.css';

/** A passage as it is shown in a text. */
export interface ShownPassage extends Span {
  id: number;
}
/** Which passages of a text are shown, and what opens them. */
export interface PassagesShown {
  passages: readonly ShownPassage[];
  /** The thread that is open; `new` while one is begun. */
  active: number | 'new' | null;
  open: (id: number) => void;
  /** What the button at the end of a passage is called. */
  label: (id: number) => string;
  /** How many comments stand in its thread. */
  count: (id: number) => number;
}
const none: PassagesShown = { passages: [], active: null, open: () => undefined, label: () => '', count: () => 0 };
const PassagesContext = createContext<PassagesShown>(none);
export const PassagesProvider = PassagesContext.Provider;
/** The id under which a thread that is being begun is shown. */
export const NEW_PASSAGE = 0;

/** The passages that touch a stretch of the text, and what to do with them. */
function useHere(at: number, length: number) {
  const shown = useContext(PassagesContext);
  return { ...shown, here: shown.passages.filter(({ start, end }) => start < at + length && end > at) };
}

/** Text that can be pointed at: `data-at` is where it begins in the words of the document. */
export function PassageWords({ at, text }: { at: number; text: string }) {
  const { here, ...shown } = useHere(at, text.length);
  if (here.length === 0) return <span data-at={at}>{text}</span>;
  const edges = here.flatMap(({ start, end }) => [start - at, end - at]).filter((edge) => edge > 0 && edge < text.length);
  const cuts = [...new Set([0, ...edges, text.length])].sort((a, b) => a - b);
  return (
    <span data-at={at}>
      {cuts.slice(0, -1).map((from, i) => {
        const to = cuts[i + 1] ?? text.length;
        const over = here.filter(({ start, end }) => start < at + to && end > at + from);
        return (
          <Fragment key={from}>
            {over.length === 0 ? text.slice(from, to) : <Marked over={over} {...shown} inside={text.slice(from, to)} />}
            <Ends {...shown} passages={over} at={at + to} />
          </Fragment>
        );
      })}
    </span>
  );
}

/** A mention, a date, a picture: whole or not at all. */
export function PassageAtom({ at, length, children }: { at: number; length: number; children: ReactNode }) {
  const { here, ...shown } = useHere(at, length);
  return (
    <>
      <span data-at={at} data-length={length}>
        {here.length === 0 ? children : <Marked over={here} {...shown} inside={children} />}
      </span>
      <Ends {...shown} passages={here} at={at + length} />
    </>
  );
}

/** Code keeps its colours: passages in it are marked at its edge. */
export function PassageCode({ at, text, inside }: { at: number; text: string; inside: ReactNode }) {
  const { here, ...shown } = useHere(at, text.length);
  const ends = here.map((passage) => ({ ...passage, end: Math.min(passage.end, at + text.length) }));
  return (
    <>
      <code
        data-at={at}
        className={here.length > 0 ? styles.code : undefined}
        data-passage={here.map(({ id }) => id).join(' ') || undefined}
      >
        {inside}
      </code>
      {ends.map((passage) => (
        <Ends key={passage.id} {...shown} passages={[passage]} at={passage.end} />
      ))}
    </>
  );
}

function Marked({ over, active, open, inside }: Pick<PassagesShown, 'active' | 'open'> & { over: ShownPassage[]; inside: ReactNode }) {
  const ids = over.map(({ id }) => id);
  const top = ids.at(-1) ?? NEW_PASSAGE;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the button at its end does the same by keyboard
    <mark
      className={styles.passage}
      data-passage={ids.join(' ')}
      data-active={ids.some((id) => id === (active === 'new' ? NEW_PASSAGE : active)) || undefined}
      onClick={() => top !== NEW_PASSAGE && window.getSelection()?.isCollapsed !== false && open(top)}
    >
      {inside}
    </mark>
  );
}

/** Where a passage ends: a button with the number of its comments. */
function Ends({ passages, at, active, open, label, count }: PassagesShown & { at: number }) {
  return passages
    .filter(({ id, end }) => end === at && id !== NEW_PASSAGE)
    .map(({ id }) => (
      <button
        key={id}
        type="button"
        className={styles.count}
        data-passage-button={id}
        data-count={count(id)}
        aria-label={label(id)}
        aria-expanded={active === id}
        onClick={() => open(id)}
      />
    ));
}
