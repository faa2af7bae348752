import type { DragEvent } from 'react';
import { Link } from 'react-router';
import { Icon } from '../../shared/icons/icon';
import styles from './tree.module.css';
import { addressOf, type TreeRow } from './tree-model';
import type { Side } from './use-drag-page';
import { usePagesWords } from './words';

interface TreeRowProps {
  row: TreeRow;
  index: number;
  /** Pixels from the top of the tree. */
  top: number;
  measure: (row: Element | null) => void;
  current: boolean;
  /** The one row of the tree that `Tab` reaches. */
  active: boolean;
  /** Whether it is what was looked for; null when nothing was. */
  found: boolean | null;
  over: Side | undefined;
  dragged: boolean;
  onFocus: () => void;
  onFold: () => void;
  onDragStart: (event: DragEvent) => void;
  onDragEnd: () => void;
  onDragOver: (event: DragEvent) => void;
  onDragLeave: () => void;
  onDrop: (event: DragEvent) => void;
}

/** Fingers scroll, and move pages by the menu of the page. */
const isDraggable = window.matchMedia('(pointer: fine)').matches;

/** A page in the tree. */
export function TreeRowView({ row, index, top, measure, current, active, found, over, dragged, onFold, ...handlers }: TreeRowProps) {
  const t = usePagesWords();
  const { page, level, open, place, of } = row;
  const { title, restricted, state } = page;
  const name = [title, restricted && t('restricted'), state && t(`states.${state}`)].filter(Boolean).join(', ');
  return (
    <div
      role="treeitem"
      ref={measure}
      data-index={index}
      aria-level={level}
      aria-posinset={place}
      aria-setsize={of}
      aria-expanded={open ?? undefined}
      aria-selected={current}
      aria-label={name}
      tabIndex={active ? 0 : -1}
      data-page={page.id}
      data-over={over}
      data-dragged={dragged || undefined}
      data-aside={found === false || undefined}
      className={styles.row}
      style={{ transform: `translateY(${top}px)`, paddingInlineStart: 4 + (Math.min(level, 9) - 1) * 14 }}
      draggable={isDraggable}
      {...handlers}
    >
      <button
        type="button"
        tabIndex={-1}
        className={styles.fold}
        aria-hidden
        data-open={open || undefined}
        data-leaf={open === null || undefined}
        onClick={() => open !== null && onFold()}
      >
        <Icon name={open === null ? 'page' : 'chevronRight'} size={15} />
      </button>
      <Link to={addressOf(page)} tabIndex={-1} draggable={false} aria-hidden data-state={state}>
        {title}
      </Link>
      {/* What is read aloud and what is seen are the same words, apart. */ ' '}
      {restricted && <Icon name="lock" size={13} label={t('restricted')} />}{' '}
      {state && <span className={styles.state}>{t(`states.${state}`)}</span>}
    </div>
  );
}
