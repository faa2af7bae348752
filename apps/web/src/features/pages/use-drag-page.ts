import type { TreeNode } from '@ruche/contracts';
import { type DragEvent, useState } from 'react';
import { setOpen } from './open-branches';
import { dropOf, type Goal, type Tree } from './tree-model';
import { useRest } from './use-rest';

export type Side = 'before' | 'after' | 'inside';

/** Dragging pages of a tree before, after or into another; a folded branch opens when one rests on it. */
export function useDragPage(tree: Tree, onMove: (page: TreeNode, to: Goal) => void, onDrag: (page: TreeNode | null) => void) {
  const [dragged, setDragged] = useState<TreeNode | null>(null);
  const [over, setOver] = useState<{ id: number; side: Side } | null>(null);
  const rest = useRest((id) => setOpen([id], true));
  const end = () => {
    rest(null);
    setDragged(null);
    setOver(null);
    onDrag(null);
  };
  return {
    dragged,
    over,
    handlersOf: (page: TreeNode, open: boolean | null) => ({
      onDragStart: (event: DragEvent) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', page.title);
        setDragged(page);
        // What is dragged is pictured first; the screen changes after.
        window.setTimeout(() => onDrag(page));
      },
      onDragEnd: end,
      onDragOver: (event: DragEvent) => {
        const side = sideOf(event);
        if (!dragged || !dropOf(tree, dragged.id, page.id, side)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'move';
        rest(side === 'inside' && open === false ? page.id : null);
        if (over?.id !== page.id || over.side !== side) setOver({ id: page.id, side });
      },
      onDragLeave: () => over?.id === page.id && setOver(null),
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        const goal = dragged && dropOf(tree, dragged.id, page.id, sideOf(event));
        if (dragged && goal) onMove(dragged, goal);
        if (goal?.parentId != null) setOpen([goal.parentId], true);
        end();
      },
    }),
  };
}

/** The upper and the lower part of a row are its edges. */
export function sideOf(event: DragEvent): Side {
  const { top, height } = event.currentTarget.getBoundingClientRect();
  const part = (event.clientY - top) / height;
  return part < 0.28 ? 'before' : part > 0.72 ? 'after' : 'inside';
}
