import type { EntryPage, EntrySummary } from '@ruche/contracts';
import { excerpt, type RichDoc } from '@ruche/rich-text';
import type { Params } from '../../platform/database/params';
import { tagged } from '../../platform/http/etag';
import { allowed } from '../../platform/http/verdict';
import { type Actor, visibleTo, writtenBy } from '../access';
import { attachedJson, type FileRow, presentFile } from '../files';
import { avatarUrl, type PersonRefRow, personJson, presentRef } from '../people';
import { themesJson } from '../themes';
import { reactionsJson } from '../votes';
import {
  canComment,
  canEditEntry,
  canModerate,
  canReact,
  canReadConcerns,
  canRemoveEntry,
  canRestoreEntry,
  canTurnInto,
  canVote,
} from './entries.policy';
import { type EntryRecord, RECORD_COLUMNS } from './entry-record';
import { type EntryRefRow, entryJson, presentEntryRef, spaceJson, urlOf } from './entry-ref';

const EXCERPT = 180;

/** What a row of any list is made of. */
export interface ListedRow extends Omit<EntryRecord, 'space'> {
  text: string;
  comment_count: number;
  created_at: Date;
  published_at: Date | null;
  active_at: Date;
  picture_file_id: number | null;
  a_handle: string;
  a_name: string;
  a_avatar: number | null;
  a_active: boolean;
  space_id: number;
  s_slug: string;
  s_name: string;
  s_colour: string;
  s_visibility: EntrySummary['space']['visibility'];
  s_archived: boolean;
  themes: EntrySummary['themes'] | null;
  voted: boolean;
  following: boolean;
  read_at: Date | null;
  last_comment_id: number | null;
  sort_key: string;
}

/**
 * The rows of a page, in one statement: `page` gives `id` and `sort_key`, already in order and cut.
 * @param more columns of the kind's own, of the tables joined by `joins`; the entry is `e`, the read state `r`
 */
export const listed = (
  page: string,
  me: string,
  order: string,
  { more = '', joins = '' }: { more?: string; joins?: string } = {},
): string => `
  WITH page AS MATERIALIZED (${page}), themed AS (
    SELECT et.entry_id, json_agg(json_build_object('id', t.id, 'label', json_build_object('fr', t.label_fr, 'en', t.label_en)) ORDER BY t.label_fr) AS themes
      FROM page JOIN entry_themes et ON et.entry_id = page.id JOIN themes t ON t.id = et.theme_id GROUP BY et.entry_id)
  SELECT e.id, e.kind, e.title, e.parent_id AS "parentId", left(e.text, 400) AS text, e.state, e.audience, e.named_by_id AS "namedById", e.version, e.author_id AS "authorId", e.vote_count AS "voteCount",
         e.comment_count, e.created_at, e.published_at, e.active_at, e.picture_file_id, e.deleted_at IS NOT NULL AS deleted, e.locked_at IS NOT NULL AS locked,
         ${writtenBy(me)} AS mine, a.handle AS a_handle, a.name AS a_name, a.avatar_file_id AS a_avatar, a.active AS a_active,
         e.space_id, s.slug AS s_slug, s.name AS s_name, s.colour AS s_colour, s.visibility AS s_visibility, s.archived_at IS NOT NULL AS s_archived,
         themed.themes,
         v.person_id IS NOT NULL AS voted, f.person_id IS NOT NULL AS following, r.read_at, r.last_comment_id, page.sort_key::text AS sort_key
         ${more && `, ${more}`}
    FROM page JOIN entries e ON e.id = page.id ${joins}
    JOIN people a ON a.id = e.author_id JOIN spaces s ON s.id = e.space_id
    LEFT JOIN votes v ON v.entry_id = e.id AND v.person_id = ${me}
    LEFT JOIN follows f ON f.entry_id = e.id AND f.person_id = ${me}
    LEFT JOIN read_states r ON r.entry_id = e.id AND r.person_id = ${me}
    LEFT JOIN themed ON themed.entry_id = e.id
   ORDER BY ${order}`;

/** The row as rights are judged by it. */
export const recordOf = <S extends string>(r: ListedRow & { state: S }): EntryRecord & { state: S } => ({
  id: r.id,
  kind: r.kind,
  title: r.title,
  parentId: r.parentId,
  state: r.state,
  audience: r.audience,
  namedById: r.namedById,
  version: r.version,
  authorId: r.authorId,
  mine: r.mine,
  deleted: r.deleted,
  locked: r.locked,
  voteCount: r.voteCount,
  space: { id: r.space_id, slug: r.s_slug, visibility: r.s_visibility, archived: r.s_archived },
});

/**
 * What rows of every kind show. A kind adds its own by `Object.assign`: V8 takes a hundred times as long to add fields to
 * a literal that begins with `...`, which on a page of 20 is more than everything else that is done to it.
 */
export const presentListedRef = (r: ListedRow) => ({
  id: r.id,
  title: r.title,
  url: urlOf(r),
  excerpt: excerpt(r.text, EXCERPT),
  author: { id: r.authorId, handle: r.a_handle, name: r.a_name, avatarUrl: avatarUrl(r.a_avatar), active: r.a_active },
  space: { id: r.space_id, slug: r.s_slug, name: r.s_name, colour: r.s_colour, visibility: r.s_visibility },
  themes: r.themes ?? [],
  pictureUrl: r.picture_file_id === null ? null : `/api/files/${r.picture_file_id}`,
  votes: r.voteCount,
  comments: r.comment_count,
  createdAt: r.created_at.toISOString(),
  viewer: { voted: r.voted, following: r.following, readAt: r.read_at?.toISOString() ?? null, author: r.mine },
});

