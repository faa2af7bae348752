import { z } from 'zod';
import { ById, Id, Instant } from './common';
import { route } from './route';

export const pageImportStates = ['waiting', 'running', 'done', 'refused', 'undone'] as const;
export type PageImportState = (typeof pageImportStates)[number];
/** Of the archive that is sent. */
export const importLimits = { bytes: 200 * 1024 ** 2, listed: 500 } as const;

const Left = z.object({
  /** The file of the archive in which it stood. */
  file: z.string(),
  /** What it was: `missing_page`, `missing_file`, `missing_anchor`, `unsupported_file`, `unused_file`, `front_matter`, `text_cut`, `page_too_large`, `title_cut`. */
  what: z.string(),
  /** The address, the name, the field. */
  detail: z.string(),
});

/** What came of an import; `left`: what was left out or changed, the first 500. */
export const PageImportReport = z
  .object({
    pages: z.int(),
    images: z.int(),
    files: z.int(),
    tables: z.int(),
    links: z.object({ internal: z.int(), external: z.int(), broken: z.int() }),
    left: z.array(Left),
    leftTotal: z.int(),
    /** The pages of the import that stand above all others of it. */
    roots: z.array(z.object({ id: Id, title: z.string(), url: z.string() })),
    milliseconds: z.int(),
  })
  .meta({ id: 'PageImportReport' });
export type PageImportReport = z.output<typeof PageImportReport>;

export const PageImport = z
  .object({
    id: Id,
    name: z.string(),
    state: z.enum(pageImportStates),
    /** Pages and files that are ready, of all; 0 of 0 while the archive is opened. */
    progress: z.object({ done: z.int(), total: z.int() }),
    /** A code when it was refused: nothing was written then. */
    refusal: z.string().nullable(),
    report: PageImportReport.nullable(),
    createdAt: Instant,
    can: z.object({ undo: z.boolean() }),
  })
  .meta({ id: 'PageImport' });
export type PageImport = z.output<typeof PageImport>;

const id = z
  .string()
  .regex(/^[1-9]\d{0,14}$/)
  .transform(Number);

export const pageImports = {
  start: route({
    method: 'POST',
    path: '/pages/import',
    summary: 'Import a zip of Markdown, of Confluence (HTML) or of Notion (multipart field `file`): all of it or nothing',
    query: z.strictObject({ spaceId: id, parentId: id.optional() }),
    transport: 'multipart',
    reply: PageImport,
    status: 202,
  }),
  get: route({ method: 'GET', path: '/pages/imports/:id', summary: 'How far an import of mine is', params: ById, reply: PageImport }),
  undo: route({
    method: 'POST',
    path: '/pages/imports/:id/undo',
    summary: 'Put all pages of an import in the trash',
    params: ById,
    reply: PageImport,
    status: 200,
  }),
};
