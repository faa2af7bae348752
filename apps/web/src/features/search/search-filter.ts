import { useMemo } from 'react';
import { useAddress } from '../../shared/use-address';
import type { SearchFilter } from './queries';

/** The kinds behind each tab; what answers a question stands beside it. */
export const tabKinds = {
  all: null,
  ideas: 'idea',
  pages: 'page',
  questions: 'question,answer',
  topics: 'topic',
  posts: 'post',
  announcements: 'announcement',
  comments: 'comment',
  people: 'person',
  spaces: 'space',
} as const;
export type TabKey = keyof typeof tabKinds;
export const tabKeys = Object.keys(tabKinds) as TabKey[];
const names = ['space', 'theme', 'author', 'from', 'to', 'archived'] as const;

/** What the address of the search says: words, tab, filters. */
export function useSearchFilter() {
  const address = useAddress();
  return useMemo(() => {
    const tab = tabKeys.find((key) => key === address.get('tab')) ?? 'all';
    const narrowing = Object.fromEntries(names.flatMap((name) => (address.get(name) ? [[name, address.get(name)]] : []))) as Omit<
      SearchFilter,
      'q' | 'kind'
    >;
    const kind = tabKinds[tab];
    const filter: SearchFilter = { q: (address.get('q') ?? '').slice(0, 200), ...narrowing, ...(kind ? { kind } : {}) };
    return { tab, filter, narrowed: Object.keys(narrowing).length > 0, set: address.set, to: address.to };
  }, [address]);
}

export const withoutFilters = { space: null, theme: null, author: null, from: null, to: null, dates: null, archived: null };
