import { headingsOf, type RichDoc } from '@ruche/rich-text';
import { useEffect, useMemo, useState } from 'react';
import { SideSection } from '../../shared/layout/side';
import styles from './wiki.module.css';
import { usePagesWords } from './words';

/** Fewer headings need no table. */
const FEW = 2;

/** What is on the page: its two highest levels of headings, with the one that is read; each is an address. */
export function TableOfContents({ doc }: { doc: RichDoc }) {
  const t = usePagesWords();
  const [current, setCurrent] = useState('');
  const shown = useMemo(() => {
    const all = headingsOf(doc);
    const highest = Math.min(...all.map(({ level }) => level));
    return all.filter(({ level }) => level <= highest + 1).map(({ text, anchor, level }) => ({ text, anchor, lower: level > highest }));
  }, [doc]);
  useEffect(() => {
    const seen = new IntersectionObserver(
      (entries) => {
        const first = entries.find((entry) => entry.isIntersecting);
        if (first) setCurrent(first.target.id);
      },
      { rootMargin: '-80px 0px -65% 0px' },
    );
    for (const { anchor } of shown) {
      const element = document.getElementById(anchor);
      if (element) seen.observe(element);
    }
    return () => seen.disconnect();
  }, [shown]);
  if (shown.length < FEW) return null;
  return (
    <SideSection title={t('toc')}>
      <ul className={styles.toc}>
        {shown.map(({ anchor, text, lower }) => (
          <li key={anchor}>
            <a
              href={`#${encodeURIComponent(anchor)}`}
              data-lower={lower || undefined}
              aria-current={anchor === current ? 'location' : undefined}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </SideSection>
  );
}
