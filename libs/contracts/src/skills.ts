import { z } from 'zod';
import { ById, Id, Label, line, listOf, pageOf, paging } from './common';
import { route } from './route';

/** 1 discovers, 2 practises, 3 masters, 4 teaches. */
export const skillLevels = [1, 2, 3, 4] as const;
export const SkillLevel = z.literal(skillLevels);
export type SkillLevel = (typeof skillLevels)[number];
/** Skills that one person declares, letters of a name. */
export const skillLimits = { declared: 30, name: 60, synonyms: 20 } as const;

/** What proves a skill; the browser has the words. */
export const proofKinds = ['accepted_answer', 'upvote', 'funded_idea', 'verified_page', 'help', 'endorsement'] as const;
export type ProofKind = (typeof proofKinds)[number];

export const SkillRef = z.object({ id: Id, label: Label }).meta({ id: 'SkillRef' });
export type SkillRef = z.output<typeof SkillRef>;

/** A skill as one sees it of somebody: `level` is the proved one where there is one. */
export const HeldSkill = SkillRef.extend({ level: SkillLevel, proved: z.boolean() }).meta({ id: 'HeldSkill' });
export type HeldSkill = z.output<typeof HeldSkill>;

/** The same with all that is known of it: what somebody says of themself stands apart from what is shown by deeds. */
export const PersonSkill = SkillRef.extend({
  declared: SkillLevel.nullable(),
  proved: SkillLevel.nullable(),
  /** How many deeds of each kind; kinds without one are left out. */
  proofs: z.array(z.object({ kind: z.enum(proofKinds), count: z.int() })),
  endorsements: z.int(),
  viewer: z.object({ endorsed: z.boolean() }),
  can: z.object({ endorse: z.boolean() }),
}).meta({ id: 'PersonSkill' });
export type PersonSkill = z.output<typeof PersonSkill>;

export const Skill = SkillRef.extend({ synonyms: z.array(z.string()), themeId: Id.nullable(), people: z.int() }).meta({ id: 'Skill' });
export type Skill = z.output<typeof Skill>;

/** For those who look after them: with the skills that became it, each of which can be one of its own again. */
export const AdminSkill = Skill.extend({ merged: z.array(SkillRef) }).meta({ id: 'AdminSkill' });
export type AdminSkill = z.output<typeof AdminSkill>;

export const MySkillsInput = z.strictObject({
  /** By id, or by a name: one that nobody used before makes a new skill. */
  skills: z
    .array(z.strictObject({ id: Id.optional(), name: line(2, skillLimits.name).optional(), level: SkillLevel }))
    .max(skillLimits.declared),
});
export type MySkillsInput = z.input<typeof MySkillsInput>;

export const skills = {
  list: route({
    method: 'GET',
    path: '/skills',
    summary: 'At most 20 skills, those with most people first; misspelt ones are found',
    query: z.strictObject({ q: z.string().trim().max(skillLimits.name).optional() }),
    reply: listOf(Skill),
  }),
  all: route({
    method: 'GET',
    path: '/admin/skills',
    summary: 'Every skill by its French name, for those who look after them; not those that people keep to themselves',
    query: z.strictObject({ ...paging, q: z.string().trim().max(skillLimits.name).optional() }),
    reply: pageOf(AdminSkill),
  }),
  merge: route({
    method: 'POST',
    path: '/skills/:id/merge',
    summary: 'Make one skill of two: people, endorsements and requests go to the other, its names become synonyms there',
    params: ById,
    body: z.strictObject({ intoId: Id }),
    reply: Skill,
    status: 200,
  }),
  unmerge: route({
    method: 'POST',
    path: '/skills/:id/unmerge',
    summary: 'Make the skill that went one of its own again: what went along comes back, what was changed since stays',
    params: ById,
    reply: Skill,
    status: 200,
  }),
  update: route({
    method: 'PATCH',
    path: '/skills/:id',
    summary: 'Name a skill in both languages, its synonyms, the theme whose contributions prove it',
    params: ById,
    body: z.strictObject({
      label: z.strictObject({ fr: line(2, skillLimits.name), en: line(2, skillLimits.name) }).optional(),
      synonyms: z.array(line(2, skillLimits.name)).max(skillLimits.synonyms).optional(),
      themeId: Id.nullable().optional(),
    }),
    reply: Skill,
  }),
};
