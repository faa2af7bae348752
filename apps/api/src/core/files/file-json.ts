import type { File } from '@ruche/contracts';
import { type PersonRefRow, personJson, presentRef } from '../people';

/** What `fileJson` gives; dates come as text, since JSON knows none. */
export interface FileRow {
  id: number;
  name: string;
  type: string;
  size: number;
  /** There are re-encoded renditions: it is an image. */
  image: boolean;
  width: number | null;
  height: number | null;
  version: number;
  created_at: string;
  owner: PersonRefRow;
  used: boolean;
}

/** True when something shows or names the file: an entry, a comment, a picture of an entry or of a person. */
export const isUsed = (f: string): string =>
  `(EXISTS (SELECT 1 FROM attachments used WHERE used.file_id = ${f}.id)
    OR EXISTS (SELECT 1 FROM people used WHERE used.avatar_file_id = ${f}.id)
    OR EXISTS (SELECT 1 FROM entries used WHERE used.picture_file_id = ${f}.id))`;

/** A file as JSON inside a statement, for the table `files` under the given name; `presentFile` reads it. */
export const fileJson = (f: string): string =>
  `json_build_object('id', ${f}.id, 'name', ${f}.name, 'type', ${f}.type, 'size', ${f}.size, 'image', ${f}.display_key IS NOT NULL,
    'width', ${f}.width, 'height', ${f}.height, 'version', ${f}.version, 'created_at', ${f}.created_at, 'used', ${isUsed(f)},
    'owner', (SELECT ${personJson('owner')} FROM people owner WHERE owner.id = ${f}.owner_id))`;

/** The files that stand beside an entry's text, as JSON, in the order they were attached. */
export const attachedJson = (e: string): string =>
  `coalesce((SELECT json_agg(${fileJson('f')} ORDER BY a.id) FROM attachments a JOIN files f ON f.id = a.file_id
    WHERE a.entry_id = ${e}.id AND NOT a.inline), '[]')`;

export const presentFile = (actor: { id: number }, file: FileRow): File => ({
  id: file.id,
  name: file.name,
  type: file.type,
  size: file.size,
  url: `/api/files/${file.id}`,
  thumbnailUrl: file.image ? `/api/files/${file.id}?size=thumb` : null,
  width: file.width,
  height: file.height,
  version: file.version,
  createdAt: new Date(file.created_at).toISOString(),
  uploadedBy: presentRef(file.owner),
  can: { remove: file.owner.id === actor.id && !file.used },
});
