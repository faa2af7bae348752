import { z } from 'zod';

export type Write = (value: unknown) => string;

/** Up to here it is quicker to look at each letter than to call `JSON.stringify`. */
const SHORT = 40;

/**
 * Writes what a reply schema names as JSON, in one pass: the same text as `JSON.stringify(schema.parse(value))`, without the
 * copy. What the schema does not name is not read. Each part is checked as zod checks it; of whatever does not fit, zod
 * itself is asked, which throws.
 */
export function replyWriter(schema: z.ZodType): Write {
  let compiled: Write | undefined;
  return (value) => {
    compiled ??= new Source().compile(schema);
    try {
      return compiled(value);
    } catch {
      return JSON.stringify(schema.parse(value));
    }
  };
}

function text(s: string): string {
  if (s.length > SHORT) return JSON.stringify(s);
  for (let i = 0; i < s.length; i++) {
    const code = s.charCodeAt(i);
    // Controls, quotes, backslashes, and surrogates, whose halves are escaped.
    if (code < 0x20 || code === 0x22 || code === 0x5c || (code >= 0xd800 && code <= 0xdfff)) return JSON.stringify(s);
  }
  return `"${s}"`;
}

function unfit(): never {
  throw new Error('unfit');
}

/** The program that writes one schema: a function for each object and list in it. */
class Source {
  private readonly functions: string[] = [];
  private readonly named = new Map<z.ZodType, string>();
  /** What the program needs besides text: patterns, tables, other writers. */
  private readonly given: unknown[] = [];

  compile(schema: z.ZodType): Write {
    const root = this.call(schema, 'value');
    const program = `'use strict';\n${this.functions.join('\n')}\nreturn (value) => ${root};`;
    // Of names and schemas of our own, which stand quoted in it: nothing of a request.
    return new Function('given', 'text', 'unfit', program)(this.given, text, unfit) as Write;
  }

  /** An expression that writes what the variable `v` holds. */
  private call(schema: z.ZodType, v: string): string {
    if (schema instanceof z.ZodNumber) return this.ofNumber(schema, v);
    if (schema.def.checks?.length) return this.byZod(schema, v);
    if (schema instanceof z.ZodNullable) return `(${v} === null ? 'null' : ${this.call(schema.unwrap() as z.ZodType, v)})`;
    if (schema instanceof z.ZodBoolean) return `(${v} === true ? 'true' : ${v} === false ? 'false' : unfit())`;
    if (schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral) {
      const written = new Map(schema instanceof z.ZodEnum ? quoted(schema.options) : quoted([...schema.values]));
      return `(${this.give(written)}.get(${v}) ?? unfit())`;
    }
    if (schema instanceof z.ZodString || schema instanceof z.ZodStringFormat) return this.ofText(schema, v);
    if (schema instanceof z.ZodObject && !schema.def.catchall) return `${this.ofObject(schema)}(${v})`;
    if (schema instanceof z.ZodArray) return `${this.ofList(schema)}(${v})`;
    return this.byZod(schema, v);
  }

  private ofText(schema: z.ZodString | z.ZodStringFormat, v: string): string {
    const { format, pattern, coerce } = schema.def as { format?: string; pattern?: RegExp; coerce?: boolean };
    if (coerce || (format && !(pattern && ['datetime', 'date'].includes(format)))) return this.byZod(schema, v);
    const fits = pattern ? `typeof ${v} === 'string' && ${this.give(pattern)}.test(${v})` : `typeof ${v} === 'string'`;
    // What fits such a pattern has nothing to escape.
    return `(${fits} ? ${pattern ? `'"' + ${v} + '"'` : `text(${v})`} : unfit())`;
  }

  private ofNumber(schema: z.ZodNumber, v: string): string {
    const { coerce, format, checks = [] } = schema.def as { coerce?: boolean; format?: string; checks?: z.core.$ZodCheck[] };
    if (coerce || (format && format !== 'safeint')) return this.byZod(schema, v);
    const fits = [format ? `Number.isSafeInteger(${v})` : `Number.isFinite(${v})`];
    for (const check of checks) {
      const limit = limitOf(check);
      if (!limit) return this.byZod(schema, v);
      fits.push(`${v} ${limit}`);
    }
    return `(${fits.join(' && ')} ? ${v} : unfit())`;
  }

  private ofObject(schema: z.ZodObject): string {
    return (
      this.named.get(schema) ??
      this.define(schema, () => {
        const fields = Object.entries(schema.shape) as [string, z.ZodType][];
        // After what may be left out, only the text itself says whether a comma is due: such fields come in a list of their own.
        const optional = fields.some(([, inner]) => inner instanceof z.ZodOptional);
        const read = fields.map(([key], i) => `const v${i} = v[${JSON.stringify(key)}];`).join(' ');
        const head = `if (typeof v !== 'object' || v === null || Array.isArray(v)) unfit(); ${read}`;
        const parts = fields.map(([key, inner], i) => {
          const kept = inner instanceof z.ZodOptional ? (inner.unwrap() as z.ZodType) : inner;
          const named = (comma: boolean) => JSON.stringify(`${comma ? ',' : ''}${JSON.stringify(key)}:`);
          if (!optional) return `${named(i > 0)} + ${this.call(kept, `v${i}`)}`;
          const written = `list.push(${named(false)} + ${this.call(kept, `v${i}`)});`;
          return inner === kept ? written : `if (v${i} !== undefined) ${written}`;
        });
        return optional
          ? `${head} const list = []; ${parts.join(' ')} return '{' + list.join(',') + '}';`
          : `${head} return '{' + ${[...parts, `'}'`].join(' + ')};`;
      })
    );
  }

  private ofList(schema: z.ZodArray): string {
    return (
      this.named.get(schema) ??
      this.define(
        schema,
        () => `if (!Array.isArray(v)) unfit(); let list = '';
  for (let i = 0; i < v.length; i++) { const item = v[i]; list += (i ? ',' : '') + ${this.call(schema.element as z.ZodType, 'item')}; }
  return '[' + list + ']';`,
      )
    );
  }

  /** Whatever is rarer in replies, or not checked in a line. */
  private byZod(schema: z.ZodType, v: string): string {
    return `${this.give((value: unknown) => JSON.stringify(schema.parse(value)) ?? unfit())}(${v})`;
  }

  private define(schema: z.ZodType, body: () => string): string {
    const name = `write${this.named.size}`;
    this.named.set(schema, name);
    this.functions.push(`function ${name}(v) { ${body()} }`);
    return name;
  }

  private give(value: unknown): string {
    this.given.push(value);
    return `given[${this.given.length - 1}]`;
  }
}

const quoted = (values: readonly unknown[]): [unknown, string][] => values.map((value) => [value, JSON.stringify(value)]);

/** `>= 1` for a check that sets a limit; undefined for another. */
function limitOf(check: z.core.$ZodCheck): string | undefined {
  const { check: name, value, inclusive } = check._zod.def as { check: string; value?: unknown; inclusive?: boolean };
  const sign = { greater_than: '>', less_than: '<' }[name];
  return sign && typeof value === 'number' ? `${sign}${inclusive ? '=' : ''} ${value}` : undefined;
}
