import type { SpaceRef, TreeNode } from '@ruche/contracts';
import { useQuery } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import { composerQueries } from '../../shared/composer/queries';
import { SpaceMark } from '../../shared/icons/hexagon';
import { OtherTree, staysIn } from './other-tree';
import styles from './tree.module.css';
import type { Goal } from './tree-model';
import { useRest } from './use-rest';
import { usePagesWords } from './words';

interface OtherSpacesProps {
  /** The space that the page stands in. */
  from: number;
  page: TreeNode;
  /** @param goal left out: at the end of its top */
  onMove: (to: SpaceRef, goal?: Goal) => void;
}

/**
 * While a page is dragged: the other spaces that take it, with all that stands below it; one that it rests on shows its pages.
 * For the mouse alone; the menu of the page says the same in words.
 */
export function OtherSpaces({ from, page, onMove }: OtherSpacesProps) {
  const t = usePagesWords();
  const { data } = useQuery(composerQueries.spaces());
  const [over, setOver] = useState<number | null>(null);
  const [open, setOpen] = useState<number | null>(null);
  const rest = useRest(setOpen);
  const others = (data?.items ?? []).filter(({ id, can }) => id !== from && can.post);
  if (others.length === 0) return null;
  return (
    <div className={styles.others} aria-hidden>
      <b>{t('tree.toSpace', { title: page.title })}</b>
      {others.map((space) => (
        <Fragment key={space.id}>
          <button
            type="button"
            tabIndex={-1}
            className={styles.other}
            data-over={over === space.id || undefined}
            data-space={space.id}
            onDragOver={(event) => {
              event.preventDefault();
              event.dataTransfer.dropEffect = 'move';
              rest(space.id);
              if (over !== space.id) setOver(space.id);
            }}
            onDragLeave={(event) => {
              if (staysIn(event)) return;
              setOver(null);
              rest(null);
            }}
            onDrop={(event) => {
              event.preventDefault();
              onMove(space);
            }}
          >
            <SpaceMark colour={space.colour} />
            <span>{space.name}</span>
          </button>
          {open === space.id && <OtherTree space={space} page={page} onMove={(goal) => onMove(space, goal)} />}
        </Fragment>
      ))}
    </div>
  );
}
