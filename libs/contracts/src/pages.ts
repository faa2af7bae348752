import { z } from 'zod';
import { ById, BySlug, FlagParam, Id, IdParam, Instant, line, listOf, pageOf, paging } from './common';
import { EntryInput, EntryPage, EntryPatch, EntrySummary } from './entries';
import { PersonRef } from './people';
import { route } from './route';

/** How far a page has come; `to_verify`: its verification is over, or somebody found it out of date. */
export const pageStates = ['draft', 'in_review', 'published', 'to_verify', 'archived'] as const;
export const PageState = z.enum(pageStates);
export type PageState = (typeof pageStates)[number];

/** `emptied`: below this part of what a page said before, a save asks first; pages of fewer than `short` characters never do. */
export const wikiLimits = {
  depth: 30,
  tree: 10_000,
  /** Versions of what is written beside a page; half of them at most without a name. */
  workingVersions: 100,
  children: 200,
  contributors: 12,
  readers: 100,
  months: 36,
  defaultMonths: 6,
  comment: 1000,
  remindDays: 7,
  checks: 5,
  revisionName: 80,
  emptied: 0.2,
  short: 200,
} as const;
/** How often a page that is being written keeps a revision, in minutes; more often while it is young. Source: product/domain 3.6. */
export const revisionEvery = { minutes: 5, youngMinutes: 1, youngFor: 5 } as const;

/** A page near another. */
export const PageNode = z
  .object({
    id: Id,
    title: z.string(),
    url: z.string(),
    state: PageState,
    /** Fewer people read it than its space. */
    restricted: z.boolean(),
  })
  .meta({ id: 'PageNode' });
export type PageNode = z.output<typeof PageNode>;

/** A page in the tree of its space, as few words as will do: trees hold thousands. Its address is `/wiki/<id>`. */
export const TreeNode = z
  .object({
    id: Id,
    title: z.string(),
    /** Left out at the top, and where the viewer may not read what it stands below. */
    parentId: Id.optional(),
    /** Left out: published. */
    state: PageState.optional(),
    /** Fewer people read it than its space; left out: not so. */
    restricted: z.literal(true).optional(),
  })
  .meta({ id: 'TreeNode' });
export type TreeNode = z.output<typeof TreeNode>;

/** Who looked after a page, and until when it can be trusted. */
export const PageVerification = z
  .object({
    /** Who answers for it. */
    owner: PersonRef.nullable(),
    months: z.int().nullable(),
    by: PersonRef.nullable(),
    at: Instant.nullable(),
    until: Instant.nullable(),
    /** Somebody wrote in it since. */
    changedSince: z.boolean(),
    /** The last times somebody went over it, latest first. */
    checks: z.array(z.object({ by: PersonRef, at: Instant, verdict: z.enum(['verified', 'outdated']), comment: z.string() })),
  })
  .meta({ id: 'PageVerification' });
export type PageVerification = z.output<typeof PageVerification>;

export const Contributor = z.object({
  person: PersonRef,
  /** Of all words that were ever added, in percent. */
  share: z.int(),
});

export const WikiPage = EntryPage.extend({
  state: PageState,
  parentId: Id.nullable(),
  /** From the top of the space down to the page above. */
  crumbs: z.array(PageNode.pick({ id: true, title: true, url: true })),
  children: z.array(PageNode),
  lastEdit: z.object({ by: PersonRef, at: Instant }),
  contributors: z.array(Contributor),
  /** Fewer people read it than its space. */
  restricted: z.boolean(),
  verification: PageVerification,
  /** Whether readers found it useful, and what the viewer said. */
  useful: z.object({
    yes: z.int(),
    no: z.int(),
    mine: z.boolean().nullable(),
    /** What readers missed, for those who look after it. */
    notes: z.array(z.object({ by: PersonRef, note: z.string(), at: Instant })),
  }),
  /** What is written and waits to be published beside what is read here, for those who write: who wrote last. */
  changes: z.object({ by: PersonRef.nullable(), at: Instant }).nullable(),
  /** Threads about passages of it, and how many comments stand in them. */
  passages: z.object({ open: z.int(), resolved: z.int(), comments: z.int() }),
  /** Offered where pages are begun. */
  template: z.boolean(),
  /** The number of its last revision. */
  revision: z.int(),
  can: EntryPage.shape.can.extend({
    move: z.boolean(),
    addChild: z.boolean(),
    publish: z.boolean(),
    /** Send it back to its author, or take it back oneself, while it waits for review. */
    sendBack: z.boolean(),
    archive: z.boolean(),
    unarchive: z.boolean(),
    /** Say that it holds, for how long, and who answers for it. */
    verify: z.boolean(),
    /** Say that it does not hold any more. */
    doubt: z.boolean(),
    /** Say whether it was useful. */
    rate: z.boolean(),
    /** Make it a template, or no longer. */
    offer: z.boolean(),
    /** Say who reads it. */
    restrict: z.boolean(),
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

export const pageSorts = ['updated', 'read', 'verify'] as const;
/** A row of a list of pages: where it stands, and how far it can be trusted. */
export const PageSummary = EntrySummary.extend({
  state: PageState,
  restricted: z.boolean(),
  template: z.boolean(),
  verifiedUntil: Instant.nullable(),
  lastEdit: z.object({ by: PersonRef, at: Instant }),
}).meta({ id: 'PageSummary' });
export type PageSummary = z.output<typeof PageSummary>;
export const PageFilter = z.strictObject({
  ...paging,
  /** Last written; or last read by the viewer; or those whose verification is over or ends soonest. */
  sort: z.enum(pageSorts).default('updated'),
  space: IdParam.optional(),
  template: FlagParam.optional(),
});
export type PageFilter = z.output<typeof PageFilter>;
export type PageFilterInput = z.input<typeof PageFilter>;

/** `below=1`: with all pages below it that one reads. */
export const PageExportQuery = z.strictObject({
  format: z.enum(['markdown', 'html']).optional(),
  below: z
    .enum(['0', '1'])
    .transform((value) => value === '1')
    .optional(),
});
export type PageExportQuery = z.output<typeof PageExportQuery>;

export const pages = {
  tree: route({
    method: 'GET',
    path: '/spaces/:slug/pages',
    summary:
      'The whole tree of a space, light: parents before their children, siblings in order; 304 to an `If-None-Match` that still holds',
    params: BySlug,
    reply: listOf(TreeNode).extend({ can: z.object({ create: z.boolean() }) }),
  }),
  list: route({ method: 'GET', path: '/pages', summary: 'Pages of all spaces', query: PageFilter, reply: pageOf(PageSummary) }),
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
    summary: 'Open a draft to its readers; where pages are reviewed, whoever runs the space does, and others ask them to',
    params: ById,
    reply: WikiPage,
  }),
  sendBack: route({
    method: 'DELETE',
    path: '/pages/:id/publication',
    summary: 'Make it its author’s draft again while it waits for review',
    params: ById,
  }),
  archive: route({ method: 'PUT', path: '/pages/:id/archive', summary: 'Keep it as it was', params: ById, reply: WikiPage }),
  unarchive: route({
    method: 'DELETE',
    path: '/pages/:id/archive',
    summary: 'Take it out of the archive',
    params: ById,
    reply: WikiPage,
    status: 200,
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
  export: route({
    method: 'GET',
    path: '/pages/:id/export',
    summary: 'The page as Markdown or as HTML that prints well; with all below it as a zip of Markdown and files, or as one HTML',
    params: ById,
    query: PageExportQuery,
    transport: 'binary',
  }),
};
