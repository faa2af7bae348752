import { z } from 'zod';
import { BySlug, FlagParam, Id, IdParam, Instant, line, lines, pageOf, paging } from './common';
import { EntryKind } from './kinds';
import { PersonRef } from './people';
import { route } from './route';

export const visibilities = ['open', 'listed', 'hidden'] as const;
export const Visibility = z.enum(visibilities);
export type Visibility = (typeof visibilities)[number];
export const spaceRoles = ['guest', 'member', 'facilitator', 'owner'] as const;
export const SpaceRole = z.enum(spaceRoles);
export type SpaceRole = (typeof spaceRoles)[number];
/** What a space is for. */
export const spaceTypes = ['team', 'theme', 'campaign', 'challenge', 'marathon'] as const;
export type SpaceType = (typeof spaceTypes)[number];
/** What people find in a space, as tabs; its owner chooses. */
export const spaceModules = ['ideas', 'forum', 'questions', 'blog', 'pages'] as const;
export type SpaceModule = (typeof spaceModules)[number];
export const spaceColours = ['honey', 'blue', 'green', 'brick', 'plum', 'slate', 'teal', 'rose'] as const;

export const SpaceRef = z
  .object({ id: Id, slug: z.string(), name: z.string(), colour: z.string(), visibility: Visibility })
  .meta({ id: 'SpaceRef' });
export type SpaceRef = z.output<typeof SpaceRef>;

export const SpaceSummary = SpaceRef.extend({
  type: z.enum(spaceTypes),
  purpose: z.string(),
  members: z.int(),
  archived: z.boolean(),
  /** Nothing else of a listed space is shown to those outside of it. */
  viewer: z.object({ role: SpaceRole.nullable(), requested: z.boolean(), reads: z.boolean() }),
  can: z.object({ join: z.boolean(), request: z.boolean(), leave: z.boolean(), post: z.boolean(), edit: z.boolean(), invite: z.boolean() }),
}).meta({ id: 'SpaceSummary' });
export type SpaceSummary = z.output<typeof SpaceSummary>;

/** Something on top of a space, until it expires. */
export const SpacePin = z
  .object({
    id: Id,
    kind: EntryKind,
    title: z.string(),
    url: z.string(),
    state: z.string(),
    author: PersonRef,
    by: PersonRef.nullable(),
    at: Instant,
    expiresAt: Instant.nullable(),
  })
  .meta({ id: 'SpacePin' });
export type SpacePin = z.output<typeof SpacePin>;

/** What a new space still wants, for those who run it. */
export const SpaceChecklist = z
  .object({ charter: z.boolean(), pins: z.boolean(), members: z.boolean(), entries: z.boolean() })
  .meta({ id: 'SpaceChecklist' });
export type SpaceChecklist = z.output<typeof SpaceChecklist>;

export const Space = SpaceSummary.extend({
  charter: z.string(),
  /** Grows with every change of the charter: whoever accepted an earlier one is asked again. */
  charterVersion: z.int(),
  modules: z.array(z.enum(spaceModules)),
  /** New pages wait for whoever runs the space. */
  pageReview: z.boolean(),
  pins: z.array(SpacePin),
  checklist: SpaceChecklist.nullable(),
  createdAt: Instant,
  owners: z.array(PersonRef),
  requests: z.int().nullable(),
  /** `charterDue`: the first thing that they write here asks them to accept the charter. */
  viewer: SpaceSummary.shape.viewer.extend({ charterDue: z.boolean() }),
  can: SpaceSummary.shape.can.extend({ pin: z.boolean() }),
}).meta({ id: 'Space' });
export type Space = z.output<typeof Space>;

/** `lastSeenAt` stands in the list of those who have gone quiet, and nowhere else. */
export const SpaceMember = z
  .object({ person: PersonRef, role: SpaceRole, since: Instant, lastSeenAt: Instant.nullable() })
  .meta({ id: 'SpaceMember' });
export type SpaceMember = z.output<typeof SpaceMember>;
export const JoinRequest = z.object({ person: PersonRef, message: z.string(), at: Instant }).meta({ id: 'JoinRequest' });

