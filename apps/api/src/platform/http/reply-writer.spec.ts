import { describe, expect, it } from '@jest/globals';
import type { Route } from '@ruche/contracts';
import * as contracts from '@ruche/contracts';
import fc from 'fast-check';
import { z } from 'zod';
import { replyWriter } from './reply-writer';

const isRoute = (one: unknown): one is Route => typeof one === 'object' && one !== null && 'method' in one && 'path' in one;
const routes = Object.values(contracts as Record<string, unknown>)
  .flatMap((part) => (typeof part === 'object' && part !== null ? Object.values(part) : []))
  .filter(isRoute);
const replies = [...new Set(routes.flatMap(({ reply, transport }) => (reply && !transport ? [reply] : [])))];

const named = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('é"\\\n', '\ud800', 'a'.repeat(50), '\u2028', ''));
/** Values that fit a schema, with fields besides that it does not name. */
function fitting(schema: z.ZodType): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape as Record<string, z.ZodType>).map(([key, inner]) => [key, fitting(inner)] as const);
    const requiredKeys = Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([key, inner]) =>
      inner instanceof z.ZodOptional ? [] : [key],
    );
    const record = fc.record(Object.fromEntries(fields), { requiredKeys } as never);
    return schema.def.catchall ? record : record.map((value) => ({ ...value, passwordHash: 'never' }));
  }
  if (schema instanceof z.ZodArray) return fc.array(fitting(schema.element as z.ZodType), { maxLength: 3 });
  if (schema instanceof z.ZodNullable) return fc.option(fitting(schema.unwrap() as z.ZodType));
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return fitting(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodUnion) return fc.oneof(...schema.options.map((option) => fitting(option as z.ZodType)));
  if (schema instanceof z.ZodRecord) return fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 3 });
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values);
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  if (schema instanceof z.ZodNumber) return schema.isInt ? fc.integer({ min: 1, max: 100 }) : fc.double({ min: 0, max: 1, noNaN: true });
  if (schema instanceof z.ZodUnknown) return fc.jsonValue();
  const { format } = schema.def as { format?: string };
  const instant = fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }).map((date) => date.toISOString());
  if (format === 'datetime') return instant;
  return format === 'date' ? instant.map((at) => at.slice(0, 10)) : named;
}

/** Every value inside, with how to put another in its place. */
function places(value: unknown, put: (other: unknown) => unknown = (other) => other): ((other: unknown) => unknown)[] {
  if (typeof value !== 'object' || value === null) return [put];
  const whole = value as Record<string, unknown>;
  const keep = (key: string) => (other: unknown) =>
    put(Array.isArray(value) ? value.map((item, i) => (String(i) === key ? other : item)) : { ...whole, [key]: other });
  return [put, ...Object.keys(whole).flatMap((key) => places(whole[key], keep(key)))];
}

const outcome = (work: () => string) => {
  try {
    return work();
  } catch {
    return 'refused';
  }
};

describe('a reply is written', () => {
  it('as zod would let it out, whatever the route: nothing that its schema does not name', () => {
    expect(replies.length).toBeGreaterThan(100);
    for (const schema of replies) {
      const write = replyWriter(schema);
      fc.assert(
        fc.property(fitting(schema), (value) => {
          const written = outcome(() => write(value));
          expect(written).toBe(outcome(() => JSON.stringify(schema.parse(value))));
          expect(written).not.toContain('passwordHash');
        }),
        { numRuns: 8 },
      );
    }
  });

  it('only if every part of it fits', () => {
    const wrong = fc.constantFrom(undefined, null, 'words', -1, 1.5, Number.NaN, [], {}, new Date(0), true);
    for (const schema of replies) {
      const write = replyWriter(schema);
      const spoilt = fc.tuple(fitting(schema), fc.nat(), wrong).map(([value, n, other]) => {
        const all = places(value);
        return all[n % all.length]?.(other);
      });
      fc.assert(
        fc.property(spoilt, (value) => {
          expect(outcome(() => write(value))).toBe(outcome(() => JSON.stringify(schema.parse(value))));
        }),
        { numRuns: 12 },
      );
    }
  });

  it('and is refused in the words of zod', () => {
    const write = replyWriter(z.object({ id: z.int().positive(), at: z.iso.datetime().nullable() }));
    expect(write({ id: 1, at: null, secret: 'x' })).toBe('{"id":1,"at":null}');
    expect(() => write({ id: 0, at: null })).toThrow('too_small');
    expect(() => write({ id: 1 })).toThrow('invalid_type');
    expect(() => write({ id: 1, at: '2026-11-22' })).toThrow('invalid_format');
  });
});
