import { type Actor, isGuest } from './actor';

interface Where {
  /** Also in archived spaces, which are out of sight otherwise; `only`: in nothing else. */
  archives?: boolean | 'only';
  /** Also in this space, archived or not: it was asked for by name. */
  space?: number | undefined;
}

/** The tokens that this person holds in a search engine: a document with none of them does not exist for them. */
export function audienceTokens(actor: Actor, { archives = false, space }: Where = {}): string[] {
  const current = new Set(actor.current);
  const wanted = (id: number): boolean => (archives === 'only' ? !current.has(id) : archives || current.has(id) || id === space);
  const inSpaces = [
    ...actor.readable.filter(wanted).map((id) => `space:${id}`),
    ...actor.named.filter(({ spaceId }) => wanted(spaceId)).map(({ id }) => `named:${id}`),
    ...actor.facilitated.filter(wanted).map((id) => `facilitators:${id}`),
  ];
  return archives === 'only' ? inSpaces : [`person:${actor.id}`, ...inSpaces, ...(isGuest(actor) ? [] : ['directory'])];
}
