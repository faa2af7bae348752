import { z } from 'zod';
import { ById, BySlug, Id, Instant, line, listOf, pageOf, paging, RichText } from './common';
import { EntryInput, EntryPage, EntryPatch } from './entries';
import { PersonRef } from './people';
import { route } from './route';

/** How far a page has come; `to_verify`: its verification is over, or somebody found it out of date. */
export const pageStates = ['draft', 'in_review', 'published', 'to_verify', 'archived'] as const;
export const PageState = z.enum(pageStates);
export type PageState = (typeof pageStates)[number];

/** `emptied`: below this part of what a page said before, a save asks first; pages of fewer than `short` characters never do. */
export const wikiLimits = { depth: 30, tree: 10_000, children: 200, contributors: 12, revisionName: 80, emptied: 0.2, short: 200 } as const;
/** How often a page that is being written keeps a revision, in minutes; more often while it is young. Source: product/domain 3.6. */
export const revisionEvery = { minutes: 5, youngMinutes: 1, youngFor: 5 } as const;

/** A page where it stands in a tree. */
export const PageNode = z
  .object({
    id: Id,
    title: z.string(),
    url: z.string(),
    /** Null at the top, and where the viewer may not read what it stands below. */
    parentId: Id.nullable(),
    state: PageState,
  })
  .meta({ id: 'PageNode' });
export type PageNode = z.output<typeof PageNode>;

const Contributor = z.object({
  person: PersonRef,
  /** Of all words that were ever added, in percent. */
  share: z.int(),
});

export const WikiPage = EntryPage.extend({
  state: PageState,
  parentId: Id.nullable(),
  /** From the top of the space down to the page above. */
  crumbs: z.array(PageNode.pick({ id: true, title: true, url: true })),
  children: z.array(PageNode.omit({ parentId: true })),
  lastEdit: z.object({ by: PersonRef, at: Instant }),
  contributors: z.array(Contributor),
  /** The number of its last revision. */
  revision: z.int(),
  can: EntryPage.shape.can.extend({
    move: z.boolean(),
    addChild: z.boolean(),
    publish: z.boolean(),
  }),
}).meta({ id: 'WikiPage' });
export type WikiPage = z.output<typeof WikiPage>;

/** Published at once unless it is a draft. */
export const PageInput = z.strictObject({
  ...EntryInput.shape,
  body: EntryInput.shape.body.optional(),
  /** What it stands below, in the same space; left out: at the top. */
  parentId: Id.nullable().optional(),
  draft: z.boolean().optional(),
});
export type PageInput = z.input<typeof PageInput>;

/** What is left out stays. A save that was asked for always keeps a revision; `autosave` only from time to time. */
export const PagePut = z.strictObject({
  ...EntryPatch.shape,
  autosave: z.boolean().optional(),
  /** Names the revision that is kept. */
  revisionName: line(0, wikiLimits.revisionName).optional(),
});
export type PagePut = z.input<typeof PagePut>;

/** `position`: among the pages there that the mover sees, from 0; left out: the end. */
export const PageMove = z.strictObject({
  parentId: Id.nullable(),
  spaceId: Id.optional(),
  position: z.int().min(0).max(wikiLimits.tree).optional(),
});
export type PageMove = z.input<typeof PageMove>;

export const PageRevisionRef = z
  .object({
    number: z.int(),
    title: z.string(),
    /** Empty for most. */
    name: z.string(),
    by: PersonRef,
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
export type DiffBlock = z.output<typeof DiffBlock>;
export type DiffPart = z.output<typeof DiffPart>;

/** `below=1`: with all pages below it that one reads. */
export const PageExportQuery = z.strictObject({
  format: z.enum(['markdown', 'html']).optional(),
  below: z
    .enum(['0', '1'])
    .transform((value) => value === '1')
    .optional(),
});
export type PageExportQuery = z.output<typeof PageExportQuery>;

const revisionNumber = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number);
const ByRevision = z.strictObject({ ...ById.shape, number: revisionNumber });

export const pages = {
  tree: route({
    method: 'GET',
    path: '/spaces/:slug/pages',
    summary: 'The whole tree of a space, light: parents before their children, siblings in order',
    params: BySlug,
    reply: listOf(PageNode).extend({ can: z.object({ create: z.boolean() }) }),
  }),
  create: route({ method: 'POST', path: '/pages', summary: 'Write a page', body: PageInput, reply: WikiPage, status: 201 }),
  get: route({ method: 'GET', path: '/pages/:id', summary: 'One page', params: ById, reply: WikiPage }),
  update: route({
    method: 'PUT',
    path: '/pages/:id',
    summary: 'Save what was written; one that loses most of its text asks first',
    params: ById,
    body: PagePut,
    reply: WikiPage,
    ifMatch: true,
  }),
  publish: route({
    method: 'PUT',
    path: '/pages/:id/publication',
    summary: 'Open a draft to its readers',
    params: ById,
    reply: WikiPage,
  }),
  move: route({
    method: 'POST',
    path: '/pages/:id/move',
    summary: 'Move a page with all below it, within its space or to another',
    params: ById,
    body: PageMove,
    reply: WikiPage,
    status: 200,
  }),
  remove: route({ method: 'DELETE', path: '/pages/:id', summary: 'Put a page in the trash with what stands below it', params: ById }),
  restore: route({
    method: 'PUT',
    path: '/pages/:id/restoration',
    summary: 'Take it out of the trash, with what went with it',
    params: ById,
    reply: WikiPage,
  }),
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
  restoreRevision: route({
    method: 'POST',
    path: '/pages/:id/restore',
    summary: 'Say again what a revision said, as a new revision',
    params: ById,
    body: z.strictObject({ revision: z.int().positive() }),
    reply: WikiPage,
    status: 200,
  }),
  export: route({
    method: 'GET',
    path: '/pages/:id/export',
    summary: 'The page as Markdown or as HTML that prints well; with all below it as a zip of Markdown and files, or as one HTML',
    params: ById,
    query: PageExportQuery,
    transport: 'binary',
  }),
};
