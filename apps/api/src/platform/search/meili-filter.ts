import type { SearchFilter } from './search-engine';

const TOKEN = /^[a-z_]+(?::[1-9]\d{0,15})?$/;
const KIND = /^[a-z_]+$/;

/** Fields that a search narrows by and counts. */
export type MeiliFacet = 'kind' | 'spaceId' | 'authorId';

/**
 * A request's conditions as Meilisearch takes them, all of which must hold. They are put together from ids and words of
 * our own alone: nothing that a person typed gets in.
 * @param without leaves one condition out, for the counts of that field
 * @throws on a token or kind that is not one of ours
 */
export function meiliFilter(audience: string[], filter: SearchFilter, without?: MeiliFacet): string[] {
  const { kinds, spaceId, authorId, themeId, from, to } = filter;
  return [
    `audience IN [${audience.map((token) => strict(token, TOKEN)).join(', ')}]`,
    ...(kinds && without !== 'kind' ? [`kind IN [${kinds.map((kind) => strict(kind, KIND)).join(', ')}]`] : []),
    ...(spaceId !== undefined && without !== 'spaceId' ? [`spaceId = ${id(spaceId)}`] : []),
    ...(authorId !== undefined && without !== 'authorId' ? [`authorId = ${id(authorId)}`] : []),
    ...(themeId !== undefined ? [`themeIds = ${id(themeId)}`] : []),
    ...(from ? [`at >= ${seconds(from)}`] : []),
    ...(to ? [`at < ${seconds(to)}`] : []),
  ];
}

export const seconds = (at: Date): number => Math.floor(at.getTime() / 1000);

function strict(word: string, pattern: RegExp): string {
  if (!pattern.test(word)) throw new Error(`not a token: ${JSON.stringify(word)}`);
  return `"${word}"`;
}
function id(value: number): string {
  if (!Number.isSafeInteger(value) || value < 1) throw new Error(`not an id: ${value}`);
  return String(value);
}
