import { z } from 'zod';
import { ById, Id, IdParam, Instant } from './common';
import { PersonRef } from './people';
import { route } from './route';

export const fileLimits = { bytes: 25 * 1024 * 1024, name: 200, pixels: 40_000_000, perPersonBytes: 2 * 1024 ** 3 } as const;

export const File = z
  .object({
    id: Id,
    name: z.string(),
    /** The sniffed media type, never the one the browser claimed. */
    type: z.string(),
    size: z.int(),
    url: z.string(),
    /** A smaller rendition, for images. */
    thumbnailUrl: z.string().nullable(),
    width: z.int().nullable(),
    height: z.int().nullable(),
    /** 1 until it was replaced. */
    version: z.int(),
    createdAt: Instant,
    uploadedBy: PersonRef,
    can: z.object({ remove: z.boolean() }),
  })
  .meta({ id: 'File' });
export type File = z.output<typeof File>;

/** What a file is or once was. */
export const FileVersion = z
  .object({
    number: z.int(),
    name: z.string(),
    type: z.string(),
    size: z.int(),
    /** Of an earlier one it is for those alone who may replace the file. */
    url: z.string(),
    thumbnailUrl: z.string().nullable(),
    /** Who brought it; null when that person is gone. */
    by: PersonRef.nullable(),
    at: Instant,
    can: z.object({ restore: z.boolean() }),
  })
  .meta({ id: 'FileVersion' });
export type FileVersion = z.output<typeof FileVersion>;

const mostVersions = 100_000;
const ByVersion = z.strictObject({ id: IdParam, number: z.coerce.number().int().min(1).max(mostVersions) });

export const files = {
  upload: route({
    method: 'POST',
    path: '/files',
    summary: 'Upload one file (multipart field `file`); private to its owner until an entry or a comment uses it',
    transport: 'multipart',
    reply: File,
    status: 201,
  }),
  get: route({ method: 'GET', path: '/files/:id/details', summary: 'What a file is', params: ById, reply: File }),
  download: route({
    method: 'GET',
    path: '/files/:id',
    summary: 'The bytes; images re-encoded',
    params: ById,
    query: z.strictObject({ size: z.enum(['thumb', 'full', 'original']).optional() }),
    transport: 'binary',
  }),
  versions: route({
    method: 'GET',
    path: '/files/:id/versions',
    summary: 'What a file is and was, newest first, 100 at most; the earlier ones for those who may replace it',
    params: ById,
    reply: z.object({ items: z.array(FileVersion), can: z.object({ replace: z.boolean() }) }),
  }),
  replace: route({
    method: 'POST',
    path: '/files/:id/versions',
    summary: 'Replace the bytes (multipart field `file`, of the same kind); its address stays, what it was is kept',
    params: ById,
    transport: 'multipart',
    reply: File,
    status: 201,
  }),
  downloadVersion: route({
    method: 'GET',
    path: '/files/:id/versions/:number',
    summary: 'The bytes of one version',
    params: ByVersion,
    query: z.strictObject({ size: z.enum(['thumb', 'full', 'original']).optional() }),
    transport: 'binary',
  }),
  restore: route({
    method: 'PUT',
    path: '/files/:id/version',
    summary: 'Make an earlier version the present one again, as a new version',
    params: ById,
    body: z.strictObject({ number: z.int().min(1).max(mostVersions) }),
    reply: File,
  }),
  remove: route({ method: 'DELETE', path: '/files/:id', summary: 'Remove a file of mine that nothing uses', params: ById }),
};
