import { z } from 'zod';
import { ById, Id, IdParam, Instant, line, listOf, pageOf, paging, RichText } from './common';
import { Contributor, WikiPage, wikiLimits } from './pages';
import { PersonRef } from './people';
import { route } from './route';

export const PageRevisionRef = z
  .object({
    number: z.int(),
    title: z.string(),
    /** Empty for most. */
    name: z.string(),
    by: PersonRef,
    /** Everybody who wrote it, most first, with shares of what was added. */
    authors: z.array(Contributor),
    at: Instant,
    wordsAdded: z.int(),
    wordsRemoved: z.int(),
  })
  .meta({ id: 'PageRevisionRef' });
export type PageRevisionRef = z.output<typeof PageRevisionRef>;
export const PageRevision = PageRevisionRef.extend({ body: RichText }).meta({ id: 'PageRevision' });
export type PageRevision = z.output<typeof PageRevision>;

const changes = ['same', 'added', 'removed'] as const;
const DiffPart = z.object({ text: z.string(), change: z.enum(changes) });
/** A paragraph, heading, item or line of code; `changed` holds words of both sides. */
const DiffBlock = z.object({
  change: z.enum([...changes, 'changed']),
  type: z.enum(['paragraph', 'heading', 'item', 'task', 'quote', 'code', 'cell', 'image', 'rule']),
  /** Of a heading; of what stands in lists and quotes, how deep. */
  level: z.int(),
  parts: z.array(DiffPart),
});
export const PageDiff = z
  .object({
    from: PageRevisionRef,
    to: PageRevisionRef,
    title: z.array(DiffPart),
    blocks: z.array(DiffBlock),
    wordsAdded: z.int(),
    wordsRemoved: z.int(),
  })
  .meta({ id: 'PageDiff' });
export type PageDiff = z.output<typeof PageDiff>;
/** What waits beside what readers see, against that. */
export const PageChanges = PageDiff.omit({ from: true, to: true })
  .extend({ by: PersonRef.nullable(), at: Instant })
  .meta({ id: 'PageChanges' });
export type PageChanges = z.output<typeof PageChanges>;
/** What was written beside the page, as it stood at some moment; named by somebody, or kept while it was written. */
export const PageWorkingVersionRef = z
  .object({ id: Id, name: z.string(), by: PersonRef, at: Instant })
  .meta({ id: 'PageWorkingVersionRef' });
export type PageWorkingVersionRef = z.output<typeof PageWorkingVersionRef>;
export const PageWorkingVersion = PageChanges.extend({
  ...PageWorkingVersionRef.shape,
  words: z.object({ title: z.string(), body: RichText }),
}).meta({ id: 'PageWorkingVersion' });
export type PageWorkingVersion = z.output<typeof PageWorkingVersion>;
export type DiffBlock = z.output<typeof DiffBlock>;
export type DiffPart = z.output<typeof DiffPart>;

const revisionNumber = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number);
const ByRevision = z.strictObject({ ...ById.shape, number: revisionNumber });

export const pageHistory = {
  revisions: route({
    method: 'GET',
    path: '/pages/:id/revisions',
    summary: 'What it said, latest first',
    params: ById,
    query: z.strictObject(paging),
    reply: pageOf(PageRevisionRef),
  }),
  revision: route({
    method: 'GET',
    path: '/pages/:id/revisions/:number',
    summary: 'What it said then',
    params: ByRevision,
    reply: PageRevision,
  }),
  nameRevision: route({
    method: 'PUT',
    path: '/pages/:id/revisions/:number',
    summary: 'Name a revision; nothing takes the name away',
    params: ByRevision,
    body: z.strictObject({ name: line(0, wikiLimits.revisionName) }),
    reply: PageRevisionRef,
  }),
  diff: route({
    method: 'GET',
    path: '/pages/:id/diff',
    summary: 'What changed between two revisions, word by word; without `to` up to the last one',
    params: ById,
    query: z.strictObject({ from: revisionNumber, to: revisionNumber.optional() }),
    reply: PageDiff,
  }),
  changes: route({
    method: 'GET',
    path: '/pages/:id/changes',
    summary: 'What was written and waits to be published, against what readers see; 404 when nothing waits',
    params: ById,
    reply: PageChanges,
  }),
  publishChanges: route({
    method: 'PUT',
    path: '/pages/:id/changes/publication',
    summary: 'Readers see what was written; one that loses most of the text asks first',
    params: ById,
    reply: WikiPage,
  }),
  discardChanges: route({
    method: 'DELETE',
    path: '/pages/:id/changes',
    summary: 'What was written goes; the page stays as its readers see it',
    params: ById,
    reply: WikiPage,
    status: 200,
  }),
  workingVersions: route({
    method: 'GET',
    path: '/pages/:id/changes/versions',
    summary: 'What was written beside the page at some moments, latest first; for those who may write it',
    params: ById,
    reply: listOf(PageWorkingVersionRef),
  }),
  workingVersion: route({
    method: 'GET',
    path: '/pages/:id/changes/versions/:versionId',
    summary: 'One of them, against what readers see',
    params: z.strictObject({ ...ById.shape, versionId: IdParam }),
    reply: PageWorkingVersion,
  }),
  keepWorkingVersion: route({
    method: 'POST',
    path: '/pages/:id/changes/versions',
    summary: 'Keep what is written now, under a name or without; 404 when nothing waits',
    params: ById,
    body: z.strictObject({ name: line(0, wikiLimits.revisionName) }),
    reply: PageWorkingVersionRef,
    status: 201,
  }),
  restoreRevision: route({
    method: 'POST',
    path: '/pages/:id/restore',
    summary: 'Say again what a revision said, as a new revision',
    params: ById,
    body: z.strictObject({ revision: z.int().positive() }),
    reply: WikiPage,
    status: 200,
  }),
};
