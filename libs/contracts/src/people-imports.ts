import { z } from 'zod';
import { Id } from './common';
import { route } from './route';

/** Rows of one file, and bytes. */
export const peopleImportLimits = { rows: 5_000, bytes: 30 * 1024 * 1024, pictureBytes: 5 * 1024 * 1024 } as const;
/** What can be wrong with a row; the browser has the words. */
export const peopleImportMistakes = [
  'no_email',
  'bad_email',
  'no_name',
  'too_long',
  'twice',
  'unknown_manager',
  'manager_cycle',
  'guest_manager',
  'unknown_language',
  'bad_level',
  'bad_working_time',
  'bad_picture',
  'not_a_card',
  'over_limit',
  'unreadable',
] as const;
export type PeopleImportMistake = (typeof peopleImportMistakes)[number];

export const PeopleImportReport = z
  .object({
    read: z.int(),
    created: z.int(),
    updated: z.int(),
    /** At most 200, in the order of the file; with any of them nothing is written. */
    mistakes: z.array(z.object({ line: z.int(), code: z.enum(peopleImportMistakes), what: z.string() })),
    mistakeCount: z.int(),
    /** The first 50, as they come in. */
    people: z.array(
      z.object({
        line: z.int(),
        name: z.string(),
        email: z.string(),
        title: z.string(),
        department: z.string(),
        skills: z.int(),
        picture: z.boolean(),
        known: z.boolean(),
      }),
    ),
    /** Only after the import. */
    ids: z.array(Id),
  })
  .meta({ id: 'PeopleImportReport' });
export type PeopleImportReport = z.output<typeof PeopleImportReport>;

export const peopleImports = {
  preview: route({
    method: 'POST',
    path: '/admin/people/preview',
    summary: 'What a CSV or vCard file (multipart field `file`) would bring; nothing is written',
    transport: 'multipart',
    reply: PeopleImportReport,
    status: 200,
  }),
  run: route({
    method: 'POST',
    path: '/admin/people/imports',
    summary: 'Bring people in from a CSV or vCard file: all of it or nothing. Whoever is there by their address is brought up to date',
    transport: 'multipart',
    reply: PeopleImportReport,
    status: 200,
  }),
};
