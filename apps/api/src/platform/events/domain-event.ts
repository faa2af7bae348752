/** Something that has happened, in the past tense; recorded in the transaction that made it happen. */
export interface DomainEvent<T extends string = string, P = Record<string, unknown>> {
  type: T;
  actorId: number | null;
  entryId?: number;
  spaceId?: number;
  commentId?: number;
  payload: P;
}
export interface StoredEvent<P = Record<string, unknown>> extends DomainEvent<string, P> {
  id: number;
  createdAt: Date;
}

/** Declares an event: its name, and how it is made from what the use case holds. */
export function defineEvent<T extends string, A, P extends object>(type: T, make: (from: A) => Omit<DomainEvent<T, P>, 'type'>) {
  const create = (from: A): DomainEvent<T, P> => ({ type, ...make(from) });
  return Object.assign(create, { type });
}
export type EventMaker = { readonly type: string };
