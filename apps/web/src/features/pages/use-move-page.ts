import { type PageMove, pages, type SpaceRef, type TreeNode } from '@ruche/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { call } from '../../platform/api';
import { toast, toastProblem } from '../../shared/toasts/toast';
import { pageQueries } from './queries';
import { addressOf, type Goal, isInside, parentOf, treeOf } from './tree-model';
import { useTakePage } from './use-take-page';
import { usePagesWords } from './words';

/** Moves pages of one tree, within it or to another space, at the end of its top where no place is named; shown at once, and put back with the reason when it may not be. */
export function useMovePage(slug: string): (page: TreeNode, to: Goal | null, space?: SpaceRef) => Promise<void> {
  const t = usePagesWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const take = useTakePage();
  const { queryKey } = pageQueries.tree(slug);
  return async (page, to, space) => {
    const before = client.getQueryData(queryKey);
    if (before)
      client.setQueryData(queryKey, {
        ...before,
        items: space || !to ? without(before.items, page.id) : placed(before.items, page.id, to),
      });
    try {
      const body: PageMove = { ...(to ?? { parentId: null }), ...(space ? { spaceId: space.id } : {}) };
      await take(await call(pages.move, { params: { id: page.id }, body }));
      if (!space) return void toast(t('move.done', { title: page.title }));
      const run = () => void navigate(addressOf(page));
      toast(t('move.away', { title: page.title, space: space.name }), { action: { label: t('move.show'), run } });
    } catch (error) {
      client.setQueryData(queryKey, before);
      toastProblem(error);
    }
  };
}

/** The same pages, one of them at its new place among its siblings. */
function placed(items: readonly TreeNode[], id: number, { parentId, position }: Goal): TreeNode[] {
  const moved = items.find((page) => page.id === id);
  if (!moved) return [...items];
  const others = items.filter((page) => page.id !== id);
  const next = others.filter((page) => parentOf(page) === parentId)[position];
  const at = next ? others.indexOf(next) : others.length;
  const { parentId: _before, ...rest } = moved;
  return [...others.slice(0, at), { ...rest, ...(parentId === null ? {} : { parentId }) }, ...others.slice(at)];
}

/** The pages that stay when one goes with all below it. */
function without(items: readonly TreeNode[], id: number): TreeNode[] {
  const tree = treeOf(items);
  return items.filter((page) => !isInside(tree, id, page.id));
}
