import type { IdeaFilter, IdeaStage, IdeaSummary } from '@ruche/contracts';
import { type Actor, publishedIn, publishedTo, visibleTo, writtenBy } from '../../core/access';
import { type ListedRow, listed, presentListedRef, recordOf } from '../../core/entries';
import { underTheme } from '../../core/themes';
import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import { allowed } from '../../platform/http/verdict';
import { canEdit, canVote, type IdeaRecord } from './ideas.policy';

const privateStages: readonly IdeaStage[] = ['draft', 'submitted', 'needs_work'];
const setAside: readonly IdeaStage[] = ['merged', 'withdrawn'];

export type Filter = Omit<IdeaFilter, 'limit' | 'cursor' | 'sort' | 'q'>;

/** The condition of a filter: one text for the board, its counts and every other list of ideas. */
export function matching(actor: Actor, filter: Filter, params: Params): string {
  const own = filter.mine || filter.stage?.some((s) => privateStages.includes(s));
  const me = () => params.add(actor.id);
  const parts = [
    `e.kind = 'idea'`,
    own ? visibleTo(actor, params) : filter.space ? publishedIn(filter.space, actor, params) : publishedTo(actor, params),
  ];
  if (own) parts.push('e.deleted_at IS NULL');
  if (filter.stage) parts.push(`e.state = ANY(${params.add(filter.stage)}::text[])`);
  else if (!filter.mine) parts.push(`e.state <> ALL(${params.add(setAside)}::text[])`);
  if (own && filter.space) parts.push(`e.space_id = ${params.add(filter.space)}`);
  if (filter.author) parts.push(`e.author_id = ${params.add(filter.author)}`);
  if (filter.challenge)
    parts.push(`EXISTS (SELECT 1 FROM ideas ch WHERE ch.entry_id = e.id AND ch.challenge_id = ${params.add(filter.challenge)})`);
  if (filter.mine) parts.push(writtenBy(me()));
  if (filter.voted) parts.push(`EXISTS (SELECT 1 FROM votes mv WHERE mv.entry_id = e.id AND mv.person_id = ${me()})`);
  if (filter.needsVotes)
    parts.push(
      `e.state = 'open'`,
      `NOT ${writtenBy(me())}`,
      `NOT EXISTS (SELECT 1 FROM votes mv WHERE mv.entry_id = e.id AND mv.person_id = ${me()})`,
    );
  if (filter.theme) parts.push(underTheme(filter.theme, params));
  return parts.join(' AND ');
}

export interface SummaryRow extends ListedRow {
  state: IdeaStage;
  number: number | null;
  concern_count: number;
}

/** The rows of a page: `page` is a statement that gives `id` and `sort_key`, already in order and cut. One statement in all. */
export const summaryOf = (page: string, me: string, order: string): string =>
  listed(page, me, order, { more: 'i.number, e.concern_count', joins: 'JOIN ideas i ON i.entry_id = e.id' });

export function presentSummary(actor: Actor, r: SummaryRow): IdeaSummary {
  const record: IdeaRecord = Object.assign(recordOf(r), { author: r.authorId === actor.id });
  return Object.assign(presentListedRef(r), {
    number: r.number,
    stage: r.state,
    concerns: r.concern_count,
    openedAt: r.published_at?.toISOString() ?? null,
    can: { vote: allowed(canVote(actor, record)), edit: allowed(canEdit(actor, record)) },
  });
}

/** These ideas, in this order, of which the viewer may read; what search, likeness and home show. */
export async function ideasById(reader: Reader, actor: Actor, ids: number[]): Promise<IdeaSummary[]> {
  if (ids.length === 0) return [];
  const params = new Params();
  const list = params.add(ids);
  const page = `SELECT e.id, array_position(${list}::bigint[], e.id) AS sort_key FROM entries e WHERE e.kind = 'idea' AND e.id = ANY(${list}::bigint[]) AND ${publishedTo(actor, params)}`;
  const found = await reader.rows<SummaryRow>(summaryOf(page, params.add(actor.id), 'page.sort_key'), params.values);
  return found.map((r) => presentSummary(actor, r));
}

/** Ideas that wait for this person's vote, those that fewest people have seen first. */
export async function ideasToVote(reader: Reader, actor: Actor, limit: number): Promise<IdeaSummary[]> {
  const params = new Params();
  const page = `SELECT e.id, e.exposure_count AS sort_key FROM entries e WHERE ${matching(actor, { needsVotes: true }, params)} ORDER BY e.exposure_count, e.id DESC LIMIT ${limit}`;
  const found = await reader.rows<SummaryRow>(summaryOf(page, params.add(actor.id), 'page.sort_key, e.id DESC'), params.values);
  return found.map((r) => presentSummary(actor, r));
}
