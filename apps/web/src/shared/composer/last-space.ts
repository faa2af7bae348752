import { keep, readKept } from '../drafts/draft-store';

const place = 'last-space';

/** Where this person proposed last, on this device. */
export const lastSpace = (): number | null => readKept<number>(place)?.value ?? null;
export const rememberSpace = (id: number): boolean => keep(place, id);
