import { type PageMove, type PageNode, pages } from '@ruche/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/api';
import { toast, toastProblem } from '../../shared/toasts/toast';
import { pageQueries } from './queries';
import type { Goal } from './tree-model';
import { useTakePage } from './use-take-page';
import { usePagesWords } from './words';

/** Moves pages of one tree; shown at once, and put back with the reason when it may not be. */
export function useMovePage(slug: string): (page: PageNode, to: Goal) => Promise<void> {
  const t = usePagesWords();
  const client = useQueryClient();
  const take = useTakePage();
  const { queryKey } = pageQueries.tree(slug);
  return async (page, to) => {
    const before = client.getQueryData(queryKey);
    if (before) client.setQueryData(queryKey, { ...before, items: placed(before.items, page.id, to) });
    try {
      const body: PageMove = { parentId: to.parentId, position: to.position };
      await take(await call(pages.move, { params: { id: page.id }, body }));
      toast(t('move.done', { title: page.title }));
    } catch (error) {
      client.setQueryData(queryKey, before);
      toastProblem(error);
    }
  };
}

/** The same pages, one of them at its new place among its siblings. */
function placed(items: readonly PageNode[], id: number, { parentId, position }: Goal): PageNode[] {
  const moved = items.find((page) => page.id === id);
  if (!moved) return [...items];
  const others = items.filter((page) => page.id !== id);
  const siblings = others.filter((page) => page.parentId === parentId);
  const next = siblings[position];
  const at = next ? others.indexOf(next) : others.length;
  return [...others.slice(0, at), { ...moved, parentId }, ...others.slice(at)];
}
