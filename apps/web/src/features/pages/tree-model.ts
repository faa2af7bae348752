import type { PageNode } from '@ruche/contracts';

/** A page as a row of the tree on screen. */
export interface TreeRow {
  page: PageNode;
  /** From 1. */
  level: number;
  /** Null for a page with nothing below it. */
  open: boolean | null;
}
/** Where a page goes: below which, and how many of those there, itself left out, stand before it. */
export interface Goal {
  parentId: number | null;
  position: number;
}
type Below = ReadonlyMap<number | null, PageNode[]>;

/** The pages below each page, in order. */
export function byParent(pages: readonly PageNode[]): Below {
  const below = new Map<number | null, PageNode[]>();
  for (const page of pages) {
    const siblings = below.get(page.parentId);
    if (siblings) siblings.push(page);
    else below.set(page.parentId, [page]);
  }
  return below;
}

/** The rows that are to be seen: what stands below a folded page is not. */
export function rowsOf(pages: readonly PageNode[], isOpen: (id: number) => boolean): TreeRow[] {
  const below = byParent(pages);
  const rows: TreeRow[] = [];
  const visit = (parentId: number | null, level: number): void => {
    for (const page of below.get(parentId) ?? []) {
      const open = below.has(page.id) ? isOpen(page.id) : null;
      rows.push({ page, level, open });
      if (open) visit(page.id, level + 1);
    }
  };
  visit(null, 1);
  return rows;
}

/** The ids above a page, the nearest first. */
export function above(pages: readonly PageNode[], id: number): number[] {
  const parents = new Map(pages.map((page) => [page.id, page.parentId]));
  const found: number[] = [];
  for (let at = parents.get(id); at; at = parents.get(at)) found.push(at);
  return found;
}

/** True when the second page is the first one, or stands below it. */
export const isInside = (pages: readonly PageNode[], id: number, other: number): boolean =>
  id === other || above(pages, other).includes(id);

export type Step = 'up' | 'down' | 'in' | 'out';

/** Where a page goes by one step: among its siblings, below the one before it, or out of what it stands below. */
export function stepOf(pages: readonly PageNode[], id: number, step: Step): Goal | null {
  const below = byParent(pages);
  const page = pages.find((p) => p.id === id);
  if (!page) return null;
  const siblings = below.get(page.parentId) ?? [];
  const at = siblings.findIndex((p) => p.id === id);
  if (step === 'up') return at > 0 ? { parentId: page.parentId, position: at - 1 } : null;
  if (step === 'down') return at < siblings.length - 1 ? { parentId: page.parentId, position: at + 1 } : null;
  if (step === 'in') {
    const before = siblings[at - 1];
    return before ? { parentId: before.id, position: below.get(before.id)?.length ?? 0 } : null;
  }
  const parent = pages.find((p) => p.id === page.parentId);
  if (!parent) return null;
  const uncles = below.get(parent.parentId) ?? [];
  return { parentId: parent.parentId, position: uncles.findIndex((p) => p.id === parent.id) + 1 };
}

/** Where a page goes that is dropped on another: before it, after it, or below it; nowhere inside itself. */
export function dropOf(pages: readonly PageNode[], id: number, onId: number, side: 'before' | 'after' | 'inside'): Goal | null {
  const on = pages.find((p) => p.id === onId);
  if (!on || isInside(pages, id, onId)) return null;
  const below = byParent(pages);
  if (side === 'inside') return { parentId: onId, position: (below.get(onId) ?? []).filter((p) => p.id !== id).length };
  const others = (below.get(on.parentId) ?? []).filter((p) => p.id !== id);
  return { parentId: on.parentId, position: others.findIndex((p) => p.id === onId) + (side === 'after' ? 1 : 0) };
}

/** Where a key leads from a row, as trees do everywhere: to another row, or to folding and unfolding this one. */
export function walk(rows: readonly TreeRow[], at: number, key: string): { row?: TreeRow | undefined; fold?: boolean } | null {
  const here = rows[at];
  if (!here) return null;
  switch (key) {
    case 'ArrowDown':
      return { row: rows[at + 1] };
    case 'ArrowUp':
      return { row: rows[at - 1] };
    case 'Home':
      return { row: rows[0] };
    case 'End':
      return { row: rows.at(-1) };
    case 'ArrowRight':
      return here.open === false ? { fold: true } : { row: here.open ? rows[at + 1] : undefined };
    case 'ArrowLeft':
      return here.open ? { fold: false } : { row: rows.find(({ page }) => page.id === here.page.parentId) };
    default:
      return null;
  }
}

/** Titles that hold what is typed, whatever the accents. */
export function matching(pages: readonly PageNode[], text: string): PageNode[] {
  const wanted = plain(text.trim());
  return wanted === '' ? [...pages] : pages.filter((page) => plain(page.title).includes(wanted));
}
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
