import { Logger } from '@nestjs/common';
import type { Tx } from '../database/database';
import {
  type DocumentVersion,
  type SearchAnswer,
  type SearchDocument,
  SearchEngine,
  type SearchRequest,
  type SimilarRequest,
} from './search-engine';

const FAILURES = 3;
const PAUSE_MS = 30_000;

/**
 * One engine that another stands in for: after three failures in a row it is left alone for half a minute. Writes go to
 * both, so that what was removed is in neither; the queue of each repeats its own.
 */
export class GuardedSearch extends SearchEngine {
  private readonly log = new Logger('search');
  private failures = 0;
  private restingUntil = 0;

  constructor(
    private readonly chosen: SearchEngine,
    private readonly standIn: SearchEngine,
    private readonly now: () => number,
  ) {
    super();
  }

  async put(documents: SearchDocument[], tx?: Tx): Promise<void> {
    await this.standIn.put(documents, tx);
    await this.quietly(() => this.chosen.put(documents));
  }
  async remove(ids: string[], tx?: Tx): Promise<void> {
    await this.standIn.remove(ids, tx);
    await this.quietly(() => this.chosen.remove(ids));
  }
  async weigh(popularity: ReadonlyMap<string, number>): Promise<void> {
    await this.standIn.weigh(popularity);
    await this.quietly(() => this.chosen.weigh(popularity));
  }
  async search(request: SearchRequest): Promise<SearchAnswer> {
    const answer = await this.guarded(() => this.chosen.search(request));
    return answer ?? { ...(await this.standIn.search(restarted(request))), degraded: true };
  }
  async similar(request: SimilarRequest): Promise<number[]> {
    return (await this.guarded(() => this.chosen.similar(request))) ?? this.standIn.similar(request);
  }
  versions(ids: string[], tx?: Tx): Promise<DocumentVersion[]> {
    return this.chosen.versions(ids, tx);
  }
  list(after: string | undefined, limit: number): Promise<{ documents: DocumentVersion[]; next?: string }> {
    return this.chosen.list(after, limit);
  }
  async clear(): Promise<void> {
    await this.standIn.clear();
    await this.chosen.clear();
  }

  /** What the chosen engine says; undefined while it does not. */
  private async guarded<T>(ask: () => Promise<T>): Promise<T | undefined> {
    if (this.now() < this.restingUntil) return undefined;
    try {
      const answer = await ask();
      this.failures = 0;
      return answer;
    } catch (error) {
      this.log.warn(`the search engine does not answer: ${(error as Error).message}`);
      if (++this.failures >= FAILURES) this.restingUntil = this.now() + PAUSE_MS;
      return undefined;
    }
  }

  /** Its own queue, or the nightly repair, brings the chosen engine into step. */
  private async quietly(write: () => Promise<void>): Promise<void> {
    await write().catch((error: Error) => this.log.warn(`the search engine takes no documents: ${error.message}`));
  }
}

/** A page that one engine ended means nothing to the other: the list starts again. */
const restarted = ({ after: _after, ...request }: SearchRequest): SearchRequest => request;
