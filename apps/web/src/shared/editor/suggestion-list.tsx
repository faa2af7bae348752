import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { Icon } from '../icons/icon';
import { kindIcons } from '../icons/kind-icons';
import { Avatar } from '../people/avatar';
import { type Store, useStore } from '../store';
import styles from './editor.module.css';
import type { Suggesting, Suggestion } from './suggestions';
import { useEditorWords } from './words';

const margin = 8;

/** What `@` and `#` suggest, under the cursor or above it. The focus stays in the text. */
export function SuggestionList({ id, shown }: { id: string; shown: Store<Suggesting | null> }) {
  const t = useEditorWords();
  const open = useStore(shown);
  const box = useRef<HTMLDivElement>(null);
  const place = usePlace(box, open);
  const count = open?.items.length ?? 0;
  useEffect(() => {
    if (open) document.getElementById(`${id}-${open.at}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, open]);
  return (
    <>
      <span className="visually-hidden" role="status">
        {open && !open.loading && (count > 0 ? t('suggest.count', { count }) : emptyWords(open, t))}
      </span>
      {open &&
        createPortal(
          <div ref={box} className={styles.suggestions} style={place} data-ready={place ? true : undefined}>
            {count === 0 && <p className={styles.none}>{open.loading ? '…' : emptyWords(open, t)}</p>}
            <div id={id} role="listbox" aria-label={t(`suggest.${lists[open.trigger]}`)} aria-busy={open.loading}>
              {open.items.map((item, index) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the arrows and Enter act from within the text
                // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the text, which names the active option
                <div
                  key={item.key}
                  id={`${id}-${index}`}
                  role="option"
                  aria-selected={index === open.at}
                  className={styles.suggestion}
                  onPointerMove={() => index !== open.at && shown.set({ ...open, at: index })}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => open.choose(item)}
                >
                  {item.person ? <Avatar person={item.person} size="m" /> : <SuggestionIcon item={item} />}
                  <span>
                    <span className={styles.found}>{item.title}</span>
                    {item.note && <small>{item.note}</small>}
                  </span>
                </div>
              ))}
            </div>
          </div>,
          document.body,
        )}
    </>
  );
}

const lists = { '@': 'people', '#': 'entries', '/': 'insertions' } as const;

function SuggestionIcon({ item: { icon, kind } }: { item: Suggestion }) {
  const name = icon ?? (kind && kindIcons[kind]);
  return name && <Icon name={name} />;
}

function emptyWords({ failed, trigger }: Suggesting, t: ReturnType<typeof useEditorWords>): string {
  if (failed) return t('suggest.failed');
  return t(trigger === '@' ? 'suggest.none' : 'suggest.noneEntries');
}

/** Below the cursor; above it where there is no room, as over a phone's keyboard. */
function usePlace(box: React.RefObject<HTMLDivElement | null>, open: Suggesting | null): { left: number; top: number } | undefined {
  const [place, setPlace] = useState<{ left: number; top: number }>();
  useLayoutEffect(() => {
    const cursor = open?.place();
    if (!open || !cursor || !box.current) return setPlace(undefined);
    const { offsetWidth: width, offsetHeight: height } = box.current;
    const viewport = window.visualViewport;
    const bottom = (viewport?.offsetTop ?? 0) + (viewport?.height ?? window.innerHeight);
    const left = Math.max(margin, Math.min(cursor.left, window.innerWidth - width - margin));
    const below = cursor.bottom + 6;
    setPlace({ left, top: below + height + margin <= bottom ? below : Math.max(margin, cursor.top - height - 6) });
  }, [open, box]);
  return place;
}
