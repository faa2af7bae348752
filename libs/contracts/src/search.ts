import { z } from 'zod';
import { FlagParam, Id, IdParam, Instant, line, paging } from './common';
import { entryKinds } from './kinds';
import { PersonRef } from './people';
import { route } from './route';
import { SpaceRef } from './spaces';

export const searchKinds = [...entryKinds, 'comment', 'person', 'space'] as const;
export const SearchKind = z.enum(searchKinds);
export type SearchKind = (typeof searchKinds)[number];

/** A piece of text; `hit` marks what the words matched. */
export const SnippetPart = z.object({ text: z.string(), hit: z.boolean() }).meta({ id: 'SnippetPart' });
export const SearchHit = z
  .object({
    kind: SearchKind,
    id: Id,
    title: z.string(),
    titleParts: z.array(SnippetPart),
    snippet: z.array(SnippetPart),
    url: z.string(),
    space: SpaceRef.nullable(),
    author: PersonRef.nullable(),
    state: z.string().nullable(),
    at: Instant.nullable(),
  })
  .meta({ id: 'SearchHit' });
export type SearchHit = z.output<typeof SearchHit>;

const kindList = z
  .string()
  .transform((s) => s.split(','))
  .pipe(z.array(SearchKind).min(1));
export const SearchQuery = z.strictObject({
  ...paging,
  q: z.string().trim().max(200).default(''),
  kind: kindList.optional(),
  space: IdParam.optional(),
  theme: IdParam.optional(),
  author: IdParam.optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  /** Searches archived spaces, which are left out otherwise. */
  archived: FlagParam.optional(),
});
export type SearchQuery = z.output<typeof SearchQuery>;

const Bucket = z.object({ value: z.string(), label: line(0, 200), count: z.int() });
export const SearchPage = z
  .object({
    items: z.array(SearchHit),
    nextCursor: z.string().nullable(),
    facets: z.object({ kind: z.array(Bucket), space: z.array(Bucket), author: z.array(Bucket) }),
    /** The count of what the viewer may read, capped. */
    total: z.union([z.int(), z.literal('1000+')]),
    /** Other spellings that were searched too, when the words as typed are in nothing the viewer may read. */
    corrected: z.array(z.string()),
  })
  .meta({ id: 'SearchPage' });
export type SearchPage = z.output<typeof SearchPage>;

export const search = {
  find: route({
    method: 'GET',
    path: '/search',
    summary: 'One box for everything the viewer may read',
    query: SearchQuery,
    reply: SearchPage,
  }),
  suggest: route({
    method: 'GET',
    path: '/search/suggest',
    summary: 'Titles while typing; when they are few, whatever else says the words',
    query: z.strictObject({ q: z.string().trim().max(200), kind: kindList.optional(), limit: paging.limit.default(8) }),
    reply: z.object({ items: z.array(SearchHit) }),
  }),
};
