import { Injectable } from '@nestjs/common';
import { type QuestionQuery, type QuestionSummary, questionLimits } from '@ruche/contracts';
import { type Actor, audienceTokens } from '../../core/access';
import { Clock } from '../../platform/clock/clock';
import { workingHoursBefore } from '../../platform/clock/working-hours';
import { Database } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import { Cursors, scopeOf } from '../../platform/http/cursor';
import { SearchEngine } from '../../platform/search/search-engine';
import { matching, presentSummary, questionsById, type SummaryRow, sorts, summaryOf } from './questions.queries';

const FOUND_AT_MOST = 200;
const oldestFirst: readonly QuestionQuery['filter'][] = ['unanswered', 'waiting'];

/** Lists of questions: by activity, votes or age, and those like another. */
@Injectable()
export class QuestionList {
  constructor(
    private readonly db: Database,
    private readonly cursors: Cursors,
    private readonly engine: SearchEngine,
    private readonly clock: Clock,
  ) {}

  /** One page; what waits for an answer comes oldest first unless another order is asked for. @throws 400 `bad_cursor` */
  async list(
    actor: Actor,
    { limit, cursor, q, ...query }: QuestionQuery,
  ): Promise<{ items: QuestionSummary[]; nextCursor: string | null }> {
    const sort = query.sort ?? (oldestFirst.includes(query.filter) ? 'oldest' : 'active');
    const { key, type, order } = sorts[sort];
    const scope = scopeOf('questions', { ...query, sort, q }, actor.id);
    const start = this.cursors.read<[string, number]>(scope, cursor);
    const params = new Params();
    const where = matching(
      actor,
      { ...query, found: q ? await this.found(actor, q) : undefined, waitingSince: this.waitingSince() },
      params,
    );
    const after = start
      ? `AND (${key}, e.id) ${order === 'DESC' ? '<' : '>'} (${params.add(start[0])}::${type}, ${params.add(start[1])}::bigint)`
      : '';
    const page = `SELECT e.id, ${key} AS sort_key FROM entries e WHERE ${where} ${after} ORDER BY ${key} ${order}, e.id ${order} LIMIT ${limit + 1}`;
    const rows = await this.db.rows<SummaryRow>(
      summaryOf(page, params.add(actor.id), `page.sort_key ${order}, e.id ${order}`),
      params.values,
    );
    return this.cursors.page(
      scope,
      rows,
      limit,
      (r) => [r.sort_key, r.id],
      (r) => presentSummary(actor, r),
    );
  }

  /** The questions most like a text, those that have an answer first. */
  async similar(actor: Actor, text: string, limit: number, exclude?: number): Promise<{ items: QuestionSummary[] }> {
    const ids = await this.engine.similar({ text, audience: audienceTokens(actor), kinds: ['question'], excludeId: exclude, limit });
    const items = await questionsById(this.db, actor, ids);
    return { items: items.sort((a, b) => Number(b.answers > 0) - Number(a.answers > 0)) };
  }

  /** A question asked before this and not answered yet waits too long. */
  waitingSince(): Date {
    return workingHoursBefore(this.clock.now(), questionLimits.waitingHours);
  }

  /** What the words find, in questions and in answers; the list's own filter is applied to it again. */
  private async found(actor: Actor, q: string): Promise<number[]> {
    const { hits } = await this.engine.search({
      q,
      // The list itself leaves archives out, unless one space is asked for.
      audience: audienceTokens(actor, { archives: true }),
      kinds: ['question', 'answer'],
      limit: FOUND_AT_MOST,
      facets: false,
      prefix: true,
    });
    return hits.map((h) => h.refId);
  }
}
