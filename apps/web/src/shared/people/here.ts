import { createContext } from 'react';

/** The people who are here now, as far as this part of the page knows: their pictures carry a dot. */
export const Here = createContext<ReadonlySet<number>>(new Set());
