import { z } from 'zod';
import { ById, Id, Instant } from './common';
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
    createdAt: Instant,
    uploadedBy: PersonRef,
    can: z.object({ remove: z.boolean() }),
  })
  .meta({ id: 'File' });
export type File = z.output<typeof File>;

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
  remove: route({ method: 'DELETE', path: '/files/:id', summary: 'Remove a file of mine that nothing uses', params: ById }),
};
