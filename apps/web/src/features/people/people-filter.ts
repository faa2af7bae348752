import { type Locale, locales } from '@ruche/contracts';
import { useAddress } from '../../shared/use-address';
import type { DirectoryFilter } from './queries';

export const facetNames = ['department', 'site', 'language'] as const;
export type FacetName = (typeof facetNames)[number];
export type PeopleView = 'cards' | 'table';

/** What the address of the directory says: words, facets, view. */
export function usePeopleFilter() {
  const address = useAddress();
  const language = address.get('language');
  const known = locales.find((locale): locale is Locale => locale === language);
  const filter: DirectoryFilter = {
    ...pick('q', address.get('q')),
    ...pick('department', address.get('department')),
    ...pick('site', address.get('site')),
    ...(known ? { language: known } : {}),
    ...(address.get('inactive') ? { inactive: true } : {}),
  };
  const view: PeopleView = address.get('view') === 'table' ? 'table' : 'cards';
  return { filter, view, set: address.set, narrowed: Object.keys(filter).length > 0 };
}

const pick = <K extends string>(name: K, value: string | null): { [P in K]?: string } =>
  value ? ({ [name]: value } as { [P in K]: string }) : {};

export const withoutFilters = { q: null, department: null, site: null, language: null, inactive: null };
