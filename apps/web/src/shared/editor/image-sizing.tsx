import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import styles from './image-sizing.module.css';
import { useEditorWords } from './words';

/** Narrower than this nothing can be seen, in pixels. */
const NARROWEST = 48;
const STEP = 16;
const LARGE_STEP = 96;

/** Offered widths, in pixels; `large` is as wide as the image is, and never wider than the text. */
const offered = [
  { key: 'small', pixels: 240 },
  { key: 'medium', pixels: 480 },
  { key: 'large', pixels: null },
] as const;

export interface Size {
  width: number;
  height: number | null;
}
interface SizingProps {
  image: RefObject<HTMLImageElement | null>;
  width: number | null;
  onSize: (size: Size) => void;
}

/** A whole width, with the height that keeps the image's shape so that a page reserves its place; null while it is not known. */
function sizeOf(width: number, { naturalWidth, naturalHeight }: HTMLImageElement): Size {
  const whole = Math.round(width);
  return { width: whole, height: naturalWidth ? Math.max(1, Math.round((whole * naturalHeight) / naturalWidth)) : null };
}

/** How wide the text is in which the image stands. */
const widest = (image: HTMLImageElement): number => {
  const text = image.closest('p, li, td, th, div[data-node-view-wrapper], .ProseMirror')?.clientWidth ?? image.clientWidth;
  return Math.max(NARROWEST, Math.floor(text));
};

/** Three widths to choose from. */
export function SizeChoice({ image, width, onSize }: SizingProps) {
  const t = useEditorWords();
  return (
    <span className={styles.sizes} role="group" aria-label={t('image.size')}>
      {offered.map(({ key, pixels }) => (
        <button
          key={key}
          type="button"
          className={styles.size}
          aria-pressed={pixels === null ? width !== null && width === image.current?.naturalWidth : width === pixels}
          aria-label={t(`image.${key}`)}
          title={t(`image.${key}`)}
          onClick={() => image.current && onSize(sizeOf(pixels ?? (image.current.naturalWidth || widest(image.current)), image.current))}
        >
          {t(`image.${key}`).charAt(0)}
        </button>
      ))}
    </span>
  );
}

/**
 * The edge of an image, to be dragged: what is seen while it moves becomes one change, and one undo, when it is let go.
 * By keyboard arrows, with Shift in larger steps, Home and End.
 */
export function ResizeEdge({ image, width, onSize }: SizingProps) {
  const t = useEditorWords();
  const drag = useRef<{ from: number; width: number } | null>(null);
  const [shown, setShown] = useState(width ?? 0);
  useEffect(() => setShown(width ?? image.current?.clientWidth ?? 0), [width, image]);
  const clamped = (pixels: number) => Math.round(Math.min(Math.max(pixels, NARROWEST), image.current ? widest(image.current) : pixels));
  const preview = (pixels: number | null) => {
    image.current?.style.setProperty('width', pixels === null ? '' : `${pixels}px`);
    if (pixels !== null) setShown(pixels);
  };
  const start = (event: PointerEvent<HTMLElement>) => {
    if (!image.current || event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { from: event.clientX, width: image.current.clientWidth };
  };
  const move = ({ clientX }: PointerEvent) => drag.current && preview(clamped(drag.current.width + clientX - drag.current.from));
  const end = ({ clientX }: PointerEvent) => {
    const began = drag.current;
    drag.current = null;
    preview(null);
    if (began && image.current && clientX !== began.from) onSize(sizeOf(clamped(began.width + clientX - began.from), image.current));
  };
  const cancel = () => {
    drag.current = null;
    preview(null);
    setShown(width ?? 0);
  };
  const press = (event: KeyboardEvent) => {
    if (!image.current) return;
    const now = image.current.clientWidth;
    const step = event.shiftKey ? LARGE_STEP : STEP;
    const to: Record<string, number> = {
      ArrowRight: now + step,
      ArrowUp: now + step,
      ArrowLeft: now - step,
      ArrowDown: now - step,
      Home: NARROWEST,
      End: widest(image.current),
    };
    const wanted = to[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onSize(sizeOf(clamped(wanted), image.current));
  };
  return (
    <button
      type="button"
      role="slider"
      className={styles.edge}
      contentEditable={false}
      aria-label={t('image.width')}
      aria-valuenow={Math.round(shown)}
      aria-valuemin={NARROWEST}
      aria-valuemax={Math.max(Math.round(shown), image.current ? widest(image.current) : 0)}
      aria-valuetext={t('image.pixels', { count: Math.round(shown) })}
      title={t('image.widthHint')}
      onPointerDown={start}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={cancel}
      onKeyDown={press}
    />
  );
}
