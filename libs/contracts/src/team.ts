import { z } from 'zod';
import { Id } from './common';
import { route } from './route';
import { SkillLevel, SkillRef } from './skills';

export const teamLimits = { wanted: 30, people: 99 } as const;

/** What is wanted of a skill in a team: so many people, at that level at least. */
const Wanted = z.object({ level: SkillLevel, people: z.int().min(1).max(teamLimits.people) });

/** A skill of a team in counts alone: nobody is named, and nobody comes before another. */
export const TeamSkill = z
  .object({
    skill: SkillRef,
    wanted: Wanted.nullable(),
    /** How many have it, at the wanted level at least where one is wanted. */
    have: z.int(),
    /** How many more are wanted. */
    missing: z.int(),
  })
  .meta({ id: 'TeamSkill' });
export type TeamSkill = z.output<typeof TeamSkill>;

export const Team = z
  .object({
    people: z.int(),
    /** Of them, those who keep their skills to themselves: they are in no count. */
    silent: z.int(),
    /** What is missing first, then what most of them have; at most 100. */
    skills: z.array(TeamSkill),
  })
  .meta({ id: 'Team' });
export type Team = z.output<typeof Team>;

export const TeamWantsInput = z.strictObject({
  skills: z.array(z.strictObject({ skillId: Id, ...Wanted.shape })).max(teamLimits.wanted),
});
export type TeamWantsInput = z.input<typeof TeamWantsInput>;

export const team = {
  get: route({
    method: 'GET',
    path: '/me/team',
    summary: 'What those whom I manage know and what is missing; 404 for whoever manages nobody',
    reply: Team,
  }),
  want: route({
    method: 'PUT',
    path: '/me/team/wanted-skills',
    summary: 'Say what my team needs, all of it',
    body: TeamWantsInput,
    reply: Team,
  }),
};
