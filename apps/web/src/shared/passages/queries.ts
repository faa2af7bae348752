import { type Passage, passageLimits, passages } from '@ruche/contracts';
import type { QueryClient } from '@tanstack/react-query';
import { infiniteQuery, keyOf, query } from '../../platform/query';

type State = 'open' | 'resolved';

export const passageQueries = {
  list: (entryId: number, state: State) =>
    infiniteQuery(passages.list, { params: { id: entryId }, query: { state, limit: String(passageLimits.perPage) } }),
  one: (id: number) => query(passages.get, { params: { id } }),
};

/** Asks anew for the threads of an entry, and for what says how many there are. */
export async function refreshPassages(client: QueryClient, entryId: number, changed?: Passage): Promise<void> {
  if (changed) client.setQueryData(passageQueries.one(changed.id).queryKey, changed);
  await Promise.all([
    client.invalidateQueries({ queryKey: keyOf(passages.list, { params: { id: entryId } }).slice(0, 3) }),
    client.invalidateQueries({ queryKey: ['pages', '/pages/:id', { id: entryId }] }),
  ]);
}
