import type { SpaceSummary } from '@ruche/contracts';
import { useQuery } from '@tanstack/react-query';
import { type DragEvent, useEffect, useMemo, useRef, useState } from 'react';
import { Icon } from '../../shared/icons/icon';
import { pageQueries } from './queries';
import styles from './tree.module.css';
import { dropOf, type Goal, rowsOf, treeOf } from './tree-model';
import { REST_MS, type Side, sideOf } from './use-drag-page';

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
  const timer = useRef<number | undefined>(undefined);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const rows = rowsOf(tree, (id) => unfolded.has(id)).slice(0, SHOWN);
  const rest = (id: number, folded: boolean) => {
    window.clearTimeout(timer.current);
    if (folded) timer.current = window.setTimeout(() => setUnfolded((before) => new Set([...before, id])), REST_MS);
  };
  const handlers = (id: number, folded: boolean) => ({
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      event.dataTransfer.dropEffect = 'move';
      const side = sideOf(event);
      if (over?.id === id && over.side === side) return;
      setOver({ id, side });
      rest(id, folded && side === 'inside');
    },
    onDragLeave: () => {
      setOver(null);
      rest(id, false);
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
