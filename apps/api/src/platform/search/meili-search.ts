import { Inject, Injectable } from '@nestjs/common';
import { type EnqueuedTaskPromise, type Hit, type Index, Meilisearch, type MultiSearchQuery } from 'meilisearch';
import { CONFIG, type Config } from '../config/config';
import { COUNTED, HIT, idOf, keyOf, type MeiliDocument, partsOf, settings, toMeili } from './meili-documents';
import { type MeiliFacet, meiliFilter } from './meili-filter';
import { isNarrowed } from './postgres-query';
import {
  type DocumentVersion,
  type EngineHit,
  type SearchAnswer,
  type SearchDocument,
  SearchEngine,
  type SearchRequest,
  type SimilarRequest,
} from './search-engine';
import { groupsOf } from './words';

const ASK_MS = 2_000;
const WRITE_MS = 60_000;
const SNIPPET_WORDS = 35;
const MOST_WORDS = 7;
const facets: readonly MeiliFacet[] = ['kind', 'spaceId', 'authorId'];

/**
 * Search by a Meilisearch server. It knows no French or English stems, and corrects typing by itself without saying what
 * it looked for instead. A page's position is how many hits came before it.
 */
@Injectable()
export class MeiliSearch extends SearchEngine {
  readonly configured: boolean;
  private readonly asking: Meilisearch;
  private readonly writing: Meilisearch;
  private ready: Promise<void> | undefined;

  constructor(
    @Inject(CONFIG) config: Pick<Config, 'MEILI_URL' | 'MEILI_KEY'>,
    private readonly uid = 'ruche',
  ) {
    super();
    this.configured = config.MEILI_URL !== undefined;
    const host = config.MEILI_URL ?? 'http://not.configured';
    this.asking = new Meilisearch({ host, apiKey: config.MEILI_KEY, timeout: ASK_MS });
    this.writing = new Meilisearch({ host, apiKey: config.MEILI_KEY, timeout: WRITE_MS });
  }

  async put(documents: SearchDocument[]): Promise<void> {
    if (documents.length === 0) return;
    const index = await this.prepared();
    await done(index.addDocuments(documents.map(toMeili), { primaryKey: 'key' }));
  }

  async remove(ids: string[]): Promise<void> {
    if (ids.length === 0) return;
    const index = await this.prepared();
    await done(index.deleteDocuments(ids.map(keyOf)));
  }

  async weigh(popularity: ReadonlyMap<string, number>): Promise<void> {
    const there = await this.versions([...popularity.keys()]);
    if (there.length === 0) return;
    const index = await this.prepared();
    await done(index.updateDocuments(there.map(({ id }) => ({ key: keyOf(id), popularity: popularity.get(id) }))));
  }

  async search(request: SearchRequest): Promise<SearchAnswer> {
    const words = wordsIn(request.q, request.prefix);
    if (words.length === 0 && (request.q.trim() !== '' || !isNarrowed(request))) return nothing;
    const offset = request.after?.[0] ?? 0;
    const common = {
      indexUid: this.uid,
      q: queryOf(words, request.prefix),
      matchingStrategy: 'all',
      attributesToSearchOn: request.titlesOnly ? ['title'] : undefined,
    } as const;
    const counts = (facet?: MeiliFacet): MultiSearchQuery => ({
      ...common,
      filter: meiliFilter(request.audience, request, facet),
      facets: facet ? [facet] : [...facets],
      hitsPerPage: 1,
      page: 1,
    });
    const narrowed = facets.filter(
      (facet) => ({ kind: request.kinds, spaceId: request.spaceId, authorId: request.authorId })[facet] !== undefined,
    );
    const { results } = await this.asking.multiSearch({
      queries: [
        {
          ...common,
          filter: meiliFilter(request.audience, request),
          offset,
          limit: request.limit + 1,
          attributesToHighlight: ['title', 'body'],
          attributesToCrop: ['body'],
          cropLength: SNIPPET_WORDS,
          cropMarker: '…',
          highlightPreTag: HIT.from,
          highlightPostTag: HIT.to,
        },
        counts(),
        ...(request.facets ? narrowed.map(counts) : []),
      ],
    });
    const [page, whole, ...others] = results;
    const counted = (facet: MeiliFacet): Record<string, number> =>
      (narrowed.includes(facet) ? others[narrowed.indexOf(facet)] : whole)?.facetDistribution?.[facet] ?? {};
    const hits = (page?.hits ?? []) as Hit<MeiliDocument>[];
    return {
      hits: hits.slice(0, request.limit).map((hit, i) => asHit(hit, offset + i + 1)),
      more: hits.length > request.limit,
      total: Math.min(whole?.totalHits ?? 0, COUNTED),
      facets: request.facets ? { kind: counted('kind'), space: counted('spaceId'), author: counted('authorId') } : nothing.facets,
      corrected: [],
    };
  }

