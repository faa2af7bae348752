import { z } from 'zod';
import { ById, FlagParam, Id, IdParam, Instant, pageOf, paging } from './common';
import { EntryInput, EntryPage, EntryPatch, EntrySummary } from './entries';
import { Publication } from './publishing';
import { route } from './route';

/** A post that was published once and taken back is `unpublished`: its date stays. */
export const postStates = ['draft', 'scheduled', 'published', 'unpublished'] as const;
export const PostState = z.enum(postStates);
export type PostState = (typeof postStates)[number];
export const postSorts = ['new', 'trending'] as const;

/** What a post has beyond other entries. */
const own = {
  state: PostState,
  /** When it will be published by itself; told to its authors alone. */
  publishAt: Instant.nullable(),
  /** How long it takes to read, in whole minutes. */
  readingMinutes: z.int(),
  /** How many people have opened it. */
  views: z.int(),
  /** Chosen by the editors, since when. */
  pickedAt: Instant.nullable(),
};
export const PostSummary = EntrySummary.extend(own).meta({ id: 'PostSummary' });
export type PostSummary = z.output<typeof PostSummary>;

export const Post = EntryPage.extend({
  ...own,
  /** The picture that was chosen; without one the first image serves. */
  coverFileId: Id.nullable(),
  can: EntryPage.shape.can.extend({ publish: z.boolean(), unpublish: z.boolean(), pick: z.boolean() }),
}).meta({ id: 'Post' });
export type Post = z.output<typeof Post>;

const cover = { coverFileId: Id.nullable().optional() };
/** A draft; without a space it will be the whole company's, with a date it is published then. */
export const PostInput = z.strictObject({
  ...EntryInput.shape,
  spaceId: Id.optional(),
  body: EntryInput.shape.body.optional(),
  publishAt: Instant.optional(),
  ...cover,
});
export type PostInput = z.input<typeof PostInput>;
/** Only drafts change their space. */
export const PostPatch = z.strictObject({ ...EntryPatch.shape, spaceId: Id.optional(), ...cover });
export type PostPatch = z.input<typeof PostPatch>;

export const PostFilter = z.strictObject({
  ...paging,
  sort: z.enum(postSorts).default('new'),
  author: IdParam.optional(),
  space: IdParam.optional(),
  theme: IdParam.optional(),
  /** The editors' picks. */
  picked: FlagParam.optional(),
  /** My own that are not published: drafts, scheduled, taken back; last changed first. */
  drafts: FlagParam.optional(),
});
export type PostFilter = z.output<typeof PostFilter>;

export const posts = {
  list: route({ method: 'GET', path: '/posts', summary: 'Blog posts', query: PostFilter, reply: pageOf(PostSummary) }),
  create: route({ method: 'POST', path: '/posts', summary: 'Begin a post as a draft', body: PostInput, reply: Post, status: 201 }),
  get: route({ method: 'GET', path: '/posts/:id', summary: 'One post', params: ById, reply: Post }),
  update: route({ method: 'PATCH', path: '/posts/:id', summary: 'Save what was written', params: ById, body: PostPatch, reply: Post }),
  remove: route({ method: 'DELETE', path: '/posts/:id', summary: 'Put it in the trash', params: ById }),
  restore: route({ method: 'PUT', path: '/posts/:id/restoration', summary: 'Take it out of the trash', params: ById, reply: Post }),
  publish: route({
    method: 'PUT',
    path: '/posts/:id/publication',
    summary: 'Publish now, or set the date',
    params: ById,
    body: Publication,
    reply: Post,
  }),
  unpublish: route({
    method: 'DELETE',
    path: '/posts/:id/publication',
    summary: 'Take it back, or cancel the date',
    params: ById,
    reply: Post,
    status: 200,
  }),
  pick: route({ method: 'PUT', path: '/posts/:id/pick', summary: 'Make it an editors’ pick', params: ById, reply: Post }),
  unpick: route({ method: 'DELETE', path: '/posts/:id/pick', summary: 'No longer a pick', params: ById, reply: Post, status: 200 }),
};
