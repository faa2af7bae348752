import { type RefObject, useEffect, useState } from 'react';
import { SideSection } from '../../shared/layout/side';
import styles from './wiki.module.css';
import { usePagesWords } from './words';

interface Heading {
  id: string;
  text: string;
  /** Below the highest ones of the page. */
  lower: boolean;
}
/** Fewer headings need no table. */
const FEW = 2;

/** What is on the page: its headings, with the one that is read; each is an address. */
export function TableOfContents({ body, version }: { body: RefObject<HTMLElement | null>; version: number }) {
  const t = usePagesWords();
  const [headings, setHeadings] = useState<Heading[]>([]);
  const [current, setCurrent] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version has other headings
  useEffect(() => {
    const found = [...(body.current?.querySelectorAll<HTMLElement>('h2, h3, h4') ?? [])];
    const highest = Math.min(...found.map(levelOf));
    const shown = found.filter((element) => levelOf(element) <= highest + 1);
    const taken = new Map<string, number>();
    setHeadings(
      shown.map((element) => {
        const text = element.textContent?.trim() ?? '';
        const base = anchorOf(text);
        const before = taken.get(base) ?? 0;
        taken.set(base, before + 1);
        if (!element.id) element.id = before ? `${base}-${before}` : base;
        return { id: element.id, text, lower: levelOf(element) > highest };
      }),
    );
    const named = decodeURIComponent(window.location.hash.slice(1));
    if (named) document.getElementById(named)?.scrollIntoView();
    const seen = new IntersectionObserver(
      (entries) => {
        const first = entries.find((entry) => entry.isIntersecting);
        if (first) setCurrent(first.target.id);
      },
      { rootMargin: '-80px 0px -65% 0px' },
    );
    for (const element of shown) seen.observe(element);
    return () => seen.disconnect();
  }, [body, version]);
  if (headings.length < FEW) return null;
  return (
    <SideSection title={t('toc')}>
      <ul className={styles.toc}>
        {headings.map(({ id, text, lower }) => (
          <li key={id}>
            <a href={`#${encodeURIComponent(id)}`} data-lower={lower || undefined} aria-current={id === current ? 'location' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </SideSection>
  );
}

const levelOf = (element: HTMLElement): number => Number(element.tagName.slice(1));
const anchorOf = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '') || 'titre';
