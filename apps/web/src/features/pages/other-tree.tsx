import type { SpaceSummary } from '@ruche/contracts';
import { useQuery } from '@tanstack/react-query';
import { type DragEvent, useMemo, useState } from 'react';
import { Icon } from '../../shared/icons/icon';
import { pageQueries } from './queries';
import styles from './tree.module.css';
import { dropOf, type Goal, rowsOf, treeOf } from './tree-model';
import { type Side, sideOf } from './use-drag-page';
import { useRest } from './use-rest';

/** It goes on to a part of the same thing. */
export const staysIn = ({ currentTarget, relatedTarget }: DragEvent): boolean =>
  relatedTarget instanceof Node && currentTarget.contains(relatedTarget);

/** So many rows are drawn; further ones are reached by the page's menu. */
const SHOWN = 300;

interface OtherTreeProps {
  space: SpaceSummary;
  /** The page that is dragged, which is not in this tree. */
  page: { id: number };
  onMove: (to: Goal) => void;
}

/** The pages of another space, while one of ours rests over it: before, after or into any of them. */
export function OtherTree({ space, page, onMove }: OtherTreeProps) {
  const { data } = useQuery(pageQueries.tree(space.slug));
  const tree = useMemo(() => treeOf(data?.items ?? []), [data]);
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set());
  const [over, setOver] = useState<{ id: number; side: Side } | null>(null);
  const rest = useRest((id) => setUnfolded((before) => new Set([...before, id])));
  const rows = rowsOf(tree, (id) => unfolded.has(id)).slice(0, SHOWN);
  const handlers = (id: number, folded: boolean) => ({
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      event.dataTransfer.dropEffect = 'move';
      const side = sideOf(event);
      rest(folded && side === 'inside' ? id : null);
      if (over?.id !== id || over.side !== side) setOver({ id, side });
    },
    onDragLeave: (event: DragEvent) => {
      if (staysIn(event)) return;
      setOver(null);
      rest(null);
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      const goal = dropOf(tree, page.id, id, sideOf(event));
      if (goal) onMove(goal);
    },
  });
  return rows.map(({ page: { id, title }, level, open }) => (
    <div
      key={id}
      className={styles.there}
      data-there={id}
      data-over={over?.id === id ? over.side : undefined}
      style={{ paddingInlineStart: 14 + Math.min(level, 9) * 14 }}
      {...handlers(id, open === false)}
    >
      <Icon name={open === null ? 'page' : open ? 'chevronDown' : 'chevronRight'} size={14} />
      {title}
    </div>
  ));
}