  /** By all words, the rarest kept longest; then by each word alone, since one shared word is likeness too. */
  async similar(request: SimilarRequest): Promise<number[]> {
    const words = wordsIn(request.text, false).slice(0, MOST_WORDS);
    if (words.length === 0 || request.kinds.length === 0) return [];
    const filter = meiliFilter(request.audience, { kinds: request.kinds });
    const ask = (list: string[]): MultiSearchQuery => ({
      indexUid: this.uid,
      q: queryOf(list, false),
      filter,
      matchingStrategy: 'frequency',
      limit: request.limit + 1,
    });
    const { results } = await this.asking.multiSearch({ queries: [ask(words), ...words.map((word) => ask([word]))] });
    const ids = results.flatMap((result) => (result.hits as Hit<MeiliDocument>[]).map((hit) => hit.refId));
    return [...new Set(ids)].filter((id) => id !== request.excludeId).slice(0, request.limit);
  }

  async versions(ids: string[]): Promise<DocumentVersion[]> {
    if (ids.length === 0) return [];
    const index = await this.prepared();
    const { results } = await index.getDocuments({ ids: ids.map(keyOf), fields: ['key', 'version'], limit: ids.length });
    return results.map(asVersion);
  }

  async list(after: string | undefined, limit: number): Promise<{ documents: DocumentVersion[]; next?: string }> {
    const index = await this.prepared();
    const offset = Number(after ?? 0);
    const { results } = await index.getDocuments({ fields: ['key', 'version'], offset, limit });
    return { documents: results.map(asVersion), next: results.length === limit ? String(offset + limit) : undefined };
  }

  async clear(): Promise<void> {
    const index = await this.prepared();
    await done(index.deleteAllDocuments());
  }

  /** Makes the index and its settings, once per process; again when that failed. */
  private async prepared(): Promise<Index<MeiliDocument>> {
    const index = this.writing.index<MeiliDocument>(this.uid);
    this.ready ??= (async () => {
      await this.writing.createIndex(this.uid, { primaryKey: 'key' }).waitTask({ timeout: WRITE_MS });
      await done(index.updateSettings(settings));
    })();
    await this.ready.catch((error: unknown) => {
      this.ready = undefined;
      throw error;
    });
    return index;
  }
}

async function done(task: EnqueuedTaskPromise): Promise<void> {
  const { status, error } = await task.waitTask({ timeout: WRITE_MS });
  if (status !== 'succeeded') throw new Error(`Meilisearch: ${status} ${error?.message ?? ''}`);
}

const wordsIn = (text: string, prefix: boolean): string[] =>
  groupsOf(text, prefix).flatMap(([spelling]) => (spelling ?? []).map((word) => word.replace(/\*$/, '')));
/** A space at the end says that the last word is whole. */
const queryOf = (words: string[], prefix: boolean): string => (prefix ? words.join(' ') : `${words.join(' ')} `);

const asHit = (hit: Hit<MeiliDocument>, place: number): EngineHit => ({
  id: idOf(hit.key),
  kind: hit.kind,
  refId: hit.refId,
  title: partsOf(String(hit._formatted?.title ?? hit.title)),
  snippet: partsOf(String(hit._formatted?.body ?? '')),
  position: [place, idOf(hit.key)],
});
const asVersion = ({ key, version }: Pick<MeiliDocument, 'key' | 'version'>): DocumentVersion => ({ id: idOf(key), version });
const nothing: SearchAnswer = { hits: [], more: false, total: 0, facets: { kind: {}, space: {}, author: {} }, corrected: [] };