/** A row of a list, for kinds without rules of their own. */
export function presentListed(actor: Actor, r: ListedRow): EntrySummary {
  const record = recordOf(r);
  return Object.assign(presentListedRef(r), {
    kind: r.kind,
    state: r.state,
    publishedAt: r.published_at?.toISOString() ?? null,
    activeAt: r.active_at.toISOString(),
    locked: r.locked,
    can: {
      vote: allowed(canVote(actor, record)),
      edit: allowed(canEditEntry(actor, record)),
      comment: allowed(canComment(actor, record)),
    },
  });
}

/** What the page of an entry is made of. */
export interface PageRow extends EntryRecord {
  body: RichDoc;
  text: string;
  comment_count: number;
  created_at: Date;
  updated_at: Date;
  published_at: Date | null;
  active_at: Date;
  picture_file_id: number | null;
  author_ref: PersonRefRow;
  space_ref: EntryPage['space'];
  themes: EntryPage['themes'];
  files: FileRow[];
  links: { type: EntryPage['links'][number]['type']; direction: 'from' | 'to'; entry: EntryRefRow }[] | null;
  reactions: EntryPage['reactions'];
  followers: number;
  edited: boolean;
  voted: boolean;
  following: boolean;
  read_at: Date | null;
  last_comment_id: number | null;
}

/**
 * The columns of an entry's page and the tables they come from, for one statement; the entry is `e`, its space `s`.
 * Links show only the ends that the viewer may read.
 */
export const paged = (actor: Actor, params: Params, me: string) => ({
  columns: `${RECORD_COLUMNS(me)}, e.body, e.text, e.comment_count, e.created_at, e.updated_at, e.published_at, e.active_at, e.picture_file_id,
    ${personJson('a')} AS author_ref, ${spaceJson('s')} AS space_ref, ${themesJson('e')} AS themes, ${attachedJson('e')} AS files,
    (SELECT json_agg(json_build_object('type', l.type, 'direction', CASE WHEN l.from_id = e.id THEN 'to' ELSE 'from' END, 'entry', ${entryJson('other')}) ORDER BY l.id)
       FROM links l JOIN entries other ON other.id = CASE WHEN l.from_id = e.id THEN l.to_id ELSE l.from_id END
      WHERE (l.from_id = e.id OR l.to_id = e.id) AND ${visibleTo(actor, params, 'other')}) AS links,
    ${reactionsJson('e.id', me, 'entry_id')} AS reactions,
    (SELECT count(*)::int FROM follows f WHERE f.entry_id = e.id) AS followers,
    EXISTS (SELECT 1 FROM revisions rv WHERE rv.entry_id = e.id) AS edited,
    EXISTS (SELECT 1 FROM votes v WHERE v.entry_id = e.id AND v.person_id = ${me}) AS voted,
    EXISTS (SELECT 1 FROM follows f WHERE f.entry_id = e.id AND f.person_id = ${me}) AS following, rs.read_at, rs.last_comment_id`,
  from: `entries e JOIN people a ON a.id = e.author_id JOIN spaces s ON s.id = e.space_id
    LEFT JOIN read_states rs ON rs.entry_id = e.id AND rs.person_id = ${me}`,
});

/** All that the page shows, with its `ETag`; a kind adds its own and may answer other rights. */
export function presentPage(actor: Actor, e: PageRow): EntryPage {
  return tagged({
    id: e.id,
    kind: e.kind,
    title: e.title,
    url: urlOf(e),
    state: e.state,
    excerpt: excerpt(e.text, EXCERPT),
    author: presentRef(e.author_ref),
    space: e.space_ref,
    themes: e.themes,
    pictureUrl: e.picture_file_id === null ? null : `/api/files/${e.picture_file_id}`,
    votes: e.voteCount,
    comments: e.comment_count,
    createdAt: e.created_at.toISOString(),
    updatedAt: e.updated_at.toISOString(),
    publishedAt: e.published_at?.toISOString() ?? null,
    activeAt: e.active_at.toISOString(),
    locked: e.locked,
    body: { doc: { ...e.body }, text: e.text },
    files: e.files.map((f) => presentFile(actor, f)),
    reactions: e.reactions,
    followers: e.followers,
    links: (e.links ?? []).map((l) => ({ ...l, entry: presentEntryRef(l.entry) })),
    edited: e.edited,
    version: e.version,
    viewer: {
      voted: e.voted,
      following: e.following,
      readAt: e.read_at?.toISOString() ?? null,
      author: e.mine,
      lastReadCommentId: e.last_comment_id,
    },
    can: {
      vote: allowed(canVote(actor, e)),
      edit: allowed(canEditEntry(actor, e)),
      comment: allowed(canComment(actor, e)),
      react: allowed(canReact(actor, e)),
      remove: allowed(canRemoveEntry(actor, e)),
      restore: allowed(canRestoreEntry(actor, e)),
      moderate: allowed(canModerate(actor, e)),
      turnInto: allowed(canTurnInto(actor, e)),
      readConcerns: allowed(canReadConcerns(actor, e)),
    },
  });
}
