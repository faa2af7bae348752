import type { Tx } from '../database/database';

/** One thing that can be found. */
export interface SearchDocument {
  /** `idea:12`, `comment:7`. */
  id: string;
  kind: string;
  refId: number;
  /** Who may find it: tokens such as `space:3`, `person:9`, `directory`. */
  audience: string[];
  /** Empty for what has no title of its own: it is then never suggested. */
  title: string;
  /** Plain text; what weighs more is in `headings`. */
  body: string;
  headings?: string;
  /** Labels and synonyms of themes. */
  themes?: string;
  spaceId: number | null;
  authorId: number | null;
  themeIds: number[];
  /** Multiplies the relevance; below 1, it also comes after the others when a word is in too many things to rank them all. */
  weight: number;
  popularity: number;
  at: Date | null;
  /** Changes whenever the thing does: tells a stale document. */
  version: string;
}

/** What narrows a search, beside its words. */
export interface SearchFilter {
  kinds?: string[];
  spaceId?: number;
  themeId?: number;
  authorId?: number;
  from?: Date;
  /** Exclusive. */
  to?: Date;
}

export interface SearchRequest extends SearchFilter {
  q: string;
  /** The tokens that the searcher holds; a document with none of them does not exist for them. */
  audience: string[];
  limit: number;
  /** Where the page before ended, as the engine gave it. */
  after?: SearchPosition;
  /** Counts by kind, space and author are wanted. */
  facets: boolean;
  /** The last word is still being typed. */
  prefix: boolean;
  /** Every word must be in the title: suggestions while typing. */
  titlesOnly?: boolean;
}
export type SearchPosition = [score: number, id: string];

export interface SearchPart {
  text: string;
  hit: boolean;
}
export interface EngineHit {
  id: string;
  kind: string;
  refId: number;
  title: SearchPart[];
  snippet: SearchPart[];
  position: SearchPosition;
}
export interface SearchAnswer {
  hits: EngineHit[];
  /** Whether a page follows. */
  more: boolean;
  /** Exact up to 1000, then 1001. */
  total: number;
  /** Each counted without its own filter; at most 20 values each, the most frequent first. */
  facets: { kind: Record<string, number>; space: Record<string, number>; author: Record<string, number> };
  /** Words searched instead of those typed, when the typed ones are in nothing the searcher may find. */
  corrected: string[];
  /** The engine of choice did not answer; another did. */
  degraded?: boolean;
}

export interface SimilarRequest {
  /** A title, whole or half written. */
  text: string;
  /** As in a search. */
  audience: string[];
  kinds: string[];
  /** The `refId` of the one that is asked for. */
  excludeId?: number;
  limit: number;
}

/** What can be asked of any search engine; one contract suite holds for every adapter. */
export abstract class SearchEngine {
  /**
   * Writes documents whole; the same id again replaces, and the same version again changes nothing. Visible to searches
   * once it resolves, and once `tx` is committed where there is one.
   */
  abstract put(documents: SearchDocument[], tx?: Tx): Promise<void>;
  abstract remove(ids: string[], tx?: Tx): Promise<void>;
  /** Sets how popular some documents are, whose words and versions stay; those that are not there are left out. */
  abstract weigh(popularity: ReadonlyMap<string, number>): Promise<void>;
  /** Any text is a query; none makes it fail. A query without a word finds by its filters alone, or nothing without one. */
  abstract search(request: SearchRequest): Promise<SearchAnswer>;
  /** `refId`s of what is most like a title, best first; the likest there is, even when it shares one word only. */
  abstract similar(request: SimilarRequest): Promise<number[]>;
  /** Which of these are there, with their versions. */
  abstract versions(ids: string[], tx?: Tx): Promise<DocumentVersion[]>;
  /** All there are, page by page: `after` is the `next` of the page before, none on the last one. */
  abstract list(after: string | undefined, limit: number): Promise<{ documents: DocumentVersion[]; next?: string }>;
  abstract clear(): Promise<void>;
}

export interface DocumentVersion {
  id: string;
  version: string;
}
