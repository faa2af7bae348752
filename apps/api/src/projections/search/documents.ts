import { childrenOf, type DocNode, nodesOf, type RichDoc } from '@ruche/rich-text';
import type { Reader } from '../../platform/database/database';
import type { SearchDocument } from '../../platform/search/search-engine';
import type { Source } from './sources';

/** A document that should be there, or, without a version, should not. */
export interface Expected {
  id: string;
  key: number;
  version: string | null;
}

const version = (source: Source): string => `CASE WHEN ${source.indexed} THEN ${source.version} END AS version`;

/** What should be indexed of some rows. Rows that are gone are in no answer. */
export const expected = (reader: Reader, source: Source, keys: number[]): Promise<Expected[]> =>
  reader.rows(
    `SELECT ${source.id} AS id, ${source.key} AS key, ${version(source)} FROM ${source.from} WHERE ${source.key} = ANY($1::bigint[])`,
    [keys],
  );

/** The same of all rows, in pages by key. */
export const expectedPage = (reader: Reader, source: Source, after: number, limit: number): Promise<Expected[]> =>
  reader.rows(
    `SELECT ${source.id} AS id, ${source.key} AS key, ${version(source)} FROM ${source.from} WHERE ${source.key} > $1 ORDER BY ${source.key} LIMIT $2`,
    [after, limit],
  );

/** The comments of an entry, in pages by key. */
export const expectedComments = (reader: Reader, source: Source, entryId: number, after: number, limit: number): Promise<Expected[]> =>
  reader.rows(
    `SELECT ${source.id} AS id, ${source.key} AS key, ${version(source)} FROM ${source.from} WHERE c.entry_id = $1 AND c.id > $2 ORDER BY c.id LIMIT $3`,
    [entryId, after, limit],
  );

interface DocumentRow {
  id: string;
  ref_id: number;
  version: string;
  kind: string;
  audience: string[];
  title: string;
  body: string;
  doc: RichDoc | null;
  headings: string | null;
  themes: string | null;
  space_id: number | null;
  author_id: number | null;
  theme_ids: (number | string)[];
  weight: number;
  popularity: number;
  at: Date | null;
}

/** The documents of some rows as they are now; none for those that nobody finds. */
export async function load(reader: Reader, source: Source, keys: number[]): Promise<SearchDocument[]> {
  const found = await reader.rows<DocumentRow>(
    `SELECT ${source.id} AS id, ${source.key} AS ref_id, ${source.version} AS version, (${source.popularity})::float8 AS popularity, ${source.columns}
       FROM ${source.from}
      WHERE ${source.key} = ANY($1::bigint[]) AND ${source.indexed} ORDER BY ${source.key}`,
    [keys],
  );
  return found.map((row) => ({
    id: row.id,
    kind: row.kind,
    refId: row.ref_id,
    audience: row.audience,
    title: row.title,
    body: row.body,
    headings: row.doc ? headingsOf(row.doc) : (row.headings ?? undefined),
    themes: row.themes ?? undefined,
    spaceId: row.space_id,
    authorId: row.author_id,
    themeIds: row.theme_ids.map(Number),
    weight: row.weight,
    popularity: row.popularity,
    at: row.at,
    version: row.version,
  }));
}

/** The words of a document's headings. */
function headingsOf(doc: RichDoc): string | undefined {
  const headings = [...nodesOf(doc)].filter((node) => node.type === 'heading').map((node) => childrenOf(node).map(textOf).join(''));
  return headings.length ? headings.join('\n') : undefined;
}
const textOf = (node: DocNode): string => (node.type === 'text' ? node.text : ' ');
