import type { SpaceRef, TreeNode } from '@ruche/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { composerQueries } from '../../shared/composer/queries';
import { SpaceMark } from '../../shared/icons/hexagon';
import styles from './tree.module.css';
import { usePagesWords } from './words';

interface OtherSpacesProps {
  /** The space that the page stands in. */
  from: number;
  page: TreeNode;
  onMove: (to: SpaceRef) => void;
}

/** While a page is dragged: the other spaces that take it, with all that stands below it. For the mouse alone; the menu of the page says the same in words. */
export function OtherSpaces({ from, page, onMove }: OtherSpacesProps) {
  const t = usePagesWords();
  const { data } = useQuery(composerQueries.spaces());
  const [over, setOver] = useState<number | null>(null);
  const others = (data?.items ?? []).filter(({ id, can }) => id !== from && can.post);
  if (others.length === 0) return null;
  return (
    <div className={styles.others} aria-hidden>
      <b>{t('tree.toSpace', { title: page.title })}</b>
      {others.map((space) => (
        <button
          key={space.id}
          type="button"
          tabIndex={-1}
          className={styles.other}
          data-over={over === space.id || undefined}
          data-space={space.id}
          onDragOver={(event) => {
            event.preventDefault();
            event.dataTransfer.dropEffect = 'move';
            if (over !== space.id) setOver(space.id);
          }}
          onDragLeave={() => setOver(null)}
          onDrop={(event) => {
            event.preventDefault();
            onMove(space);
          }}
        >
          <SpaceMark colour={space.colour} />
          <span>{space.name}</span>
        </button>
      ))}
    </div>
  );
}
