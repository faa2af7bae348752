/**
 * Gives TipTap attributes our rules.
 *
 * Pulls no editor code in, only its types.
 */
import type { Attribute, Attributes } from '@tiptap/core';
import type { Rules } from './attributes';

/** What we ask of an HTML element; the server compiles without the DOM's types. */
export type Attributed = { getAttribute(name: string): string | null; hasAttribute(name: string): boolean };

/**
 * `attributes` with each rule as ProseMirror's own `validate`, so that making a node with a value that breaks it throws, as does `check()`.
 * Pasted HTML is held to the same rules, but there such a value falls back to the default: a paste must neither fail nor make the document
 * unsaveable.
 */
export function ruled(attributes: Attributes, rules: Rules): Attributes {
  return Object.fromEntries(Object.keys(rules).map((name) => [name, ruledAttribute(name, attributes[name] ?? {}, rules)]));
}

function ruledAttribute(name: string, attribute: Attribute, rules: Rules): Attribute {
  const broken = (value: unknown) => rules[name]?.(value) ?? null;
  const parse = attribute.parseHTML ?? ((element: Attributed) => element.getAttribute(name));
  return {
    ...attribute,
    validate: (value: unknown) => {
      const code = broken(value);
      if (code) throw new RangeError(`${code}: ${name}`);
    },
    parseHTML: (element) => {
      const value: unknown = parse(element) ?? undefined;
      return value === undefined || broken(value) ? (attribute.default ?? null) : value;
    },
  };
}

/** A number that travels through copy and paste as the HTML attribute `html`. */
export function numeric(name: string, html: string): Attribute {
  const parse = (text: string | null) => (text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null);
  return { ...plain(name, html), parseHTML: (element) => parse(element.getAttribute(html)) };
}

/** The same for a number that is never null. */
export function counted(name: string, html: string, fallback: number): Attribute {
  return { ...numeric(name, html), default: fallback };
}

/** A text that travels through copy and paste as the HTML attribute `html`. */
export function plain(name: string, html: string, fallback: string | null = null): Attribute {
  return {
    default: fallback,
    parseHTML: (element) => element.getAttribute(html),
    renderHTML: (attributes) => (attributes[name] === null ? {} : { [html]: attributes[name] }),
  };
}
