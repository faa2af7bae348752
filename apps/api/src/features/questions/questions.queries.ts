import type { QuestionFilter, QuestionQuery, QuestionSort, QuestionSummary } from '@ruche/contracts';
import { type Actor, publishedIn, publishedTo } from '../../core/access';
import { type ListedRow, listed, presentListed } from '../../core/entries';
import { underTheme } from '../../core/themes';
import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';

const ASKED = 'COALESCE(e.published_at, e.created_at)';

/** What a list of questions is sorted by, and the type of its key in a cursor. */
export const sorts: Record<QuestionSort, { key: string; type: string; order: 'DESC' | 'ASC' }> = {
  active: { key: 'e.active_at', type: 'timestamptz', order: 'DESC' },
  votes: { key: 'e.vote_count', type: 'int', order: 'DESC' },
  new: { key: ASKED, type: 'timestamptz', order: 'DESC' },
  oldest: { key: ASKED, type: 'timestamptz', order: 'ASC' },
};

export type Matching = Pick<QuestionQuery, 'filter' | 'space' | 'theme' | 'author'> & {
  /** What the words of a search found: questions and answers. */
  found?: number[] | undefined;
  /** Asked before this, a question waits too long. */
  waitingSince: Date;
};

/** What waits for its first answer for too long, as SQL. */
export const waiting = (since: Date, params: Params): string => `e.state = 'open' AND ${ASKED} <= ${params.add(since)}::timestamptz`;

const filters: Record<QuestionFilter, (actor: Actor, since: Date, params: Params) => string> = {
  unanswered: () => `e.state = 'open'`,
  waiting: (_, since, params) => waiting(since, params),
  unaccepted: () => `e.state = 'answered'`,
  accepted: () => 'EXISTS (SELECT 1 FROM questions qa WHERE qa.entry_id = e.id AND qa.accepted)',
  mine: (actor, _, params) => `e.author_id = ${params.add(actor.id)}`,
  following: (actor, _, params) => `EXISTS (SELECT 1 FROM follows mf WHERE mf.entry_id = e.id AND mf.person_id = ${params.add(actor.id)})`,
};

/** The condition of a list of questions. */
export function matching(actor: Actor, { filter, space, theme, author, found, waitingSince }: Matching, params: Params): string {
  const parts = [`e.kind = 'question'`, space ? publishedIn(space, actor, params) : publishedTo(actor, params)];
  if (filter) parts.push(filters[filter](actor, waitingSince, params));
  if (author) parts.push(`e.author_id = ${params.add(author)}`);
  if (theme) parts.push(underTheme(theme, params));
  if (found) {
    const ids = `${params.add(found)}::bigint[]`;
    parts.push(`(e.id = ANY(${ids}) OR e.id IN (SELECT part.parent_id FROM entries part WHERE part.id = ANY(${ids})))`);
  }
  return parts.join(' AND ');
}

export interface SummaryRow extends ListedRow {
  state: QuestionSummary['state'];
  answer_count: number;
  accepted: boolean;
}

/** The rows of a page: `page` is a statement that gives `id` and `sort_key`, already in order and cut. One statement in all. */
export const summaryOf = (page: string, me: string, order: string): string =>
  listed(page, me, order, { more: 'q.answer_count, q.accepted', joins: 'JOIN questions q ON q.entry_id = e.id' });

export const presentSummary = (actor: Actor, r: SummaryRow): QuestionSummary =>
  Object.assign(presentListed(actor, r), { state: r.state, answers: r.answer_count, accepted: r.accepted });

/** These questions, in this order, of which the viewer may read. */
export async function questionsById(reader: Reader, actor: Actor, ids: number[]): Promise<QuestionSummary[]> {
  if (ids.length === 0) return [];
  const params = new Params();
  const list = params.add(ids);
  const page = `SELECT e.id, array_position(${list}::bigint[], e.id) AS sort_key FROM entries e WHERE e.kind = 'question' AND e.id = ANY(${list}::bigint[]) AND ${publishedTo(actor, params)}`;
  const found = await reader.rows<SummaryRow>(summaryOf(page, params.add(actor.id), 'page.sort_key'), params.values);
  return found.map((r) => presentSummary(actor, r));
}
