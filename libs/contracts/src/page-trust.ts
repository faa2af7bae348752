import { z } from 'zod';
import { ById, BySlug, Id, lines, pageOf, paging } from './common';
import { EntryRef } from './entries';
import { PageNode, WikiPage, wikiLimits } from './pages';
import { PersonRef } from './people';
import { route } from './route';
import { SpaceRef } from './spaces';

/** Who alone reads a page, besides its authors and those who run the space; all of the space when it is not restricted. */
export const PageReaders = z
  .object({
    restricted: z.boolean(),
    /** The page that says so: itself, or one above it; null where the viewer does not read that one. */
    from: PageNode.pick({ id: true, title: true, url: true }).nullable(),
    people: z.array(PersonRef),
    /** Spaces whose members read it, of those that the viewer may know of. */
    groups: z.array(SpaceRef),
  })
  .meta({ id: 'PageReaders' });
export type PageReaders = z.output<typeof PageReaders>;
/** People who read the space, and members of spaces that nobody enters unasked. */
export const PageReadersInput = z.strictObject({
  personIds: z.array(Id).max(wikiLimits.readers).default([]),
  groupIds: z.array(Id).max(wikiLimits.readers).default([]),
});

/** It holds, for so many months from now; or it does not any more, and why. */
export const PageCheckInput = z.discriminatedUnion('verdict', [
  z.strictObject({
    verdict: z.literal('verified'),
    months: z.int().min(1).max(wikiLimits.months).optional(),
    ownerId: Id.nullable().optional(),
    comment: lines(wikiLimits.comment).default(''),
  }),
  z.strictObject({ verdict: z.literal('outdated'), comment: lines(wikiLimits.comment).default('') }),
]);
export type PageCheckInput = z.input<typeof PageCheckInput>;

/** What speaks of a page. */
export const Backlink = EntryRef.extend({ space: SpaceRef }).meta({ id: 'Backlink' });
export type Backlink = z.output<typeof Backlink>;
/** A page that speaks of something that the viewer does not find: it is gone, or not for them. */
export const BrokenLink = z
  .object({ page: PageNode.pick({ id: true, title: true, url: true }), label: z.string(), href: z.string() })
  .meta({ id: 'BrokenLink' });
export type BrokenLink = z.output<typeof BrokenLink>;

export const pageTrust = {
  check: route({
    method: 'PUT',
    path: '/pages/:id/verification',
    summary: 'Say that it holds, or that it does not',
    params: ById,
    body: PageCheckInput,
    reply: WikiPage,
  }),
  rate: route({
    method: 'PUT',
    path: '/pages/:id/opinion',
    summary: 'Say whether it was useful',
    params: ById,
    body: z.strictObject({ useful: z.boolean(), note: lines(wikiLimits.comment).default('') }),
    reply: WikiPage,
  }),
  unrate: route({
    method: 'DELETE',
    path: '/pages/:id/opinion',
    summary: 'Take that back',
    params: ById,
    reply: WikiPage,
    status: 200,
  }),
  makeTemplate: route({
    method: 'PUT',
    path: '/pages/:id/template',
    summary: 'Offer it where pages are begun; what is begun from it is a copy',
    params: ById,
    reply: WikiPage,
  }),
  unmakeTemplate: route({
    method: 'DELETE',
    path: '/pages/:id/template',
    summary: 'Offer it no longer',
    params: ById,
    reply: WikiPage,
    status: 200,
  }),
  backlinks: route({
    method: 'GET',
    path: '/pages/:id/backlinks',
    summary: 'What speaks of it',
    params: ById,
    query: z.strictObject(paging),
    reply: pageOf(Backlink),
  }),
  brokenLinks: route({
    method: 'GET',
    path: '/spaces/:slug/pages/broken-links',
    summary: 'Links of its pages that lead nowhere',
    params: BySlug,
    query: z.strictObject(paging),
    reply: pageOf(BrokenLink),
  }),
  readers: route({ method: 'GET', path: '/pages/:id/readers', summary: 'Who reads it', params: ById, reply: PageReaders }),
  restrict: route({
    method: 'PUT',
    path: '/pages/:id/readers',
    summary: 'Say who alone reads it and what stands below it, where nobody else is named',
    params: ById,
    body: PageReadersInput,
    reply: PageReaders,
  }),
  unrestrict: route({
    method: 'DELETE',
    path: '/pages/:id/readers',
    summary: 'Give it the readers of the page above, or of the space',
    params: ById,
    reply: PageReaders,
    status: 200,
  }),
};
