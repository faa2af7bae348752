import { type Verdict, when } from '../../platform/http/verdict';

type Owned = { owner_id: number };

export const canRemove = (actor: { id: number }, file: Owned): Verdict => when(file.owner_id === actor.id, 'not_owner');

/** An image as it came may say where it was taken: it is for who brought it; others get it re-encoded. */
export const canFetchOriginal = (actor: { id: number }, file: { display_key: string | null; by_id: number | null }): Verdict =>
  when(file.display_key === null || file.by_id === actor.id, 'not_owner');
