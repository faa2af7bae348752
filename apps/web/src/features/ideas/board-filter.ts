import { type IdeaFilterInput, type IdeaSort, ideaSorts } from '@ruche/contracts';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { type GroupKey, stageGroups } from './stage-groups';

export type BoardView = 'rows' | 'columns';
const flags = ['needsVotes', 'mine', 'voted'] as const;
const choices = ['theme', 'space', 'author', 'q'] as const;
export type Flag = (typeof flags)[number];
export type ChoiceName = (typeof choices)[number];

/** What the address of the board says: tab, order, view and filters. Everything can be shared and comes back with « back ». */
export function useBoardFilter() {
  const [params, setParams] = useSearchParams();
  return useMemo(() => {
    const group = (stageGroups.find(({ key }) => key === params.get('tab'))?.key ??
      (params.get('tab') === 'all' ? 'all' : 'open')) as GroupKey;
    const sort: IdeaSort = ideaSorts.find((each) => each === params.get('sort')) ?? (group === 'open' ? 'shuffle' : 'trending');
    const set = (name: string, value: string | null) =>
      setParams(
        (old) => {
          const next = new URLSearchParams(old);
          if (value === null) next.delete(name);
          else next.set(name, value);
          return next;
        },
        { preventScrollReset: true, replace: true },
      );
    const filters = readFilters(params);
    return {
      group,
      sort,
      view: (params.get('view') === 'columns' ? 'columns' : 'rows') as BoardView,
      filters,
      set,
      addressOf: (tab: GroupKey) => addressOf(params, tab),
    };
  }, [params, setParams]);
}

/** The part that narrows the list, as the API takes it; the counts of the tabs follow it too. */
function readFilters(params: URLSearchParams): Pick<IdeaFilterInput, Flag | ChoiceName> {
  const on = flags.filter((flag) => params.get(flag) === '1').map((flag) => [flag, 'true']);
  const chosen = choices.flatMap((name) => (params.get(name) ? [[name, params.get(name)]] : []));
  return Object.fromEntries([...on, ...chosen]);
}

function addressOf(params: URLSearchParams, tab: GroupKey): string {
  const next = new URLSearchParams(params);
  next.delete('sort');
  if (tab === 'open') next.delete('tab');
  else next.set('tab', tab);
  return next.size > 0 ? `/ideas?${next}` : '/ideas';
}
