import { type Actor, isGuest } from './actor';

/** The tokens that this person holds in a search engine: a document with none of them does not exist for them. */
export const audienceTokens = (actor: Actor): string[] => [
  `person:${actor.id}`,
  ...actor.readable.map((id) => `space:${id}`),
  ...actor.facilitated.map((id) => `facilitators:${id}`),
  ...(isGuest(actor) ? [] : ['directory']),
];
