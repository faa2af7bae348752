import type { FileVersion } from '@ruche/contracts';
import { type Reader, row, type Tx } from '../../platform/database/database';
import { Problems } from '../../platform/http/problem';
import { broughtBy, type Staged, type Stored } from '../files';
import { type PersonRefRow, personJson, presentRef } from '../people';

const SHOWN = 100;
/** What a version is, in both tables by the same names. */
const CONTENT = 'name, type, size, key, display_key, thumb_key, width, height, sha256';

export interface VersionRow {
  number: number;
  current: boolean;
  name: string;
  type: string;
  size: number;
  image: boolean;
  by: PersonRefRow | null;
  at: Date;
}

/** The present one, then what it was, newest first. @param all false: the present one alone */
export const listVersions = (reader: Reader, fileId: number, all: boolean): Promise<VersionRow[]> =>
  reader.rows<VersionRow>(
    `SELECT v.number, v.current, v.name, v.type, v.size, v.display_key IS NOT NULL AS image, v.at,
            (SELECT ${personJson('p')} FROM people p WHERE p.id = v.by_id) AS by
       FROM (SELECT f.version AS number, true AS current, f.name, f.type, f.size, f.display_key,
                    coalesce(f.changed_at, f.created_at) AS at, ${broughtBy('f')} AS by_id
               FROM files f WHERE f.id = $1
              UNION ALL
             SELECT w.number, false, w.name, w.type, w.size, w.display_key, w.created_at, w.by_id
               FROM file_versions w WHERE w.file_id = $1 AND $2) v
      ORDER BY v.number DESC LIMIT ${SHOWN}`,
    [fileId, all],
  );

export const presentVersion = (
  fileId: number,
  { number, current, name, type, size, image, by, at }: VersionRow,
  replace: boolean,
): FileVersion => {
  const url = current ? `/api/files/${fileId}` : `/api/files/${fileId}/versions/${number}`;
  return {
    number,
    name,
    type,
    size,
    url,
    thumbnailUrl: image ? `${url}?size=thumb` : null,
    by: by && presentRef(by),
    at: at.toISOString(),
    can: { restore: replace && !current },
  };
};

/** An earlier version, with the owner of its file. @throws NotFound */
export async function findVersion(reader: Reader, fileId: number, number: number): Promise<Stored> {
  const [found] = await reader.rows<Stored>(
    `SELECT f.id, f.owner_id, v.name, v.type, v.size, v.key, v.display_key, v.thumb_key, encode(substring(v.sha256 FOR 12), 'hex') AS digest, v.number AS version, v.by_id
       FROM file_versions v JOIN files f ON f.id = v.file_id WHERE v.file_id = $1 AND v.number = $2`,
    [fileId, number],
  );
  if (!found) throw Problems.notFound();
  return found;
}

/** Keeps what the file is now as an earlier version. Call it with the file locked. */
export async function keepPresent(tx: Tx, fileId: number): Promise<void> {
  await row(
    tx,
    `INSERT INTO file_versions (file_id, number, ${CONTENT}, by_id, created_at)
     SELECT id, version, ${CONTENT}, ${broughtBy('f')}, coalesce(changed_at, created_at)
       FROM files f WHERE id = $1 RETURNING number`,
    [fileId],
  );
}

/** Gives the file other bytes. */
export async function putContent(tx: Tx, actor: { id: number }, fileId: number, { keys, file }: Staged): Promise<void> {
  const { name, type, size, sha256, renditions } = file;
  await row(
    tx,
    `UPDATE files SET (${CONTENT}) = ROW($3, $4, $5::bigint, $6, $7, $8, $9::int, $10::int, $11::bytea),
            version = version + 1, changed_by_id = $2, changed_at = now() WHERE id = $1 RETURNING id`,
    [
      fileId,
      actor.id,
      name,
      type,
      size,
      keys.key,
      keys.display_key,
      keys.thumb_key,
      renditions?.width ?? null,
      renditions?.height ?? null,
      sha256,
    ],
  );
}

/** Gives the file the bytes of an earlier version, which stay those of who brought them. */
export async function putBack(tx: Tx, fileId: number, number: number): Promise<void> {
  await row(
    tx,
    `UPDATE files SET (${CONTENT}, changed_by_id) = (SELECT ${CONTENT}, by_id FROM file_versions WHERE file_id = $1 AND number = $2),
            version = version + 1, changed_at = now() WHERE id = $1 RETURNING id`,
    [fileId, number],
  );
}
