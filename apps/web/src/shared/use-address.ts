import { useMemo } from 'react';
import { useLocation, useSearchParams } from 'react-router';

export type AddressChanges = Record<string, string | null>;

/**
 * What the query of the address says, and how to change it. Filters and tabs live there, so that they can be shared and
 * come back with « back ».
 */
export function useAddress() {
  const [params, setParams] = useSearchParams();
  const { pathname } = useLocation();
  return useMemo(
    () => ({
      get: (name: string): string | null => params.get(name) || null,
      /** Changes the address in place; null takes a part away. */
      set: (changes: AddressChanges) => setParams((old) => changed(old, changes), { preventScrollReset: true, replace: true }),
      /** The address of a link that changes these parts. */
      to: (changes: AddressChanges): string => {
        const next = changed(params, changes);
        return next.size > 0 ? `${pathname}?${next}` : pathname;
      },
    }),
    [params, setParams, pathname],
  );
}

function changed(old: URLSearchParams, changes: AddressChanges): URLSearchParams {
  const next = new URLSearchParams(old);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') next.delete(name);
    else next.set(name, value);
  }
  return next;
}
