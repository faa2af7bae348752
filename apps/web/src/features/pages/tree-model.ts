import type { TreeNode } from '@ruche/contracts';

/** A page as a row of the tree on screen. */
export interface TreeRow {
  page: TreeNode;
  /** From 1. */
  level: number;
  /** Null for a page with nothing below it. */
  open: boolean | null;
  /** Its place among its siblings, from 1, and how many these are. */
  place: number;
  of: number;
}
/** Where a page goes: below which, and how many of those there, itself left out, stand before it. */
export interface Goal {
  parentId: number | null;
  position: number;
}

/** A tree as it is looked into, made once for each list of pages. */
export interface Tree {
  pages: readonly TreeNode[];
  byId: ReadonlyMap<number, TreeNode>;
  /** What stands below each page, in order; below null the top. */
  below: ReadonlyMap<number | null, TreeNode[]>;
}

export const parentOf = ({ parentId }: TreeNode): number | null => parentId ?? null;
/** The slug is put right where the page is shown. */
export const addressOf = ({ id }: { id: number }): string => `/wiki/${id}`;

export function treeOf(pages: readonly TreeNode[]): Tree {
  const below = new Map<number | null, TreeNode[]>();
  for (const page of pages) {
    const siblings = below.get(parentOf(page));
    if (siblings) siblings.push(page);
    else below.set(parentOf(page), [page]);
  }
  return { pages, byId: new Map(pages.map((page) => [page.id, page])), below };
}

/** The rows that are to be seen: what stands below a folded page is not. */
export function rowsOf({ below }: Tree, isOpen: (id: number) => boolean): TreeRow[] {
  const rows: TreeRow[] = [];
  const visit = (parentId: number | null, level: number): void => {
    const siblings = below.get(parentId) ?? [];
    siblings.forEach((page, at) => {
      const open = below.has(page.id) ? isOpen(page.id) : null;
      rows.push({ page, level, open, place: at + 1, of: siblings.length });
      if (open) visit(page.id, level + 1);
    });
  };
  visit(null, 1);
  return rows;
}

/** The ids above a page, the nearest first. */
export function above({ byId }: Tree, id: number): number[] {
  const found: number[] = [];
  for (let at = byId.get(id)?.parentId; at; at = byId.get(at)?.parentId) found.push(at);
  return found;
}

/** True when the second page is the first one, or stands below it. */
export const isInside = (tree: Tree, id: number, other: number): boolean => id === other || above(tree, other).includes(id);

export type Step = 'up' | 'down' | 'in' | 'out';

/** Where a page goes by one step: among its siblings, below the one before it, or out of what it stands below. */
export function stepOf({ byId, below }: Tree, id: number, step: Step): Goal | null {
  const page = byId.get(id);
  if (!page) return null;
  const parentId = parentOf(page);
  const siblings = below.get(parentId) ?? [];
  const at = siblings.indexOf(page);
  if (step === 'up') return at > 0 ? { parentId, position: at - 1 } : null;
  if (step === 'down') return at < siblings.length - 1 ? { parentId, position: at + 1 } : null;
  if (step === 'in') {
    const before = siblings[at - 1];
    return before ? { parentId: before.id, position: below.get(before.id)?.length ?? 0 } : null;
  }
  const parent = byId.get(parentId ?? 0);
  if (!parent) return null;
  return { parentId: parentOf(parent), position: (below.get(parentOf(parent)) ?? []).indexOf(parent) + 1 };
}

/** Where a page goes that is dropped on another: before it, after it, or below it; nowhere inside itself. */
export function dropOf(tree: Tree, id: number, onId: number, side: 'before' | 'after' | 'inside'): Goal | null {
  const on = tree.byId.get(onId);
  if (!on || isInside(tree, id, onId)) return null;
  const others = (parentId: number | null) => (tree.below.get(parentId) ?? []).filter((page) => page.id !== id);
  if (side === 'inside') return { parentId: onId, position: others(onId).length };
  return { parentId: parentOf(on), position: others(parentOf(on)).indexOf(on) + (side === 'after' ? 1 : 0) };
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
    case 'PageDown':
      return { row: rows[Math.min(rows.length - 1, at + LEAP)] };
    case 'PageUp':
      return { row: rows[Math.max(0, at - LEAP)] };
    case 'ArrowRight':
      return here.open === false ? { fold: true } : { row: here.open ? rows[at + 1] : undefined };
    case 'ArrowLeft':
      return here.open ? { fold: false } : { row: rows.find(({ page }) => page.id === here.page.parentId) };
    default:
      return null;
  }
}
const LEAP = 15;

/** The next row whose title begins with what is typed; one letter again and again goes through those that begin with it. */
export function typed(rows: readonly TreeRow[], at: number, text: string): TreeRow | undefined {
  const wanted = plain(text);
  const one = [...wanted].every((letter) => letter === wanted[0]) ? wanted[0] : undefined;
  const first = one === undefined ? at : at + 1;
  const turned = [...rows.slice(first), ...rows.slice(0, first)];
  return turned.find(({ page }) => plain(page.title).startsWith(one ?? wanted));
}

/** Titles that hold every word that is typed, in any order and whatever the accents. */
export function matching(pages: readonly TreeNode[], text: string): TreeNode[] {
  const wanted = plain(text).split(/\s+/).filter(Boolean);
  return pages.filter((page) => wanted.every((word) => plain(page.title).includes(word)));
}

/** The part of a tree that leads to the pages whose titles hold what is typed, and how many these are. */
export function foundIn(tree: Tree, text: string): { part: Tree; found: ReadonlySet<number> } {
  const found = new Set(matching(tree.pages, text).map(({ id }) => id));
  const kept = new Set(found);
  for (const id of found) for (const higher of above(tree, id)) kept.add(higher);
  return { part: treeOf(tree.pages.filter(({ id }) => kept.has(id))), found };
}

const folded = new Map<string, string>();
/** Without accents and capitals; kept, for titles are asked for at every letter. */
function plain(text: string): string {
  const known = folded.get(text);
  if (known !== undefined) return known;
  if (folded.size > 20_000) folded.clear();
  const made = text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
  folded.set(text, made);
  return made;
}
