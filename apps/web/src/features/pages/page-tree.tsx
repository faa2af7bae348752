import type { PageNode } from '@ruche/contracts';
import { type DragEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { Icon } from '../../shared/icons/icon';
import { setOpen, useOpenBranches } from './open-branches';
import styles from './tree.module.css';
import { above, dropOf, type Goal, rowsOf, type Step, stepOf, type TreeRow, walk } from './tree-model';
import { usePagesWords } from './words';

type Side = 'before' | 'after' | 'inside';
interface PageTreeProps {
  pages: PageNode[];
  label: string;
  /** The page that is open. */
  current?: number | undefined;
  onMove: (page: PageNode, to: Goal) => void;
}

const steps: Record<string, Step> = { ArrowUp: 'up', ArrowDown: 'down', ArrowRight: 'in', ArrowLeft: 'out' };
/** So many rows are drawn at first; more on demand. */
const FIRST = 400;

/** The tree of a space: arrows walk, fold and unfold, `Alt` with an arrow moves; pages are dragged before, after or into another. */
export function PageTree({ pages, label, current, onMove }: PageTreeProps) {
  const t = usePagesWords();
  const navigate = useNavigate();
  const open = useOpenBranches();
  const [shown, setShown] = useState(FIRST);
  const [focused, setFocused] = useState<number | null>(null);
  const [dragged, setDragged] = useState<PageNode | null>(null);
  const [over, setOver] = useState<{ id: number; side: Side } | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const rows = rowsOf(pages, (id) => open.has(id));
  const active = rows.find(({ page }) => page.id === focused) ?? rows.find(({ page }) => page.id === current) ?? rows[0];
  // biome-ignore lint/correctness/useExhaustiveDependencies: the branch of the open page unfolds when it is opened, not again after
  useEffect(() => {
    if (current !== undefined) setOpen([current, ...above(pages, current)], true);
  }, [current, pages.length > 0]);
  const focus = (row: TreeRow | undefined) => {
    if (!row) return;
    setFocused(row.page.id);
    list.current?.querySelector<HTMLElement>(`[data-page="${row.page.id}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!active || event.ctrlKey || event.metaKey) return;
    const at = rows.indexOf(active);
    const step = steps[event.key];
    if (event.altKey && step) {
      const goal = stepOf(pages, active.page.id, step);
      event.preventDefault();
      if (!goal) return;
      if (goal.parentId !== null) setOpen([goal.parentId], true);
      onMove(active.page, goal);
      return;
    }
    if (event.key === 'Enter') return void navigate(active.page.url);
    const next = walk(rows, at, event.key);
    if (!next) return;
    event.preventDefault();
    if (next.fold !== undefined) setOpen([active.page.id], next.fold);
    else focus(next.row);
  };
  const nameOf = ({ title, restricted, state }: PageNode): string =>
    [title, restricted && t('restricted'), state !== 'published' && t(`states.${state}`)].filter(Boolean).join(', ');
  const sideOf = (event: DragEvent): Side => {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    const part = (event.clientY - top) / height;
    return part < 0.28 ? 'before' : part > 0.72 ? 'after' : 'inside';
  };
  const drop = (page: PageNode, event: DragEvent) => {
    event.preventDefault();
    const goal = dragged && dropOf(pages, dragged.id, page.id, sideOf(event));
    if (dragged && goal) onMove(dragged, goal);
    if (goal?.parentId != null) setOpen([goal.parentId], true);
    setDragged(null);
    setOver(null);
  };
  return (
    <>
      <div role="tree" aria-label={label} className={styles.tree} ref={list} onKeyDown={onKeyDown}>
        {rows.slice(0, shown).map(({ page, level, open: unfolded }) => (
          <div
            key={page.id}
            role="treeitem"
            aria-level={level}
            aria-expanded={unfolded ?? undefined}
            aria-selected={page.id === current}
            aria-label={nameOf(page)}
            tabIndex={page === active?.page ? 0 : -1}
            data-page={page.id}
            data-over={over?.id === page.id ? over.side : undefined}
            data-dragged={dragged?.id === page.id || undefined}
            className={styles.row}
            style={{ paddingInlineStart: 4 + (Math.min(level, 9) - 1) * 14 }}
            draggable
            onFocus={() => setFocused(page.id)}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move';
              event.dataTransfer.setData('text/plain', page.title);
              setDragged(page);
            }}
            onDragEnd={() => {
              setDragged(null);
              setOver(null);
            }}
            onDragOver={(event) => {
              const side = sideOf(event);
              if (!dragged || !dropOf(pages, dragged.id, page.id, side)) return;
              event.preventDefault();
              if (over?.id !== page.id || over.side !== side) setOver({ id: page.id, side });
            }}
            onDrop={(event) => drop(page, event)}
          >
            <button
              type="button"
              tabIndex={-1}
              className={styles.fold}
              aria-hidden
              data-open={unfolded || undefined}
              data-leaf={unfolded === null || undefined}
              onClick={() => unfolded !== null && setOpen([page.id], !unfolded)}
            >
              <Icon name={unfolded === null ? 'page' : 'chevronRight'} size={15} />
            </button>
            <Link to={page.url} tabIndex={-1} draggable={false} aria-hidden data-state={page.state}>
              {page.title}
            </Link>
            {/* What is read aloud and what is seen are the same words, apart. */ ' '}
            {page.restricted && <Icon name="lock" size={13} label={t('restricted')} />}{' '}
            {page.state !== 'published' && <span className={styles.state}>{t(`states.${page.state}`)}</span>}
          </div>
        ))}
      </div>
      {rows.length > shown && (
        <button type="button" className={styles.more} onClick={() => setShown(shown + FIRST)}>
          {t('tree.more', { count: rows.length - shown })}
        </button>
      )}
    </>
  );
}
