import type { RichTextInput } from '@ruche/contracts';
import {
  type DocNode,
  fileIdOf,
  fileIdsOf,
  handlesIn,
  imagesOf,
  linkedFileIdsOf,
  mentionsOf,
  plainText,
  type RichDoc,
  withMentions,
} from '@ruche/rich-text';
import { fromMarkdown } from '@ruche/rich-text/markdown';
import { validate } from '@ruche/rich-text/schema';
import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import { ProblemError } from '../../platform/http/problem';
import { type Actor, visibleTo } from '../access';
import { type Mentionable, mentionablePersons, type Written } from '../people';
import type { EntryRecord } from './entry-record';

/** A text ready to be stored: valid, with mentions only of people and entries that may be mentioned there. */
export interface Body {
  doc: RichDoc;
  text: string;
  /** People who are mentioned. */
  personIds: number[];
  /** Files that it shows, as pictures or as cards. */
  fileIds: number[];
  pictureIds: number[];
  /** Files that its links lead to. */
  linkedFileIds: number[];
}

/** @throws 400 with the place of the first mistake */
export function parseBody(input: RichTextInput, path = 'body'): RichDoc {
  const result = validate('markdown' in input ? fromMarkdown(input.markdown) : input.doc);
  if (!result.ok)
    throw new ProblemError(400, 'invalid_input', {
      errors: [{ path: [path, result.path].filter(Boolean).join('.'), message: result.code }],
    });
  return result.doc;
}

/** Who may be mentioned: those who read the entry, when they are fewer than those of its space. */
export const writtenIn = ({ id, audience, space }: Pick<EntryRecord, 'id' | 'audience' | 'space'>): Written =>
  audience === 'named' ? { entryId: id } : { spaceId: space.id };

/**
 * Reads a text that somebody wrote in a space, or in an entry: `@handle` becomes a mention when that person reads it, and a
 * mention of somebody who does not becomes plain text again. At most two statements, none without mentions.
 */
export async function readBody(reader: Reader, actor: Actor, where: Written, input: RichTextInput, path = 'body'): Promise<Body> {
  const parsed = parseBody(input, path);
  const wanted = mentionsOf(parsed);
  const handles = handlesIn(parsed);
  const ids = wanted.filter((m) => m.kind === 'person').map((m) => m.id);
  const people = await mentionablePersons(reader, actor, where, { ids, handles });
  const entries = await entriesAmong(
    reader,
    actor,
    wanted.filter((m) => m.kind === 'entry').map((m) => m.id),
  );
  const byHandle = new Map(people.map((p) => [p.handle, p]));
  const byId = new Map(people.map((p) => [p.id, p]));
  const settled = settle(parsed, byId, entries);
  const doc = handles.length ? withMentions(settled, (handle) => byHandle.get(handle) ?? null) : settled;
  return {
    doc,
    text: plainText(doc),
    personIds: personsIn(doc),
    fileIds: fileIdsOf(doc),
    pictureIds: imagesOf(doc).flatMap(({ src }) => fileIdOf(src) ?? []),
    linkedFileIds: linkedFileIdsOf(doc),
  };
}

/** The people whom a stored text mentions. */
export const personsIn = (doc: RichDoc): number[] => [
  ...new Set(
    mentionsOf(doc)
      .filter((m) => m.kind === 'person')
      .map((m) => m.id),
  ),
];

async function entriesAmong(reader: Reader, actor: Actor, ids: number[]): Promise<Set<number>> {
  if (ids.length === 0) return new Set();
  const params = new Params();
  const found = await reader.rows<{ id: number }>(
    `SELECT e.id FROM entries e WHERE e.id = ANY(${params.add(ids)}::bigint[]) AND ${visibleTo(actor, params)}`,
    params.values,
  );
  return new Set(found.map((e) => e.id));
}

/** Names come from us, not from the writer; a mention that may not be becomes its text. */
function settle(doc: RichDoc, people: Map<number, Mentionable>, entries: Set<number>): RichDoc {
  const visit = (node: DocNode): DocNode => {
    if (node.type === 'mention') {
      const { kind, id, label } = node.attrs;
      const person = kind === 'person' ? people.get(id) : undefined;
      if (person) return { ...node, attrs: { ...node.attrs, label: person.name, handle: person.handle } };
      if (kind === 'entry' && entries.has(id)) return node;
      return { type: 'text', text: kind === 'person' ? `@${label || '…'}` : label || '…', ...(node.marks ? { marks: node.marks } : {}) };
    }
    if (!('content' in node) || !node.content) return node;
    return { ...node, content: (node.content as DocNode[]).map(visit) } as DocNode;
  };
  return visit(doc) as RichDoc;
}
