import { Injectable } from '@nestjs/common';
import { Database, type Tx, within } from '../database/database';
import type { StemsOf } from './lexemes';
import { putDocuments, removeDocuments } from './postgres-documents';
import { type FoundRow, isNarrowed, searchStatement, whole } from './postgres-query';
import { similarStatement } from './postgres-similar';
import { respell } from './postgres-spelling';
import {
  type DocumentVersion,
  type SearchAnswer,
  type SearchDocument,
  SearchEngine,
  type SearchRequest,
  type SimilarRequest,
} from './search-engine';
import { snippetParts, titleParts } from './snippets';
import { Stems } from './stems';
import { type Group, groupsOf } from './words';

const COUNTED = 1000;

/**
 * Search by PostgreSQL's own full text index.
 *
 * The application cuts texts into words and folds them, the database's dictionaries give French and English stems. One
 * index answers words, filters and audiences together; see migration 0008 for how common words stay quick.
 */
@Injectable()
export class PostgresSearch extends SearchEngine {
  private readonly stems = new Stems();

  constructor(private readonly db: Database) {
    super();
  }

  put(documents: SearchDocument[], tx?: Tx): Promise<void> {
    return this.writing(tx, (own) => putDocuments(own, this.stems, documents));
  }

  remove(ids: string[], tx?: Tx): Promise<void> {
    return this.writing(tx, (own) => removeDocuments(own, ids));
  }

  async weigh(popularity: ReadonlyMap<string, number>): Promise<void> {
    await this.db.rows(
      `UPDATE search_documents d SET popularity = n.popularity FROM unnest($1::text[], $2::float8[]) AS n (id, popularity) WHERE d.id = n.id`,
      [[...popularity.keys()], [...popularity.values()]],
    );
  }

  async search(request: SearchRequest): Promise<SearchAnswer> {
    const groups = groupsOf(request.q, request.prefix);
    if (groups.length === 0 && (request.q.trim() !== '' || !isNarrowed(request))) return nothing;
    const asTyped = await this.find(request, groups, []);
    if (asTyped.total > 0 || groups.length === 0) return asTyped;
    const respelled = await respell(this.db, this.stems, request.audience, groups);
    return respelled ? this.find(request, respelled.groups, respelled.words) : asTyped;
  }

  async similar(request: SimilarRequest): Promise<number[]> {
    const groups = groupsOf(request.text, false);
    if (groups.length === 0 || request.kinds.length === 0) return [];
    const found = await this.alike(request, groups);
    const respelled = found.length > 0 ? undefined : await respell(this.db, this.stems, request.audience, groups);
    return respelled ? this.alike(request, respelled.groups) : found;
  }

  versions(ids: string[], tx?: Tx): Promise<DocumentVersion[]> {
    return (tx ? within(tx) : this.db).rows('SELECT id, version FROM search_documents WHERE id = ANY($1::text[])', [ids]);
  }

  async list(after: string | undefined, limit: number): Promise<{ documents: DocumentVersion[]; next?: string }> {
    const documents = await this.db.rows<DocumentVersion>('SELECT id, version FROM search_documents WHERE id > $1 ORDER BY id LIMIT $2', [
      after ?? '',
      limit,
    ]);
    return { documents, next: documents.length === limit ? documents.at(-1)?.id : undefined };
  }

  async clear(): Promise<void> {
    await this.db.rows('TRUNCATE search_documents, search_words');
  }

  private async find(request: SearchRequest, groups: Group[], corrected: string[]): Promise<SearchAnswer> {
    const { text, values } = searchStatement(request, groups, await this.stemsFor(groups));
    const found = await this.db.row<FoundRow>(text, values);
    const page = found?.page ?? [];
    return {
      hits: page.slice(0, request.limit).map((hit) => ({
        id: hit.id,
        kind: hit.kind,
        refId: hit.ref_id,
        title: titleParts(hit.title, hit.positions ?? []),
        snippet: snippetParts(hit.body, hit.positions ?? []),
        position: [hit.score, hit.id],
      })),
      more: page.length > request.limit,
      total: Math.min(found?.total ?? 0, COUNTED + 1),
      facets: { kind: found?.kind ?? {}, space: found?.space ?? {}, author: found?.author ?? {} },
      corrected,
    };
  }

  private async alike(request: SimilarRequest, groups: Group[]): Promise<number[]> {
    const { text, values } = similarStatement(request, groups, await this.stemsFor(groups));
    return (await this.db.rows<{ ref_id: number }>(text, values)).map((found) => found.ref_id);
  }

  private stemsFor(groups: Group[]): Promise<StemsOf> {
    return this.stems.of(this.db, groups.flat(2).map(whole));
  }

  private async writing(tx: Tx | undefined, work: (tx: Tx) => Promise<void>): Promise<void> {
    if (tx) await work(tx);
    else await this.db.transaction(work);
  }
}

const nothing: SearchAnswer = { hits: [], more: false, total: 0, facets: { kind: {}, space: {}, author: {} }, corrected: [] };
