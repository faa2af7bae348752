import { rows, type Tx, within } from '../database/database';
import type { SearchDocument } from './search-engine';
import { cutDocument, placeOf, vectorsOf } from './search-text';
import type { Stems } from './stems';

/** Documents being written, and ids being taken out, in one statement: the words' counts change by the difference. */
const WRITE = `
  WITH made AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS d(id text, kind text, ref_id bigint, audience text[], title text, body text, space_id bigint,
      author_id bigint, theme_ids bigint[], weight double precision, popularity double precision, at timestamptz, version text, place bigint,
      vector tsvector, lead tsvector)),
  old AS MATERIALIZED (SELECT d.id, d.audience, d.vector FROM search_documents d WHERE d.id = ANY($2::text[])),
  change AS (
    SELECT substr(l, 2) COLLATE "C" AS word, a COLLATE "C" AS audience, sum(t.n)::int AS n
      FROM (SELECT vector, audience, 1 AS n FROM made UNION ALL SELECT vector, audience, -1 FROM old) t,
           unnest(tsvector_to_array(t.vector)) l, unnest(t.audience) a
     WHERE l LIKE '=___%' GROUP BY 1, 2 HAVING sum(t.n) <> 0),
  counted AS (
    INSERT INTO search_words AS w (word, audience, documents) SELECT word, audience, n FROM change ORDER BY 1, 2
    ON CONFLICT (word, audience) DO UPDATE SET documents = w.documents + excluded.documents
    RETURNING w.word, w.audience, w.documents),
  gone AS (DELETE FROM search_documents WHERE id = ANY($2::text[]) AND id NOT IN (SELECT id FROM made)),
  put AS (
    INSERT INTO search_documents
           (id, kind, ref_id, audience, title, body, space_id, author_id, theme_ids, weight, popularity, at, version, place, vector, lead)
    SELECT id, kind, ref_id, audience, title, body, space_id, author_id, theme_ids, weight, popularity, at, version, place, vector, lead FROM made
    ON CONFLICT (id) DO UPDATE SET (kind, ref_id, audience, title, body, space_id, author_id, theme_ids, weight, popularity, at, version, place, vector, lead)
      = (excluded.kind, excluded.ref_id, excluded.audience, excluded.title, excluded.body, excluded.space_id, excluded.author_id,
         excluded.theme_ids, excluded.weight, excluded.popularity, excluded.at, excluded.version, excluded.place, excluded.vector, excluded.lead))
  SELECT word, audience FROM counted WHERE documents <= 0`;

/** Writes those whose version is not there yet; the last of several with one id counts. */
export async function putDocuments(tx: Tx, stems: Stems, documents: SearchDocument[]): Promise<void> {
  const byId = new Map(documents.map((d) => [d.id, d]));
  const ids = await lock(tx, [...byId.keys()]);
  const there = await rows<{ id: string; version: string }>(tx, 'SELECT id, version FROM search_documents WHERE id = ANY($1::text[])', [
    ids,
  ]);
  for (const { id, version } of there) if (byId.get(id)?.version === version) byId.delete(id);
  await write(tx, await asRows(tx, stems, [...byId.values()]), [...byId.keys()]);
}

export async function removeDocuments(tx: Tx, ids: string[]): Promise<void> {
  await write(tx, [], await lock(tx, ids));
}

async function write(tx: Tx, made: object[], ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const unread = await rows<{ word: string; audience: string }>(tx, WRITE, [JSON.stringify(made), ids]);
  if (unread.length === 0) return;
  await rows(
    tx,
    `DELETE FROM search_words w USING unnest($1::text[], $2::text[]) AS u(word, audience)
      WHERE w.word = u.word AND w.audience = u.audience AND w.documents <= 0`,
    [unread.map((u) => u.word), unread.map((u) => u.audience)],
  );
}

/** Two writers of one document take turns, so that each counts the words that the other left. */
async function lock(tx: Tx, ids: string[]): Promise<string[]> {
  const inOrder = [...new Set(ids)].sort();
  if (inOrder.length) await rows(tx, 'SELECT pg_advisory_xact_lock(hashtextextended(id, 7)) FROM unnest($1::text[]) AS id', [inOrder]);
  return inOrder;
}

async function asRows(tx: Tx, stems: Stems, documents: SearchDocument[]): Promise<object[]> {
  const texts = documents.map(cutDocument);
  const stemsOf = await stems.of(
    within(tx),
    texts.flatMap((text) => [...text.places.keys()]),
  );
  return documents.map((document, i) => {
    const { refId, spaceId, authorId, themeIds, headings: _headings, themes: _themes, ...same } = document;
    const place = placeOf(document);
    const vectors = vectorsOf(document, texts[i] ?? cutDocument(document), stemsOf, place);
    return { ...same, ref_id: refId, space_id: spaceId, author_id: authorId, theme_ids: themeIds, place, ...vectors };
  });
}
