import { z } from 'zod';
import { ById, Id, Label, line, listOf } from './common';
import { route } from './route';

export const ThemeRef = z.object({ id: Id, label: Label }).meta({ id: 'ThemeRef' });
export type ThemeRef = z.output<typeof ThemeRef>;
export const Theme = ThemeRef.extend({
  parentId: Id.nullable(),
  depth: z.int().min(1).max(3),
  synonyms: z.array(z.string()),
  entries: z.int(),
}).meta({ id: 'Theme' });
export type Theme = z.output<typeof Theme>;

const fields = {
  label: z.strictObject({ fr: line(1, 60), en: line(1, 60) }),
  parentId: Id.nullable(),
  synonyms: z.array(line(1, 60)).max(20),
};
export const ThemeInput = z.strictObject({ ...fields, parentId: fields.parentId.default(null), synonyms: fields.synonyms.default([]) });
export type ThemeInput = z.input<typeof ThemeInput>;
/** Without defaults: what is left out stays as it is. */
export const ThemePatch = z.strictObject(fields).partial();
export type ThemePatch = z.input<typeof ThemePatch>;

export const themes = {
  list: route({ method: 'GET', path: '/themes', summary: 'The tree of themes, parents before children', reply: listOf(Theme) }),
  create: route({ method: 'POST', path: '/themes', summary: 'Add a theme', body: ThemeInput, reply: Theme, status: 201 }),
  update: route({ method: 'PATCH', path: '/themes/:id', summary: 'Change a theme', params: ById, body: ThemePatch, reply: Theme }),
  remove: route({
    method: 'DELETE',
    path: '/themes/:id',
    summary: 'Remove a theme without children; entries keep their other themes',
    params: ById,
  }),
};
