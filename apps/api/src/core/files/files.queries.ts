import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import { Problems } from '../../platform/http/problem';
import { type Actor, commentReadableTo, visibleTo } from '../access';
import { knownTo } from '../people';
import { type FileRow, fileJson } from './file-json';

/**
 * Who may fetch a file, as SQL: its owner; whoever reads an entry or a comment that uses it; whoever may know of the
 * person whose picture it is.
 * @param f what the statement calls the table `files`
 */
export function fileVisibleTo(actor: Actor, params: Params, f = 'f'): string {
  return `(${f}.owner_id = ${params.add(actor.id)}
    OR EXISTS (SELECT 1 FROM attachments a JOIN entries e ON e.id = a.entry_id WHERE a.file_id = ${f}.id AND ${visibleTo(actor, params)})
    OR EXISTS (SELECT 1 FROM attachments a JOIN comments c ON c.id = a.comment_id JOIN entries e ON e.id = c.entry_id
                WHERE a.file_id = ${f}.id AND ${commentReadableTo(actor, params)} AND ${visibleTo(actor, params)})
    OR EXISTS (SELECT 1 FROM entries e WHERE e.picture_file_id = ${f}.id AND ${visibleTo(actor, params)})
    OR EXISTS (SELECT 1 FROM people p WHERE p.avatar_file_id = ${f}.id AND ${knownTo(actor, params)}))`;
}

/** Who brought what the file is now, as SQL. */
export const broughtBy = (f: string): string => `CASE WHEN ${f}.changed_at IS NULL THEN ${f}.owner_id ELSE ${f}.changed_by_id END`;

/** Where the bytes are, and what rights and headers are judged by. */
export interface Stored {
  id: number;
  owner_id: number;
  name: string;
  type: string;
  size: number;
  key: string;
  display_key: string | null;
  thumb_key: string | null;
  digest: string;
  version: number;
  /** Whose bytes they are; null when that person is gone. */
  by_id: number | null;
}

/** @throws NotFound when it is missing or not for this person, alike */
export async function findStored(reader: Reader, actor: Actor, id: number, { lock = false } = {}): Promise<Stored> {
  const params = new Params();
  const [found] = await reader.rows<Stored>(
    `SELECT f.id, f.owner_id, f.name, f.type, f.size, f.key, f.display_key, f.thumb_key, encode(substring(f.sha256 FOR 12), 'hex') AS digest, f.version,
            ${broughtBy('f')} AS by_id
       FROM files f WHERE f.id = ${params.add(id)} AND ${fileVisibleTo(actor, params)} ${lock ? 'FOR UPDATE' : ''}`,
    params.values,
  );
  if (!found) throw Problems.notFound();
  return found;
}

/** @throws NotFound */
export async function findFile(reader: Reader, actor: Actor, id: number): Promise<FileRow> {
  const params = new Params();
  const [found] = await reader.rows<{ file: FileRow }>(
    `SELECT ${fileJson('f')} AS file FROM files f WHERE f.id = ${params.add(id)} AND ${fileVisibleTo(actor, params)}`,
    params.values,
  );
  if (!found) throw Problems.notFound();
  return found.file;
}
