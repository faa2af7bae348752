import { type AvailabilityState, availabilities, type SpokenLanguage, spokenLanguages } from '@ruche/contracts';
import { useAddress } from '../../shared/use-address';
import type { DirectoryFilter } from './queries';

export const facetNames = ['skill', 'level', 'availability', 'department', 'site', 'sector', 'language'] as const;
export type FacetName = (typeof facetNames)[number];
export type PeopleView = 'cards' | 'table';
const levels = ['1', '2', '3', '4'] as const;

/** What the address of the directory says: words, facets, view. */
export function usePeopleFilter() {
  const address = useAddress();
  const one = <T extends string>(name: string, of: readonly T[]): T | undefined => of.find((value) => value === address.get(name));
  const filter: DirectoryFilter = {
    ...pick('q', address.get('q')),
    ...pick('skill', address.get('skill')),
    ...pick('level', one('level', levels)),
    ...pick('sector', address.get('sector')),
    ...pick('department', address.get('department')),
    ...pick('site', address.get('site')),
    ...pick('language', one<SpokenLanguage>('language', spokenLanguages)),
    ...pick('availability', one<AvailabilityState>('availability', availabilities)),
    ...(address.get('inactive') ? { inactive: true } : {}),
  };
  const view: PeopleView = address.get('view') === 'table' ? 'table' : 'cards';
  return { filter, view, set: address.set, narrowed: Object.keys(filter).length > 0 };
}

const pick = <K extends string, V extends string>(name: K, value: V | null | undefined): { [P in K]?: V } =>
  value ? ({ [name]: value } as { [P in K]: V }) : {};

export const withoutFilters = {
  q: null,
  skill: null,
  level: null,
  sector: null,
  department: null,
  site: null,
  language: null,
  availability: null,
  inactive: null,
};
