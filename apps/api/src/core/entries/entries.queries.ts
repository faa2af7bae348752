import type { Concern, Entry, Link, Paging, PersonRef, Revision } from '@ruche/contracts';
import type { RichDoc } from '@ruche/rich-text';
import { plainText } from '@ruche/rich-text';
import type { z } from 'zod';
import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import { type Cursors, scopeOf } from '../../platform/http/cursor';
import { Problems } from '../../platform/http/problem';
import { allowed, ensure } from '../../platform/http/verdict';
import { type Actor, visibleTo } from '../access';
import { type PersonRefRow, personJson, presentRef } from '../people';
import { reactionsJson } from '../votes';
import { canComment, canReact, canReadConcerns } from './entries.policy';
import { type EntryRecord, loadEntry, RECORD_COLUMNS } from './entry-record';
import { type EntryRefRow, entryJson, presentEntryRef, spaceJson, urlOf } from './entry-ref';
import type { Kinds } from './kind-rules';

type Page<T> = { items: T[]; nextCursor: string | null };
interface EntryRow extends EntryRecord {
  body: RichDoc;
  text: string;
  author: PersonRefRow;
  space_ref: Entry['space'];
  comment_count: number;
  created_at: Date;
  updated_at: Date;
  reactions: Entry['reactions'];
  voted: boolean;
  following: boolean;
  read_at: Date | null;
  last_comment_id: number | null;
}

/** One entry with what every kind has, in one statement. @throws NotFound */
export async function findEntry(reader: Reader, kinds: Kinds, actor: Actor, id: number): Promise<Entry> {
  const params = new Params();
  const [me, entry] = [params.add(actor.id), params.add(id)];
  const [found] = await reader.rows<EntryRow>(
    `SELECT ${RECORD_COLUMNS(me)}, e.body, e.text, e.comment_count, e.created_at, e.updated_at, ${personJson('a')} AS author, ${spaceJson('s')} AS space_ref,
            ${reactionsJson('e.id', me, 'entry_id')} AS reactions, rs.read_at, rs.last_comment_id,
            EXISTS (SELECT 1 FROM votes v WHERE v.entry_id = e.id AND v.person_id = ${me}) AS voted,
            EXISTS (SELECT 1 FROM follows f WHERE f.entry_id = e.id AND f.person_id = ${me}) AS following
       FROM entries e JOIN spaces s ON s.id = e.space_id JOIN people a ON a.id = e.author_id
       LEFT JOIN read_states rs ON rs.entry_id = e.id AND rs.person_id = ${me}
      WHERE e.id = ${entry} AND ${visibleTo(actor, params)}`,
    params.values,
  );
  if (!found) throw Problems.notFound();
  return {
    id: found.id,
    kind: found.kind,
    title: found.title,
    url: urlOf(found),
    state: found.state,
    space: found.space_ref,
    author: presentRef(found.author),
    body: { doc: found.body, text: found.text },
    createdAt: found.created_at.toISOString(),
    updatedAt: found.updated_at.toISOString(),
    votes: found.voteCount,
    comments: found.comment_count,
    reactions: found.reactions,
    viewer: {
      voted: found.voted,
      following: found.following,
      readAt: found.read_at?.toISOString() ?? null,
      lastReadCommentId: found.last_comment_id,
    },
    can: {
      comment: allowed(canComment(actor, found)),
      vote: allowed(kinds.canVote(actor, found)),
      react: allowed(canReact(actor, found)),
      edit: found.mine,
    },
  };
}

/** Why people are concerned. @throws NotFound, Forbidden */
export async function listConcerns(reader: Reader, actor: Actor, id: number): Promise<{ items: z.output<typeof Concern>[] }> {
  ensure(canReadConcerns(actor, await loadEntry(reader, actor, id)));
  const found = await reader.rows<{ person: PersonRefRow; reason: string; created_at: Date }>(
    `SELECT ${personJson('p')} AS person, r.reason, r.created_at FROM reactions r JOIN people p ON p.id = r.person_id
      WHERE r.entry_id = $1 AND r.kind = 'concern' ORDER BY r.id DESC LIMIT 500`,
    [id],
  );
  return { items: found.map((c) => ({ person: presentRef(c.person), reason: c.reason ?? '', at: c.created_at.toISOString() })) };
}

/** Where it comes from and what it became: only the ends that the viewer may read. */
export async function listLinks(reader: Reader, actor: Actor, id: number): Promise<{ items: Link[] }> {
  await loadEntry(reader, actor, id);
  const params = new Params();
  const entry = params.add(id);
  const found = await reader.rows<{ type: Link['type']; direction: 'from' | 'to'; other: EntryRefRow; created_at: Date }>(
    `SELECT l.type, CASE WHEN l.from_id = ${entry} THEN 'to' ELSE 'from' END AS direction, ${entryJson('e')} AS other, l.created_at
       FROM links l JOIN entries e ON e.id = CASE WHEN l.from_id = ${entry} THEN l.to_id ELSE l.from_id END
      WHERE (l.from_id = ${entry} OR l.to_id = ${entry}) AND ${visibleTo(actor, params)} ORDER BY l.id LIMIT 200`,
    params.values,
  );
  return {
    items: found.map((l) => ({ type: l.type, direction: l.direction, entry: presentEntryRef(l.other), at: l.created_at.toISOString() })),
  };
}

/** Earlier versions, newest first. */
export async function listRevisions(reader: Reader, cursors: Cursors, actor: Actor, id: number, page: Paging): Promise<Page<Revision>> {
  await loadEntry(reader, actor, id);
  const scope = scopeOf('revisions', page, id);
  const [before] = cursors.read<[number]>(scope, page.cursor) ?? [2 ** 31 - 1];
  const found = await reader.rows<{ number: number; title: string; body: RichDoc; author: PersonRefRow; created_at: Date }>(
    `SELECT r.number, r.title, r.body, ${personJson('p')} AS author, r.created_at FROM revisions r JOIN people p ON p.id = r.author_id
      WHERE r.entry_id = $1 AND r.number < $2 ORDER BY r.number DESC LIMIT $3`,
    [id, before, page.limit + 1],
  );
  return cursors.page(
    scope,
    found,
    page.limit,
    (r) => [r.number],
    (r) => ({
      number: r.number,
      title: r.title,
      body: { doc: r.body, text: plainText(r.body) },
      author: presentRef(r.author),
      at: r.created_at.toISOString(),
    }),
  );
}

/** Who follows, by id. */
export async function listFollowers(reader: Reader, cursors: Cursors, actor: Actor, id: number, page: Paging): Promise<Page<PersonRef>> {
  await loadEntry(reader, actor, id);
  const scope = scopeOf('followers', page, id);
  const [after] = cursors.read<[number]>(scope, page.cursor) ?? [0];
  const found = await reader.rows<PersonRefRow>(
    `SELECT p.id, p.handle, p.name, p.avatar_file_id, p.active FROM follows f JOIN people p ON p.id = f.person_id
      WHERE f.entry_id = $1 AND f.person_id > $2 ORDER BY f.person_id LIMIT $3`,
    [id, after, page.limit + 1],
  );
  return cursors.page(scope, found, page.limit, (p) => [p.id], presentRef);
}
