import { z } from 'zod';
import { ById, BySlug, FlagParam } from './common';
import { EntryKind } from './kinds';
import { route } from './route';

/**
 * How closely somebody follows an entry or a space. `watching`: told of everything new; `tracking`: counts only; `normal`: told of
 * what is theirs, mentions and replies; `muted`: nothing but decisions on their own ideas and moderation.
 */
export const watchLevels = ['watching', 'tracking', 'normal', 'muted'] as const;
export const WatchLevel = z.enum(watchLevels);
export type WatchLevel = (typeof watchLevels)[number];
/** What the owner of a space may choose for those who join. */
export const watchDefaults = ['watching', 'tracking', 'normal'] as const;
export type WatchDefault = (typeof watchDefaults)[number];

export const EntryWatch = z
  .object({
    level: WatchLevel,
    /** True when it is the space's level, since none was chosen here. */
    inherited: z.boolean(),
    following: z.boolean(),
  })
  .meta({ id: 'EntryWatch' });
export type EntryWatch = z.output<typeof EntryWatch>;
export const SpaceWatch = z
  .object({
    level: WatchLevel,
    /** What those who join begin with. */
    default: z.enum(watchDefaults),
    can: z.object({ setDefault: z.boolean() }),
  })
  .meta({ id: 'SpaceWatch' });
export type SpaceWatch = z.output<typeof SpaceWatch>;

/** How many people would be told: counts only, each person once. */
export const AudienceCount = z
  .object({
    people: z.int(),
    /** Of these, who gets a mail at once. */
    instant: z.int(),
    /** Of these, who reads it in a digest. */
    digest: z.int(),
  })
  .meta({ id: 'AudienceCount' });
export type AudienceCount = z.output<typeof AudienceCount>;

const Chosen = z.strictObject({ level: WatchLevel });

export const watching = {
  entry: route({ method: 'GET', path: '/entries/:id/watch', summary: 'How closely I follow it', params: ById, reply: EntryWatch }),
  setEntry: route({
    method: 'PUT',
    path: '/entries/:id/watch',
    summary: 'Choose how closely I follow it; `watching` is to follow',
    params: ById,
    body: Chosen,
    reply: EntryWatch,
  }),
  space: route({ method: 'GET', path: '/spaces/:slug/watch', summary: 'How closely I follow a space', params: BySlug, reply: SpaceWatch }),
  setSpace: route({
    method: 'PUT',
    path: '/spaces/:slug/watch',
    summary: 'Choose how closely I follow a space',
    params: BySlug,
    body: Chosen,
    reply: SpaceWatch,
  }),
  setDefault: route({
    method: 'PUT',
    path: '/spaces/:slug/watch-default',
    summary: 'Choose how closely those who join follow it at first',
    params: BySlug,
    body: z.strictObject({ level: z.enum(watchDefaults) }),
    reply: SpaceWatch,
  }),
  entryAudience: route({
    method: 'GET',
    path: '/entries/:id/audience',
    summary: 'How many people a comment, or an answer to a question, would tell',
    params: ById,
    query: z.strictObject({ everybody: FlagParam.optional() }),
    reply: AudienceCount,
  }),
  spaceAudience: route({
    method: 'GET',
    path: '/spaces/:slug/audience',
    summary: 'How many people a new entry would tell',
    params: BySlug,
    /** `everybody`: its words call all members of the space. Where they work narrows whom an announcement is addressed to. */
    query: z.strictObject({
      kind: EntryKind,
      everybody: FlagParam.optional(),
      department: z.string().max(60).optional(),
      site: z.string().max(60).optional(),
    }),
    reply: AudienceCount,
  }),
};
