/**
 * The part of validation that needs no ProseMirror: limits, names, attributes, text.
 *
 * Light, so that a browser may run it too. What it leaves out is which node may stand inside which; `validate` (./schema) adds that and is
 * what a server must call.
 */

import { MARK_RULES, NODE_RULES, REQUIRED, type Rules } from './attributes';
import type { MarkType, NodeType } from './document';
import { LIMITS, oversize } from './limits';
import { fileIdOf } from './links';
import type { Problem, ProblemCode } from './problem';
import { isStorable } from './storable';

type Json = Record<string, unknown>;

const NODE_KEYS = new Set(['type', 'attrs', 'content', 'marks', 'text']);
const MARK_KEYS = new Set(['type', 'attrs']);

/** The first thing wrong with `input`, or null when every node, mark and attribute of it is known and sound. */
export function inspect(input: unknown): Problem | null {
  const tooBig = oversize(input);
  if (tooBig) return tooBig;
  if (!isObject(input) || input.type !== 'doc') return problem('', 'the document must be an object of type "doc"');
  if (input.marks !== undefined) return problem('marks', "the document itself can't be marked");
  return node(input, '');
}

/** The same of one node by itself: what it holds is looked at only as far as it makes the node wide. Says nothing of its size. */
export function inspectNode(json: unknown): Problem | null {
  return alone(json, '');
}

/** Recursive: `oversize` has bounded the depth. */
function node(json: unknown, path: string): Problem | null {
  return alone(json, path) ?? each((json as Json).content, at(path, 'content'), node);
}

function alone(json: unknown, path: string): Problem | null {
  if (!isObject(json)) return problem(path, 'a node must be an object');
  const { type } = json;
  if (typeof type !== 'string' || !Object.hasOwn(NODE_RULES, type)) return problem(at(path, 'type'), `unknown node ${show(type)}`);
  return (
    unknownKey(json, NODE_KEYS, path) ??
    attributes(json, NODE_RULES[type as NodeType], path) ??
    text(json, path) ??
    tooWide(json, path) ??
    each(json.marks, at(path, 'marks'), mark) ??
    markTwice(json.marks, at(path, 'marks'))
  );
}

function mark(json: unknown, path: string): Problem | null {
  if (!isObject(json)) return problem(path, 'a mark must be an object');
  const { type } = json;
  if (typeof type !== 'string' || !Object.hasOwn(MARK_RULES, type)) return problem(at(path, 'type'), `unknown mark ${show(type)}`);
  return unknownKey(json, MARK_KEYS, path) ?? attributes(json, MARK_RULES[type as MarkType], path);
}

function markTwice(marks: unknown, path: string): Problem | null {
  const types = Array.isArray(marks) ? marks.map(({ type }: Json) => type) : [];
  return new Set(types).size === types.length ? null : problem(path, 'the same mark twice');
}

function attributes({ type, attrs }: Json, rules: Rules, path: string): Problem | null {
  const here = at(path, 'attrs');
  if (attrs !== undefined && attrs !== null && !isObject(attrs)) return problem(here, 'attributes must be an object');
  const given: Json = isObject(attrs) ? attrs : {};
  for (const [name, value] of Object.entries(given)) {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (!rule) return problem(at(here, name), `unknown attribute ${show(name)}`);
    const code = rule(value);
    if (code) return problem(at(here, name), `${type} can't have this ${name}`, code);
  }
  if (type === 'image' && typeof given.fileId === 'number' && given.fileId !== fileIdOf(String(given.src))) {
    return problem(at(here, 'fileId'), 'fileId must be the one in src');
  }
  const missing = REQUIRED[type as NodeType | MarkType]?.find((name) => given[name] === undefined);
  return missing === undefined ? null : problem(at(here, missing), `${type} needs ${missing}`);
}

/** A row whose cells together reach too far: an editor would keep a place for each field of the table. */
function tooWide({ type, content }: Json, path: string): Problem | null {
  if (type !== 'tableRow' || !Array.isArray(content)) return null;
  const width = content.reduce((sum: number, cell: Json) => sum + spanOf(cell), 0);
  return width > LIMITS.columns ? problem(path, `more than ${LIMITS.columns} columns`) : null;
}

function spanOf(cell: unknown): number {
  const attrs = isObject(cell) && isObject(cell.attrs) ? cell.attrs : {};
  return typeof attrs.colspan === 'number' ? attrs.colspan : 1;
}

/** ProseMirror knows no empty text node, and one with children would lose them silently. */
function text(json: Json, path: string): Problem | null {
  if (json.type !== 'text') return json.text === undefined ? null : problem(at(path, 'text'), `${json.type} can't have text`);
  if (typeof json.text !== 'string' || json.text === '') return problem(at(path, 'text'), 'a text node needs text');
  if (!isStorable(json.text)) return problem(at(path, 'text'), 'text may hold neither NUL nor half a surrogate pair');
  return json.content === undefined ? null : problem(at(path, 'content'), "text can't have content");
}

function each(list: unknown, path: string, check: (item: unknown, path: string) => Problem | null): Problem | null {
  if (list === undefined || list === null) return null;
  if (!Array.isArray(list)) return problem(path, 'must be a list');
  for (const [index, item] of list.entries()) {
    const found = check(item, at(path, index));
    if (found) return found;
  }
  return null;
}

function unknownKey(json: Json, known: ReadonlySet<string>, path: string): Problem | null {
  const key = Object.keys(json).find((name) => !known.has(name));
  return key === undefined ? null : problem(at(path, key), `unknown key ${show(key)}`);
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function at(path: string, key: string | number): string {
  return path === '' ? String(key) : `${path}.${key}`;
}

/** What a hostile client sent must not fill our logs. */
function show(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value.slice(0, 40)) : typeof value;
}

function problem(path: string, message: string, code: ProblemCode = 'invalid_document'): Problem {
  return { code, path, message };
}
