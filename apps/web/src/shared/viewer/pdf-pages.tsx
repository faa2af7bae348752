import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { useEffect, useRef, useState } from 'react';
import styles from './viewer.module.css';
import { useViewerWords } from './words';

GlobalWorkerOptions.workerSrc = workerUrl;

/** Bytes asked for at a time: only what the pages that are looked at need. */
const PART = 256 * 1024;
/** Points of a page to pixels, at most: a poster would fill the memory. */
const MOST_PIXELS = 16_000_000;

/**
 * A document drawn page by page, as each comes into sight. What is in the file is only ever pixels and plain words here: none
 * of its scripts, forms, links or attachments exists in our page.
 */
export function PdfPages({ src }: { src: string }) {
  const t = useViewerWords();
  const [document, setDocument] = useState<PDFDocumentProxy | 'unreadable' | null>(null);
  useEffect(() => {
    const loading = getDocument({
      url: src,
      rangeChunkSize: PART,
      disableAutoFetch: true,
      disableStream: true,
      isEvalSupported: false,
      useWasm: false,
      enableXfa: false,
      useSystemFonts: true,
    });
    loading.promise.then(setDocument, () => setDocument('unreadable'));
    return () => void loading.destroy();
  }, [src]);
  if (document === null) return <p className={styles.note}>{t('loading')}</p>;
  if (document === 'unreadable')
    return (
      <div className={styles.note} role="alert">
        <strong>{t('unreadable')}</strong>
        <p>{t('unreadableText')}</p>
      </div>
    );
  const { numPages } = document;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className={styles.pages} tabIndex={0} data-autofocus aria-label={t('pages', { count: numPages })}>
      {numbers(numPages).map((at) => (
        <PdfPage key={at} document={document} at={at} />
      ))}
    </section>
  );
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

/** A sheet of its own shape, drawn once it is near; its words stand beside it for who does not see it. */
function PdfPage({ document, at }: { document: PDFDocumentProxy; at: number }) {
  const t = useViewerWords();
  const sheet = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [ratio, setRatio] = useState(Math.SQRT2);
  const [words, setWords] = useState('');
  useEffect(() => {
    const place = sheet.current;
    if (!place) return;
    let stop: (() => void) | undefined;
    const draw = async () => {
      const page = await document.getPage(at);
      const { width, height } = page.getViewport({ scale: 1 });
      setRatio(height / width);
      if (!canvas.current) return;
      const task = render(page, canvas.current, place.clientWidth);
      stop = () => task.cancel();
      await task.promise;
      setWords(await wordsOf(page));
    };
    const near = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        near.disconnect();
        // A page that can't be drawn stays blank; the others are shown.
        draw().catch(() => undefined);
      },
      { rootMargin: '600px' },
    );
    near.observe(place);
    return () => {
      near.disconnect();
      stop?.();
    };
  }, [document, at]);
  return (
    <article
      ref={sheet}
      className={styles.sheet}
      style={{ aspectRatio: `1 / ${ratio}` }}
      aria-label={t('page', { at, count: document.numPages })}
    >
      <canvas ref={canvas} aria-hidden />
      <p className="visually-hidden">{words}</p>
    </article>
  );
}

/** Sharp on this screen, as wide as its place. */
function render(page: PDFPageProxy, canvas: HTMLCanvasElement, width: number) {
  const natural = page.getViewport({ scale: 1 });
  const wanted = (width / natural.width) * Math.min(window.devicePixelRatio || 1, 2);
  const most = Math.sqrt(MOST_PIXELS / (natural.width * natural.height));
  const viewport = page.getViewport({ scale: Math.min(wanted, most) });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  return page.render({ canvas, viewport });
}

async function wordsOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
}