export const spaceLimits = { name: 60, purpose: 300, charter: 5000, pins: 3, checklistMembers: 5, quietDays: 180 } as const;
const fields = {
  name: line(2, spaceLimits.name),
  purpose: line(0, spaceLimits.purpose),
  charter: lines(spaceLimits.charter),
  visibility: Visibility,
  colour: z.enum(spaceColours),
  type: z.enum(spaceTypes),
  /** New pages wait for whoever runs the space. */
  pageReview: z.boolean(),
  modules: z
    .array(z.enum(spaceModules))
    .max(spaceModules.length)
    .transform((chosen) => spaceModules.filter((module) => chosen.includes(module))),
};
export const SpaceInput = z.strictObject({
  ...fields,
  purpose: fields.purpose.default(''),
  charter: fields.charter.default(''),
  visibility: fields.visibility.default('open'),
  colour: fields.colour.default('honey'),
  type: fields.type.default('team'),
  pageReview: fields.pageReview.default(false),
  modules: fields.modules.default([...spaceModules]),
});
export type SpaceInput = z.input<typeof SpaceInput>;
/** Without defaults: what is left out stays as it is. */
export const SpacePatch = z.strictObject(fields).partial().extend({ archived: z.boolean().optional() });
export type SpacePatch = z.input<typeof SpacePatch>;

const Member = z.strictObject({
  slug: BySlug.shape.slug,
  personId: z
    .string()
    .regex(/^[1-9]\d{0,15}$/)
    .transform(Number),
});

const Pinned = z.strictObject({ slug: BySlug.shape.slug, entryId: IdParam });

export const spaces = {
  list: route({
    method: 'GET',
    path: '/spaces',
    summary: 'Spaces that the viewer may know of; the company space first, then by name',
    query: z.strictObject({
      ...paging,
      mine: FlagParam.optional(),
      archived: FlagParam.optional(),
      q: z.string().trim().max(100).optional(),
    }),
    reply: pageOf(SpaceSummary),
  }),
  get: route({ method: 'GET', path: '/spaces/:slug', summary: 'One space', params: BySlug, reply: Space }),
  create: route({
    method: 'POST',
    path: '/spaces',
    summary: 'Create a space and become its owner',
    body: SpaceInput,
    reply: Space,
    status: 201,
  }),
  update: route({ method: 'PATCH', path: '/spaces/:slug', summary: 'Change a space', params: BySlug, body: SpacePatch, reply: Space }),
  members: route({
    method: 'GET',
    path: '/spaces/:slug/members',
    summary: 'Members, by role then name',
    params: BySlug,
    /** `inactive`: those not seen for 180 days, for whoever runs the space. */
    query: z.strictObject({ ...paging, inactive: FlagParam.optional() }),
    reply: pageOf(SpaceMember),
  }),
  acceptCharter: route({
    method: 'PUT',
    path: '/spaces/:slug/charter-acceptance',
    summary: 'Accept the charter; with the version that was read, or the present one',
    params: BySlug,
    body: z.strictObject({ version: z.int().positive().optional() }).optional(),
    reply: Space,
  }),
  pin: route({
    method: 'PUT',
    path: '/spaces/:slug/pins/:entryId',
    summary: 'Pin a published entry of the space on top of it, at most 3; again changes when it ends',
    params: Pinned,
    body: z.strictObject({ expiresAt: Instant.nullable().optional() }).optional(),
    reply: Space,
  }),
  unpin: route({
    method: 'DELETE',
    path: '/spaces/:slug/pins/:entryId',
    summary: 'Take a pin away',
    params: Pinned,
    reply: Space,
    status: 200,
  }),
  join: route({ method: 'PUT', path: '/spaces/:slug/join', summary: 'Join an open space', params: BySlug, reply: Space }),
  leave: route({ method: 'DELETE', path: '/spaces/:slug/join', summary: 'Leave a space, or withdraw a request', params: BySlug }),
  request: route({
    method: 'PUT',
    path: '/spaces/:slug/request',
    summary: 'Ask to join a listed space',
    params: BySlug,
    body: z.strictObject({ message: lines(500).default('') }),
    reply: Space,
  }),
  requests: route({
    method: 'GET',
    path: '/spaces/:slug/requests',
    summary: 'Who asks to join',
    params: BySlug,
    query: z.strictObject(paging),
    reply: pageOf(JoinRequest),
  }),
  answer: route({
    method: 'PUT',
    path: '/spaces/:slug/requests/:personId',
    summary: 'Accept or refuse a request',
    params: Member,
    body: z.strictObject({ accept: z.boolean() }),
    reply: Space,
  }),
  setMember: route({
    method: 'PUT',
    path: '/spaces/:slug/members/:personId',
    summary: 'Add a person or change their role',
    params: Member,
    body: z.strictObject({ role: SpaceRole }),
    reply: SpaceMember,
  }),
  removeMember: route({ method: 'DELETE', path: '/spaces/:slug/members/:personId', summary: 'Remove a person', params: Member }),
};
