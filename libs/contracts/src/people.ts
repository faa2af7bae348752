import { z } from 'zod';
import { ByHandle, FlagParam, Id, IdParam, Instant, Locale, line, lines, pageOf, paging } from './common';
import { route } from './route';
import { HeldSkill, PersonSkill } from './skills';

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

export const availabilities = ['available', 'limited', 'absent'] as const;
export type AvailabilityState = (typeof availabilities)[number];
/** `until` is the day on which an absent person is back, where they said so. */
export const Availability = z.object({ state: z.enum(availabilities), until: z.iso.date().nullable() }).meta({ id: 'Availability' });
export type Availability = z.output<typeof Availability>;

/** Languages that people may say they speak (ISO 639-1); their names are the browser's. */
export const spokenLanguages = [
  'fr',
  'en',
  'de',
  'es',
  'it',
  'pt',
  'nl',
  'pl',
  'ro',
  'ar',
  'tr',
  'ru',
  'uk',
  'zh',
  'ja',
  'ko',
  'hi',
  'el',
  'sv',
  'da',
  'fi',
  'no',
  'cs',
  'hu',
  'he',
  'vi',
] as const;
export const SpokenLanguage = z.enum(spokenLanguages);
export type SpokenLanguage = (typeof spokenLanguages)[number];

/** Fields whose readers the person chooses: everybody who may know of them, those who share a space with them, nobody. */
export const profileFields = ['bio', 'sector', 'languages', 'experience', 'skills', 'availability', 'manager'] as const;
export type ProfileField = (typeof profileFields)[number];
export const fieldReaders = ['everybody', 'spaces', 'nobody'] as const;
export type FieldReaders = (typeof fieldReaders)[number];

/** What somebody did, here or elsewhere; years, the last one open. */
export const Experience = z
  .strictObject({
    role: line(1, 100),
    organisation: line(0, 100),
    from: z.int().min(1950).max(2100),
    until: z.int().min(1950).max(2100).nullable(),
    text: lines(600),
  })
  .meta({ id: 'Experience' });
export type Experience = z.output<typeof Experience>;

/** One of the directory; what its person keeps to themself is null or empty. */
export const DirectoryPerson = PersonSummary.extend({
  sector: z.string(),
  languages: z.array(SpokenLanguage),
  availability: Availability.nullable(),
  /** The strongest, proved ones first; at most 3, of which the one that is asked for. */
  skills: z.array(HeldSkill),
}).meta({ id: 'DirectoryPerson' });
export type DirectoryPerson = z.output<typeof DirectoryPerson>;

export const Person = PersonSummary.extend({
  role: Role,
  bio: z.string(),
  timeZone: z.string(),
  joinedAt: Instant,
  sector: z.string(),
  languages: z.array(SpokenLanguage),
  experience: z.array(Experience),
  availability: Availability.nullable(),
  skills: z.array(PersonSkill),
  manager: PersonRef.nullable(),
  /** Those who say that this person is their manager. */
  team: z.array(PersonRef),
  /** Only what the viewer may read is counted. */
  counts: z.object({ ideas: z.int(), comments: z.int(), answers: z.int(), accepted: z.int(), posts: z.int() }),
  can: z.object({ edit: z.boolean(), ask: z.boolean() }),
}).meta({ id: 'Person' });
export type Person = z.output<typeof Person>;

export const profileLimits = {
  name: 80,
  title: 80,
  department: 60,
  site: 60,
  sector: 60,
  bio: 1000,
  languages: 10,
  experience: 20,
  password: { min: 12, max: 256 },
} as const;

export const directoryFacets = ['skill', 'level', 'sector', 'language', 'department', 'site', 'availability'] as const;
export type DirectoryFacet = (typeof directoryFacets)[number];

export const PersonFilter = z.strictObject({
  ...paging,
  /** Words of anything that the viewer may read of a person; misspelt ones are found after those that are right. */
  q: z.string().trim().max(100).optional(),
  /** The id of a skill, or its name. */
  skill: z.string().trim().min(1).max(60).optional(),
  /** At least that level, in that skill or in any. */
  level: z.enum(['1', '2', '3', '4']).transform(Number).optional(),
  sector: z.string().max(60).optional(),
  department: z.string().max(60).optional(),
  site: z.string().max(60).optional(),
  language: SpokenLanguage.optional(),
  availability: z.enum(availabilities).optional(),
  /** Inactive people are left out unless asked for. */
  inactive: FlagParam.optional(),
});
export type PersonFilter = z.output<typeof PersonFilter>;

/** At most 50 values, the most frequent first. The label of a skill is in the viewer's language. */
const Facet = z.array(z.object({ value: z.string(), label: z.string(), count: z.int() }));
export const DirectoryFacets = z
  .object({ skill: Facet, level: Facet, sector: Facet, language: Facet, department: Facet, site: Facet, availability: Facet })
  .meta({ id: 'DirectoryFacets' });
export type DirectoryFacets = z.output<typeof DirectoryFacets>;
export const PeoplePage = pageOf(DirectoryPerson)
  .extend({
    /** Counts over the whole filter; null on the pages after the first. */
    facets: DirectoryFacets.nullable(),
    total: z.int().nullable(),
  })
  .meta({ id: 'PeoplePage' });
export type PeoplePage = z.output<typeof PeoplePage>;

export const OrgChart = z
  .object({
    /** From the top down to the person's own manager. */
    above: z.array(PersonSummary),
    person: PersonSummary,
    below: z.array(PersonSummary.extend({ team: z.int() })),
  })
  .meta({ id: 'OrgChart' });
export type OrgChart = z.output<typeof OrgChart>;

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
  sector: line(0, profileLimits.sector).optional(),
  languages: z.array(SpokenLanguage).max(profileLimits.languages).optional(),
  experience: z.array(Experience).max(profileLimits.experience).optional(),
  availability: z.strictObject({ state: z.enum(availabilities), until: z.iso.date().nullable().optional() }).optional(),
  managerId: Id.nullable().optional(),
  readers: z.partialRecord(z.enum(profileFields), z.enum(fieldReaders)).optional(),
});
export type ProfileInput = z.input<typeof ProfileInput>;

export const people = {
  list: route({ method: 'GET', path: '/people', summary: 'The directory', query: PersonFilter, reply: PeoplePage }),
  get: route({ method: 'GET', path: '/people/:handle', summary: 'One person', params: ByHandle, reply: Person }),
  chart: route({
    method: 'GET',
    path: '/people/:handle/chart',
    summary: 'Managers above, from the top, and the team below',
    params: ByHandle,
    reply: OrgChart,
  }),
  mentionable: route({
    method: 'GET',
    path: '/people/mentionable',
    summary: 'At most 8 people who may read the object',
    query: MentionQuery,
    reply: z.object({ items: z.array(PersonSummary).max(8) }),
  }),
};
