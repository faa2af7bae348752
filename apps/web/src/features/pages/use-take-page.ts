import { pages, type WikiPage } from '@ruche/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { keyOf } from '../../platform/query';
import { pageQueries } from './queries';

/** Puts the server's page in place of the shown one, and asks trees and lists again. */
export function useTakePage(): (page?: WikiPage) => Promise<void> {
  const client = useQueryClient();
  return async (page) => {
    if (page) client.setQueryData(pageQueries.detail(page.id).queryKey, page);
    await Promise.all([
      client.invalidateQueries({ queryKey: keyOf(pages.tree).slice(0, 2) }),
      client.invalidateQueries({ queryKey: ['pages'] }),
    ]);
  };
}
