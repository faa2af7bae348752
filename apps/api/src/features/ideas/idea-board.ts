import { Injectable } from '@nestjs/common';
import type { IdeaFilter, IdeaSummary, StageCounts } from '@ruche/contracts';
import type { z } from 'zod';
import { type Actor, audienceTokens } from '../../core/access';
import { among, foundBy } from '../../core/entries';
import { Clock } from '../../platform/clock/clock';
import { Database } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import { Cursors, scopeOf } from '../../platform/http/cursor';
import { SearchEngine } from '../../platform/search/search-engine';
import { type Filter, ideasById, matching, presentSummary, type SummaryRow, summaryOf } from './ideas.queries';

type Page = { items: IdeaSummary[]; nextCursor: string | null };
const SHUFFLED_AT_MOST = 5_000;
const BOOSTED_SESSIONS = 0.3;
const BOOSTED_PLACES = 5;

/** What each sort orders by, highest first, and the type of its key in a cursor. */
const sorts = {
  trending: { key: 'e.trend', type: 'double precision' },
  new: { key: 'COALESCE(e.published_at, e.created_at)', type: 'timestamptz' },
  support: { key: 'e.support', type: 'double precision' },
  comments: { key: 'e.comment_count', type: 'int' },
} as const;

/** The idea board: pages in the order of a kept column, or in an order of the viewer's own. */
@Injectable()
export class IdeaBoard {
  constructor(
    private readonly db: Database,
    private readonly cursors: Cursors,
    private readonly engine: SearchEngine,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, { limit, cursor, sort, q, ...filter }: IdeaFilter): Promise<Page> {
    const found = q ? await foundBy(this.engine, actor, q, ['idea']) : undefined;
    const scope = scopeOf('ideas', { ...filter, sort, q }, actor.id);
    return sort === 'shuffle'
      ? this.shuffled(actor, filter, limit, cursor, scope, found)
      : this.sorted(actor, filter, sort, limit, cursor, scope, found);
  }

  /** How many stand at each stage, of those that the viewer may read. */
  async stages(
    actor: Actor,
    { q, ...filter }: Omit<IdeaFilter, 'limit' | 'cursor' | 'sort' | 'stage'>,
  ): Promise<z.output<typeof StageCounts>> {
    const found = q ? await foundBy(this.engine, actor, q, ['idea']) : undefined;
    const params = new Params();
    const items = await this.db.rows<z.output<typeof StageCounts>['items'][number]>(
      `SELECT e.state AS stage, count(*)::int AS count FROM entries e WHERE ${matching(actor, filter, params)} ${among(found, params)} GROUP BY 1 ORDER BY 1`,
      params.values,
    );
    return { items };
  }

  /** Ideas like a text, nearest first. */
  async similar(actor: Actor, text: string, limit: number, exclude?: number): Promise<{ items: IdeaSummary[] }> {
    const ids = await this.engine.similar({ text, audience: audienceTokens(actor), kinds: ['idea'], excludeId: exclude, limit });
    return { items: await ideasById(this.db, actor, ids) };
  }

  private async sorted(
    actor: Actor,
    filter: Filter,
    sort: keyof typeof sorts,
    limit: number,
    cursor: string | undefined,
    scope: string,
    found?: number[],
  ): Promise<Page> {
    const { key, type } = sorts[sort];
    const start = this.cursors.read<[string, number]>(scope, cursor);
    const params = new Params();
    const page = `SELECT e.id, ${key} AS sort_key FROM entries e WHERE ${matching(actor, filter, params)} ${among(found, params)}
      ${start ? `AND (${key}, e.id) < (${params.add(start[0])}::${type}, ${params.add(start[1])}::bigint)` : ''}
      ORDER BY ${key} DESC, e.id DESC LIMIT ${limit + 1}`;
    const rows = await this.db.rows<SummaryRow>(summaryOf(page, params.add(actor.id), 'page.sort_key DESC, e.id DESC'), params.values);
    return this.cursors.page(
      scope,
      rows,
      limit,
      (r) => [r.sort_key, r.id],
      (r) => presentSummary(actor, r),
    );
  }

  /**
   * The same order all day for one person, another for each: sha256(person:challenge:day:idea). In 30 % of a person's days
   * the ideas that fewest have seen take the first five places. Source: product/ranking 5.2, "Ideas, during voting".
   */
  private async shuffled(
    actor: Actor,
    filter: Filter,
    limit: number,
    cursor: string | undefined,
    scope: string,
    found?: number[],
  ): Promise<Page> {
    const day = this.clock.now().toISOString().slice(0, 10);
    const start = this.cursors.read<[string, number, ...number[]]>(scope, cursor);
    const [lastKey, , ...kept] = start ?? ['', 0];
    const boosted = start ? kept : await this.leastSeen(actor, filter, day, found);
    const params = new Params();
    const where = `${matching(actor, filter, params)} ${among(found, params)}`;
    const seed = params.add(`${actor.id}:${filter.challenge ?? 0}:${day}:`);
    const first = params.add(boosted);
    const page = `SELECT id, sort_key FROM (
        SELECT e.id, CASE WHEN e.id = ANY(${first}::bigint[]) THEN '0' ELSE '1' END || encode(sha256(convert_to(${seed} || e.id, 'UTF8')), 'hex') AS sort_key
          FROM (SELECT e.id FROM entries e WHERE ${where} ORDER BY e.id DESC LIMIT ${SHUFFLED_AT_MOST}) AS e) AS shuffled
      WHERE sort_key > ${params.add(lastKey)} ORDER BY sort_key LIMIT ${params.add(limit + 1)}`;
    const rows = await this.db.rows<SummaryRow>(summaryOf(page, params.add(actor.id), 'page.sort_key'), params.values);
    return this.cursors.page(
      scope,
      rows,
      limit,
      (r) => [r.sort_key, r.id, ...boosted],
      (r) => presentSummary(actor, r),
    );
  }

  private async leastSeen(actor: Actor, filter: Filter, day: string, found?: number[]): Promise<number[]> {
    const draw = await this.db.row<{ draw: number }>(
      `SELECT ('x' || left(encode(sha256(convert_to($1, 'UTF8')), 'hex'), 8))::bit(32)::bigint / 4294967296.0 AS draw`,
      [`${actor.id}:${day}`],
    );
    if (Number(draw?.draw ?? 1) >= BOOSTED_SESSIONS) return [];
    const params = new Params();
    const rows = await this.db.rows<{ id: number }>(
      `SELECT e.id FROM entries e WHERE ${matching(actor, filter, params)} ${among(found, params)} ORDER BY e.exposure_count, e.id LIMIT ${BOOSTED_PLACES}`,
      params.values,
    );
    return rows.map((r) => r.id);
  }
}
