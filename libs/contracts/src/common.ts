import { z } from 'zod';

/** Identity of a row: a positive integer that JavaScript holds exactly. */
export const Id = z.int().positive().max(Number.MAX_SAFE_INTEGER);
/** The same, as it comes in a path or a query. */
export const IdParam = z
  .string()
  .regex(/^[1-9]\d{0,15}$/)
  .transform(Number)
  .pipe(Id);
/** Instant, ISO 8601 in UTC. */
export const Instant = z.iso.datetime();
/** A flag in a query: `true`, `false`, `1` or `0`. */
export const FlagParam = z.enum(['true', 'false', '1', '0']).transform((v) => v === 'true' || v === '1');

export const ById = z.strictObject({ id: IdParam });
export const BySlug = z.strictObject({
  slug: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .max(80),
});
export const ByHandle = z.strictObject({
  handle: z
    .string()
    .regex(/^[a-z0-9]+(?:[._-][a-z0-9]+)*$/)
    .max(60),
});

export const pageLimits = { min: 1, max: 100, default: 20 } as const;
/** Fields that every list takes. */
export const paging = {
  limit: z
    .string()
    .regex(/^[1-9]\d{0,2}$/)
    .transform(Number)
    .pipe(z.int().min(pageLimits.min).max(pageLimits.max))
    .default(pageLimits.default),
  cursor: z.string().min(1).max(500).optional(),
};
export const Paging = z.strictObject(paging);
export type Paging = z.output<typeof Paging>;

/** `{ items, nextCursor }`: one page of a list, never a total. */
export const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), nextCursor: z.string().nullable() });
/** A list that is short by nature. */
export const listOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item) });
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

export const locales = ['fr', 'en'] as const;
export const Locale = z.enum(locales);
export type Locale = (typeof locales)[number];
/** A label in both languages of the interface. */
export const Label = z.object({ fr: z.string(), en: z.string() }).meta({ id: 'Label' });
export type Label = z.output<typeof Label>;

/** A rich-text field as it is read. */
export const RichText = z
  .object({ doc: z.record(z.string(), z.unknown()), text: z.string() })
  .meta({ id: 'RichText', description: 'doc is ProseMirror JSON of the shared schema' });
export type RichText = z.output<typeof RichText>;
/** A rich-text field as it is written: a document or Markdown. */
export const RichTextInput = z
  .union([z.strictObject({ doc: z.record(z.string(), z.unknown()) }), z.strictObject({ markdown: z.string().max(200_000) })])
  .meta({ id: 'RichTextInput' });
export type RichTextInput = z.input<typeof RichTextInput>;

/** Text on one line: no control character, neither end blank. */
export const line = (min: number, max: number) =>
  z
    .string()
    .trim()
    .min(min)
    .max(max)
    .refine((s) => !/[\p{Cc}\u2028\u2029]/u.test(s), 'control_character');
/** Plain text of several lines. */
export const lines = (max: number) =>
  z
    .string()
    .max(max)
    .refine((s) => !s.includes('\0'), 'control_character');

/** An RFC 9457 problem: every error has this shape. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    code: z.string(),
    requestId: z.string(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .loose()
  .meta({ id: 'Problem' });
export type Problem = z.output<typeof Problem>;
