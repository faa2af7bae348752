import type { TreeNode } from '@ruche/contracts';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { setOpen, useOpenBranches } from './open-branches';
import styles from './tree.module.css';
import { above, addressOf, type Goal, rowsOf, type Step, stepOf, type Tree, type TreeRow, typed, walk } from './tree-model';
import { TreeRowView } from './tree-row';
import { useDragPage } from './use-drag-page';
import { useTreeWindow } from './use-tree-window';

interface PageTreeProps {
  tree: Tree;
  /** The part that is shown; all of it is open. Left out: the whole, as it was unfolded. */
  part?: Tree | undefined;
  /** Pages of that part that are what was looked for. */
  found?: ReadonlySet<number> | undefined;
  label: string;
  /** The page that is open. */
  current?: number | undefined;
  onMove: (page: TreeNode, to: Goal) => void;
  /** What is being dragged, so that other places may take it. */
  onDrag: (page: TreeNode | null) => void;
}

const steps: Record<string, Step> = { ArrowUp: 'up', ArrowDown: 'down', ArrowRight: 'in', ArrowLeft: 'out' };
/** Letters within this time are one word. */
const WORD_MS = 700;

/**
 * The tree of a space: arrows walk, fold and unfold, letters find a title, `Alt` with an arrow moves; pages are dragged before,
 * after or into another. Only the rows in view are drawn; each says its place among its siblings.
 */
export function PageTree({ tree, part, found, label, current, onMove, onDrag }: PageTreeProps) {
  const navigate = useNavigate();
  const unfolded = useOpenBranches();
  const [focused, setFocused] = useState<number | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const word = useRef({ text: '', at: 0 });
  const rows = useMemo(() => rowsOf(part ?? tree, (id) => part !== undefined || unfolded.has(id)), [tree, part, unfolded]);
  const active = rows.find(({ page }) => page.id === focused) ?? rows.find(({ page }) => page.id === current) ?? rows[0];
  const drag = useDragPage(tree, onMove, onDrag);
  const view = useTreeWindow(list, rows, [active?.page.id, drag.dragged?.id], current);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the branch of the open page unfolds when it is opened, not again after
  useEffect(() => {
    if (current !== undefined) setOpen([current, ...above(tree, current)], true);
  }, [current, tree.pages.length > 0]);
  const focus = (row: TreeRow | undefined) => {
    if (!row) return;
    setFocused(row.page.id);
    view.focus(row.page.id);
  };
  const moveBy = (page: TreeNode, step: Step) => {
    const goal = stepOf(tree, page.id, step);
    if (!goal) return;
    if (goal.parentId !== null) setOpen([goal.parentId], true);
    setFocused(page.id);
    onMove(page, goal);
    view.focus(page.id);
  };
  const letter = (key: string, now: number): TreeRow | undefined => {
    word.current = { text: now - word.current.at < WORD_MS ? word.current.text + key : key, at: now };
    return typed(rows, active ? rows.indexOf(active) : 0, word.current.text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!active || event.ctrlKey || event.metaKey) return;
    const step = steps[event.key];
    if (event.altKey) {
      if (!step) return;
      event.preventDefault();
      return moveBy(active.page, step);
    }
    if (event.key === 'Enter') return void navigate(addressOf(active.page));
    const next = walk(rows, rows.indexOf(active), event.key);
    if (next) {
      event.preventDefault();
      return next.fold === undefined ? focus(next.row) : setOpen([active.page.id], next.fold);
    }
    if (event.key.length !== 1 || event.key === ' ') return;
    // What is typed here looks for a title; the shortcuts of the page wait outside.
    event.stopPropagation();
    focus(letter(event.key, event.timeStamp));
  };
  return (
    <div role="tree" aria-label={label} className={styles.tree} style={{ height: view.height }} ref={list} onKeyDown={onKeyDown}>
      {view.items.map((item) => {
        const row = rows[item.index];
        if (!row) return null;
        const { page } = row;
        return (
          <TreeRowView
            key={item.key}
            row={row}
            index={item.index}
            top={view.topOf(item)}
            measure={view.measure}
            current={page.id === current}
            active={page === active?.page}
            found={found?.has(page.id) ?? null}
            over={drag.over?.id === page.id ? drag.over.side : undefined}
            dragged={drag.dragged?.id === page.id}
            onFocus={() => setFocused(page.id)}
            onFold={() => setOpen([page.id], !row.open)}
            {...drag.handlersOf(page, row.open)}
          />
        );
      })}
    </div>
  );
}
