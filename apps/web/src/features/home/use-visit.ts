import { type Home, home } from '@ruche/contracts';
import { useEffect } from 'react';
import { call } from '../../platform/api';

/** Once the home is there: what moves from now on is new next time. That it did not arrive harms nothing. */
export function useVisit(shown: Home | undefined): void {
  const isHere = shown !== undefined;
  useEffect(() => {
    if (isHere) call(home.visit).catch(() => undefined);
  }, [isHere]);
}
