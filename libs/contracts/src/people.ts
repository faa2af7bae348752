import { z } from 'zod';
import { ByHandle, FlagParam, Id, IdParam, Instant, Locale, line, lines, pageOf, paging } from './common';
import { route } from './route';

export const roles = ['guest', 'member', 'facilitator', 'admin'] as const;
/** What a person may do in the whole company; what they are in one space is a `SpaceRole`. */
export const Role = z.enum(roles);
export type Role = (typeof roles)[number];

/** A person as others' objects name them. */
export const PersonRef = z
  .object({ id: Id, handle: z.string(), name: z.string(), avatarUrl: z.string().nullable(), active: z.boolean() })
  .meta({ id: 'PersonRef' });
export type PersonRef = z.output<typeof PersonRef>;

/** A row of the directory. */
export const PersonSummary = PersonRef.extend({
  title: z.string(),
  department: z.string(),
  site: z.string(),
  locale: Locale,
}).meta({ id: 'PersonSummary' });
export type PersonSummary = z.output<typeof PersonSummary>;

export const Person = PersonSummary.extend({
  role: Role,
  bio: z.string(),
  timeZone: z.string(),
  joinedAt: Instant,
  /** Only what the viewer may read is counted. */
  counts: z.object({ ideas: z.int(), comments: z.int() }),
  can: z.object({ edit: z.boolean() }),
}).meta({ id: 'Person' });
export type Person = z.output<typeof Person>;

export const profileLimits = { name: 80, title: 80, department: 60, site: 60, bio: 1000, password: { min: 12, max: 256 } } as const;

export const PersonFilter = z.strictObject({
  ...paging,
  q: z.string().trim().max(100).optional(),
  department: z.string().max(60).optional(),
  site: z.string().max(60).optional(),
  language: Locale.optional(),
  /** Inactive people are left out unless asked for. */
  inactive: FlagParam.optional(),
});
export type PersonFilter = z.output<typeof PersonFilter>;

const Facet = z.array(z.object({ value: z.string(), count: z.int() }));
export const PeoplePage = pageOf(PersonSummary)
  .extend({ facets: z.object({ department: Facet, site: Facet, language: Facet }) })
  .meta({ id: 'PeoplePage' });
export type PeoplePage = z.output<typeof PeoplePage>;

/** Suggestions while `@` is typed: only people who may read the entry or the space that is written in. */
export const MentionQuery = z.strictObject({
  q: z.string().max(60).default(''),
  entry: IdParam.optional(),
  space: IdParam.optional(),
});

export const Password = z.string().min(profileLimits.password.min).max(profileLimits.password.max);
export const ProfileInput = z.strictObject({
  name: line(1, profileLimits.name).optional(),
  title: line(0, profileLimits.title).optional(),
  department: line(0, profileLimits.department).optional(),
  site: line(0, profileLimits.site).optional(),
  bio: lines(profileLimits.bio).optional(),
  locale: Locale.optional(),
  timeZone: z.string().max(60).optional(),
  /** The id of an uploaded image, or null to go back to initials. */
  avatarFileId: Id.nullable().optional(),
});
export type ProfileInput = z.input<typeof ProfileInput>;

export const people = {
  list: route({ method: 'GET', path: '/people', summary: 'The directory', query: PersonFilter, reply: PeoplePage }),
  get: route({ method: 'GET', path: '/people/:handle', summary: 'One person', params: ByHandle, reply: Person }),
  mentionable: route({
    method: 'GET',
    path: '/people/mentionable',
    summary: 'At most 8 people who may read the object',
    query: MentionQuery,
    reply: z.object({ items: z.array(PersonSummary).max(8) }),
  }),
};
