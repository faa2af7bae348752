import { z } from 'zod';
import { BySlug, FlagParam, Id, Instant, line, lines, pageOf, paging } from './common';
import { PersonRef } from './people';
import { route } from './route';

export const visibilities = ['open', 'listed', 'hidden'] as const;
export const Visibility = z.enum(visibilities);
export type Visibility = (typeof visibilities)[number];
export const spaceRoles = ['guest', 'member', 'facilitator', 'owner'] as const;
export const SpaceRole = z.enum(spaceRoles);
export type SpaceRole = (typeof spaceRoles)[number];
export const spaceColours = ['honey', 'blue', 'green', 'brick', 'plum', 'slate', 'teal', 'rose'] as const;

export const SpaceRef = z
  .object({ id: Id, slug: z.string(), name: z.string(), colour: z.string(), visibility: Visibility })
  .meta({ id: 'SpaceRef' });
export type SpaceRef = z.output<typeof SpaceRef>;

export const SpaceSummary = SpaceRef.extend({
  purpose: z.string(),
  members: z.int(),
  archived: z.boolean(),
  /** Nothing else of a listed space is shown to those outside of it. */
  viewer: z.object({ role: SpaceRole.nullable(), requested: z.boolean(), reads: z.boolean() }),
  can: z.object({ join: z.boolean(), request: z.boolean(), leave: z.boolean(), post: z.boolean(), edit: z.boolean(), invite: z.boolean() }),
}).meta({ id: 'SpaceSummary' });
export type SpaceSummary = z.output<typeof SpaceSummary>;

export const Space = SpaceSummary.extend({
  charter: z.string(),
  createdAt: Instant,
  owners: z.array(PersonRef),
  requests: z.int().nullable(),
}).meta({ id: 'Space' });
export type Space = z.output<typeof Space>;

export const SpaceMember = z.object({ person: PersonRef, role: SpaceRole, since: Instant }).meta({ id: 'SpaceMember' });
export type SpaceMember = z.output<typeof SpaceMember>;
export const JoinRequest = z.object({ person: PersonRef, message: z.string(), at: Instant }).meta({ id: 'JoinRequest' });

export const spaceLimits = { name: 60, purpose: 300, charter: 5000 } as const;
const fields = {
  name: line(2, spaceLimits.name),
  purpose: line(0, spaceLimits.purpose),
  charter: lines(spaceLimits.charter),
  visibility: Visibility,
  colour: z.enum(spaceColours),
};
export const SpaceInput = z.strictObject({
  ...fields,
  purpose: fields.purpose.default(''),
  charter: fields.charter.default(''),
  visibility: fields.visibility.default('open'),
  colour: fields.colour.default('honey'),
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
    query: z.strictObject(paging),
    reply: pageOf(SpaceMember),
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
