import type { EntryKind, EntrySummary } from '@ruche/contracts';
import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import type { SearchEngine } from '../../platform/search/search-engine';
import { type Actor, audienceTokens, publishedTo } from '../access';
import { type ListedRow, listed, presentListed } from './entry-view';

const FOUND_AT_MOST = 200;

/** Ids of entries of some kinds that words find, best first; a list's own condition is applied to them again. */
export async function foundBy(engine: SearchEngine, actor: Actor, q: string, kinds: EntryKind[]): Promise<number[]> {
  const { hits } = await engine.search({ q, audience: audienceTokens(actor), kinds, limit: FOUND_AT_MOST, facets: false, prefix: true });
  return hits.map((h) => h.refId);
}

/** True for these entries; nothing to say when no words were sought. @param ids what `foundBy` answered */
export const among = (ids: number[] | undefined, params: Params, entry = 'e'): string =>
  ids ? `AND ${entry}.id = ANY(${params.add(ids)}::bigint[])` : '';

/** These entries, in this order, of which the viewer may read. One statement. */
export async function entriesById(reader: Reader, actor: Actor, ids: number[]): Promise<EntrySummary[]> {
  if (ids.length === 0) return [];
  const params = new Params();
  const list = params.add(ids);
  const page = `SELECT e.id, array_position(${list}::bigint[], e.id) AS sort_key FROM entries e WHERE e.id = ANY(${list}::bigint[]) AND ${publishedTo(actor, params)}`;
  const found = await reader.rows<ListedRow>(listed(page, params.add(actor.id), 'page.sort_key'), params.values);
  return found.map((r) => presentListed(actor, r));
}

/** Entries of some kinds like a text, likest first. @param excludeId the one that it is the title of */
export async function entriesLike(
  { engine, reader }: { engine: SearchEngine; reader: Reader },
  actor: Actor,
  { text, kinds, limit, excludeId }: { text: string; kinds: EntryKind[]; limit: number; excludeId?: number | undefined },
): Promise<EntrySummary[]> {
  const ids = await engine.similar({ text, audience: audienceTokens(actor), kinds, limit, ...(excludeId ? { excludeId } : {}) });
  return entriesById(reader, actor, ids);
}
