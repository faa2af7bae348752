import { useDebouncedValue } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { Icon } from '../icons/icon';
import { SideSection } from '../layout/side';
import { tidyTitle } from './entry-form';
import styles from './similar.module.css';
import { useEntryWords } from './words';

const waitMs = 250;
const shortest = 4;

/** What of a typed title is worth asking for, once the fingers rest; null while it is too short. */
export function useSimilarText(title: string): string | null {
  const [text] = useDebouncedValue(tidyTitle(title).slice(0, 200), waitMs);
  return text.length >= shortest ? text : null;
}

interface SimilarPanelProps<T> {
  /** What is said of this kind: above, before there is a title, when nothing is like it, above what is. */
  words: { title: string; wait: string; none: string; hint?: string };
  /** From `useSimilarText`. */
  text: string | null;
  /** Undefined while they are asked for. */
  items: T[] | undefined;
  failed: boolean;
  /** What a reader wants to know of one, and may do with it. */
  children: (item: T) => ReactNode;
}

/** Beside a composer: what is there already, each opening beside what one writes. */
export function SimilarPanel<T extends { id: number; url: string; title: string }>(props: SimilarPanelProps<T>) {
  const { words, text, items, failed, children } = props;
  const t = useEntryWords();
  const found = text === null ? undefined : items;
  return (
    <SideSection title={words.title}>
      <div aria-live="polite">
        {text === null && <p className="small">{words.wait}</p>}
        {text !== null && failed && <p className="small">{t('similarFailed')}</p>}
        {found?.length === 0 && <p className="small">{words.none}</p>}
        {found && found.length > 0 && (
          <>
            {words.hint && <p className="small">{words.hint}</p>}
            <ul className={styles.similar}>
              {found.map((item) => (
                <li key={item.id}>
                  <a href={item.url} target="_blank" rel="noopener">
                    {item.title}
                    <Icon name="external" size={14} label={t('newTab')} />
                  </a>
                  {children(item)}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </SideSection>
  );
}

/** The line of what is known of one. */
export const SimilarFacts = ({ children }: { children: ReactNode }) => <span className={styles.facts}>{children}</span>;
