import type { Passage } from '@ruche/contracts';
import { excerpt } from '@ruche/rich-text';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats } from '../../platform/formats';
import { Button } from '../button';
import { IconButton } from '../icon-button';
import { Icon } from '../icons/icon';
import { SideSection } from '../layout/side';
import { useSharedWords } from '../words';
import styles from './passages.module.css';
import { passageQueries } from './queries';
import type { PassagesState } from './use-passages';
import { usePassagesWords } from './words';

const LINE = 110;

interface PassageListProps {
  state: PassagesState;
  onGo: (passage: Passage | undefined) => void;
}

/** All threads about passages of the page, open or settled; `n` and `p` go through those that are open. */
export function PassageList({ state: { entry, open, activeId, show, step }, onGo }: PassageListProps) {
  const t = usePassagesWords();
  const [settled, setSettled] = useState(false);
  const { data, hasNextPage, fetchNextPage } = useInfiniteQuery({ ...passageQueries.list(entry.id, 'resolved'), enabled: settled });
  const { passages } = entry;
  if (passages.open + passages.resolved === 0) return null;
  const list = settled ? (data?.pages.flatMap(({ items }) => items) ?? []) : open;
  const filters = [
    { on: !settled, count: passages.open, key: 'open' as const },
    { on: settled, count: passages.resolved, key: 'resolved' as const },
  ];
  return (
    <SideSection
      title={t('title')}
      action={
        open.length > 0 && (
          <span className={styles.steps}>
            <IconButton label={t('previous')} data-hotkey="p" onClick={() => onGo(step(-1))}>
              <Icon name="chevronUp" size={18} />
            </IconButton>
            <IconButton label={t('next')} data-hotkey="n" onClick={() => onGo(step(1))}>
              <Icon name="chevronDown" size={18} />
            </IconButton>
          </span>
        )
      }
    >
      <div className={styles.filters} role="group" aria-label={t('which')}>
        {filters.map(({ on, count, key }) => (
          <button key={key} type="button" aria-pressed={on} onClick={() => setSettled(key === 'resolved')}>
            {t(key, { count })}
          </button>
        ))}
      </div>
      {!settled && passages.open === 0 && <p className="small">{t('noneOpen')}</p>}
      <ul className={styles.list}>
        {list.map((passage) => (
          <li key={passage.id}>
            <button
              type="button"
              aria-current={passage.id === activeId || undefined}
              onClick={() => {
                show(passage.id);
                onGo(passage);
              }}
            >
              <Line passage={passage} />
            </button>
          </li>
        ))}
      </ul>
      {settled && hasNextPage && (
        <Button variant="subtle" onClick={() => void fetchNextPage()}>
          {t('next')}
        </Button>
      )}
    </SideSection>
  );
}

function Line({ passage: { words, comment, replies, goneAt } }: { passage: Passage }) {
  const t = usePassagesWords();
  const erased = useSharedWords()('people.erased');
  const { ago } = useFormats();
  const name = comment.author?.name ?? erased;
  return (
    <>
      <span className={styles.words} data-gone={goneAt !== null || undefined}>
        {excerpt(words, LINE)}
      </span>
      {comment.body && <span className={styles.said}>{excerpt(comment.body.text, LINE)}</span>}
      <small>
        {[name, ago(comment.createdAt), replies > 0 && t('replies', { count: replies }), goneAt && t('goneMark')]
          .filter(Boolean)
          .join(' · ')}
      </small>
    </>
  );
}
