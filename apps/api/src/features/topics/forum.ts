import { Injectable } from '@nestjs/common';
import type { EntrySummary, TopicFilter, TopicSummary } from '@ruche/contracts';
import type { Actor } from '../../core/access';
import { among, entriesLike, foundBy } from '../../core/entries';
import { Database } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import { Cursors, scopeOf } from '../../platform/http/cursor';
import { SearchEngine } from '../../platform/search/search-engine';
import { pageOf, type Start } from './places';
import { presentSummary, type SummaryRow, summaryOf } from './topics.queries';

/** The forum's lists: pages in a kept order, each one statement. */
@Injectable()
export class Forum {
  constructor(
    private readonly db: Database,
    private readonly cursors: Cursors,
    private readonly engine: SearchEngine,
  ) {}

  async list(
    actor: Actor,
    { limit, cursor, sort, period, q, ...filter }: TopicFilter,
  ): Promise<{ items: TopicSummary[]; nextCursor: string | null }> {
    const found = q ? await foundBy(this.engine, actor, q, ['topic']) : undefined;
    const scope = scopeOf('forum', { ...filter, sort, period, q }, actor.id);
    const start = this.cursors.read<Start>(scope, cursor);
    const params = new Params();
    const few = [filter.author ? `AND e.author_id = ${params.add(filter.author)}` : '', among(found, params)].join(' ').trim();
    const page = pageOf(actor, { filter: { ...filter, sort, period }, start, limit: limit + 1 }, few, params);
    const rows = await this.db.rows<SummaryRow>(summaryOf(page, params.add(actor.id)), params.values);
    return this.cursors.page(
      scope,
      rows,
      limit,
      (r) => [r.sort_key, r.id],
      (r) => presentSummary(actor, r),
    );
  }

  /** Topics and questions like a title: what was said already. */
  async similar(actor: Actor, text: string, limit: number, excludeId?: number): Promise<{ items: EntrySummary[] }> {
    const engines = { engine: this.engine, reader: this.db };
    return { items: await entriesLike(engines, actor, { text, kinds: ['topic', 'question'], limit, excludeId }) };
  }
}
