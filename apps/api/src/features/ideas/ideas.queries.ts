import type { IdeaFilter, IdeaStage, IdeaSummary, ThemeRef } from '@ruche/contracts';
import { excerpt } from '@ruche/rich-text';
import { type Actor, publishedTo, visibleTo, writtenBy } from '../../core/access';
import { urlOf } from '../../core/entries';
import { avatarUrl } from '../../core/people';
import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import { allowed } from '../../platform/http/verdict';
import { canEdit, canVote, type IdeaRecord } from './ideas.policy';

const EXCERPT = 180;
const privateStages: readonly IdeaStage[] = ['draft', 'submitted', 'needs_work'];
const setAside: readonly IdeaStage[] = ['merged', 'withdrawn'];

export type Filter = Omit<IdeaFilter, 'limit' | 'cursor' | 'sort' | 'q'>;

/** The condition of a filter: one text for the board, its counts and every other list of ideas. */
export function matching(actor: Actor, filter: Filter, params: Params): string {
  const own = filter.mine || filter.stage?.some((s) => privateStages.includes(s));
  const me = () => params.add(actor.id);
  const parts = [`e.kind = 'idea'`, own ? visibleTo(actor, params) : publishedTo(actor, params)];
  if (own) parts.push('e.deleted_at IS NULL');
  if (filter.stage) parts.push(`e.state = ANY(${params.add(filter.stage)}::text[])`);
  else if (!filter.mine) parts.push(`e.state <> ALL(${params.add(setAside)}::text[])`);
  if (filter.space) parts.push(`e.space_id = ${params.add(filter.space)}`);
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
  if (filter.theme) {
    parts.push(`EXISTS (SELECT 1 FROM entry_themes et WHERE et.entry_id = e.id AND et.theme_id IN (
      WITH RECURSIVE branch AS (SELECT ${params.add(filter.theme)}::bigint AS id UNION ALL SELECT t.id FROM themes t JOIN branch b ON t.parent_id = b.id) SELECT id FROM branch))`);
  }
  return parts.join(' AND ');
}

export interface SummaryRow extends Omit<IdeaRecord, 'space'> {
  text: string;
  number: number | null;
  comment_count: number;
  concern_count: number;
  created_at: Date;
  published_at: Date | null;
  picture_file_id: number | null;
  a_handle: string;
  a_name: string;
  a_avatar: number | null;
  a_active: boolean;
  space_id: number;
  s_slug: string;
  s_name: string;
  s_colour: string;
  s_visibility: IdeaSummary['space']['visibility'];
  s_archived: boolean;
  themes: ThemeRef[] | null;
  voted: boolean;
  following: boolean;
  read_at: Date | null;
  sort_key: string;
}

/** The rows of a page: `page` is a statement that gives `id` and `sort_key`, already in order and cut. One statement in all. */
export const summaryOf = (page: string, me: string, order: string): string => `
  WITH page AS MATERIALIZED (${page})
  SELECT e.id, e.kind, e.title, left(e.text, 400) AS text, e.state, e.audience, e.version, e.author_id AS "authorId", e.vote_count AS "voteCount",
         e.comment_count, e.concern_count, e.created_at, e.published_at, e.picture_file_id, e.deleted_at IS NOT NULL AS deleted, i.number,
         e.author_id = ${me} AS author, ${writtenBy(me)} AS mine,
         a.handle AS a_handle, a.name AS a_name, a.avatar_file_id AS a_avatar, a.active AS a_active,
         e.space_id, s.slug AS s_slug, s.name AS s_name, s.colour AS s_colour, s.visibility AS s_visibility, s.archived_at IS NOT NULL AS s_archived,
         (SELECT json_agg(json_build_object('id', t.id, 'label', json_build_object('fr', t.label_fr, 'en', t.label_en)) ORDER BY t.label_fr)
            FROM entry_themes et JOIN themes t ON t.id = et.theme_id WHERE et.entry_id = e.id) AS themes,
         v.person_id IS NOT NULL AS voted, f.person_id IS NOT NULL AS following, r.read_at, page.sort_key::text AS sort_key
    FROM page JOIN entries e ON e.id = page.id JOIN ideas i ON i.entry_id = e.id
    JOIN people a ON a.id = e.author_id JOIN spaces s ON s.id = e.space_id
    LEFT JOIN votes v ON v.entry_id = e.id AND v.person_id = ${me}
    LEFT JOIN follows f ON f.entry_id = e.id AND f.person_id = ${me}
    LEFT JOIN read_states r ON r.entry_id = e.id AND r.person_id = ${me}
   ORDER BY ${order}`;

export function presentSummary(actor: Actor, r: SummaryRow): IdeaSummary {
  const record: IdeaRecord = { ...r, space: { id: r.space_id, slug: r.s_slug, visibility: r.s_visibility, archived: r.s_archived } };
  return {
    id: r.id,
    number: r.number,
    title: r.title,
    url: urlOf('idea', r.id, r.title),
    excerpt: excerpt(r.text, EXCERPT),
    stage: r.state,
    author: { id: r.authorId, handle: r.a_handle, name: r.a_name, avatarUrl: avatarUrl(r.a_avatar), active: r.a_active },
    space: { id: r.space_id, slug: r.s_slug, name: r.s_name, colour: r.s_colour, visibility: r.s_visibility },
    themes: r.themes ?? [],
    pictureUrl: r.picture_file_id === null ? null : `/api/files/${r.picture_file_id}`,
    votes: r.voteCount,
    comments: r.comment_count,
    concerns: r.concern_count,
    createdAt: r.created_at.toISOString(),
    openedAt: r.published_at?.toISOString() ?? null,
    viewer: { voted: r.voted, following: r.following, readAt: r.read_at?.toISOString() ?? null, author: r.mine },
    can: { vote: allowed(canVote(actor, record)), edit: allowed(canEdit(actor, record)) },
  };
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
