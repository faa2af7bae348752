import { productModule } from './server.mjs';
import { Writer } from './texts.mjs';

const BATCH = 2_000;
const PAGES = [
  ['entry', 1],
  ['comment', 2],
];

/** Texts that entries and comments are made of, with the vectors that the product's own engine makes of each. */
export async function fillTexts(client, { texts }) {
  const { cutDocument, vectorsOf } = await productModule('platform/search/search-text.ts');
  await client.query(
    'CREATE TABLE texts (id int NOT NULL, kind text NOT NULL, title text, doc jsonb, text text, vector tsvector, lead tsvector, PRIMARY KEY (kind, id))',
  );
  const stems = new Map();
  for (const [kind, seed] of PAGES) {
    const writer = new Writer(seed);
    for (let at = 0; at < texts; at += BATCH) {
      const made = Array.from({ length: Math.min(BATCH, texts - at) }, (_, i) => ({ id: at + i + 1, kind, ...writer[kind]() }));
      const documents = made.map(({ title, text }) => bare({ title, body: text }));
      const cuts = documents.map(cutDocument);
      await learn(client, stems, new Set(cuts.flatMap(({ places }) => [...places.keys()])));
      const stemsOf = (word) => stems.get(word) ?? [];
      const rows = made.map((row, i) => ({ ...row, ...vectorsOf(documents[i], cuts[i], stemsOf, 0) }));
      await client.query(
        `INSERT INTO texts SELECT id, kind, title, doc, text, ts_delete(vector, ARRAY['#k:-', '/0.0']), lead FROM jsonb_to_recordset($1::jsonb)
           AS t(id int, kind text, title text, doc jsonb, text text, vector tsvector, lead tsvector)`,
        [JSON.stringify(rows)],
      );
    }
  }
}

/** A document with nothing but its words: marks differ from row to row and are added there. */
const bare = (words) => ({
  id: '-',
  kind: '-',
  refId: 0,
  audience: [],
  spaceId: null,
  authorId: null,
  themeIds: [],
  weight: 0.5,
  popularity: 0,
  at: null,
  version: '1',
  ...words,
});

async function learn(client, stems, words) {
  const unknown = [...words].filter((word) => !stems.has(word));
  if (unknown.length === 0) return;
  const { rows } = await client.query('SELECT w AS word, search_stems(w) AS stems FROM unnest($1::text[]) w', [unknown]);
  for (const row of rows) stems.set(row.word, row.stems);
}

const UPPER = 2 ** 40;
/** The columns of a document: `marks` are the lexemes that no word is, as `search-text.ts` makes them. */
const documents = ({ from, kind, id, audience, space, author, title, weight, at, text }) => {
  const place = weight < 1 ? id : `${UPPER} + ${id}`;
  const slice = `'/${weight < 1 ? 0 : 1}.' || ${id} / 4096`;
  return `INSERT INTO search_documents (id, kind, ref_id, audience, title, body, space_id, author_id, weight, at, version, place, vector, lead)
    SELECT ${kind} || ':' || ${id}, ${kind}, ${id}, ARRAY[${audience}], ${title}, ${text}.text, ${space}, ${author}, ${weight}, ${at}, '1', ${place},
           ${text}.vector || array_to_tsvector(ARRAY['#k:' || ${kind}, '#s:' || ${space}, '#a:' || ${author}, '@' || ${audience}, ${slice}]), ${text}.lead
      FROM ${from}`;
};

/** Documents of entries and comments. The words' counts come last, from the vectors. */
export const fillSearch = ({ texts, people }) => [
  documents({
    from: `made m JOIN texts t ON t.id = m.text_id AND t.kind = 'entry' WHERE m.state <> 'draft' ORDER BY m.id`,
    kind: 'm.kind',
    id: 'm.id',
    space: 'm.space_id',
    author: 'm.author_id',
    title: 't.title',
    weight: 1,
    at: 'm.created_at',
    text: 't',
    audience: `CASE m.audience WHEN 'space' THEN 'space:' ELSE 'facilitators:' END || m.space_id`,
  }),
  documents({
    from: `said s JOIN texts t ON t.id = 1 + pick(s.id, 23, ${texts}) AND t.kind = 'comment' ORDER BY s.id`,
    kind: `'comment'`,
    id: 's.id',
    space: 's.space_id',
    author: `1 + pick(s.id, 22, ${people})::bigint`,
    title: `''`,
    weight: 0.5,
    at: 's.created_at',
    text: 't',
    audience: `'space:' || s.space_id`,
  }),
  `INSERT INTO search_words (word, audience, documents)
   SELECT substr(w.word, 2), a.audience, w.ndoc
     FROM (SELECT DISTINCT audience[1] AS audience FROM search_documents) a,
          LATERAL ts_stat('SELECT vector FROM search_documents WHERE audience[1] = ' || quote_literal(a.audience)) w
    WHERE w.word LIKE '=___%'`,
];

/** Fills tables without their indexes, which are then made in one go: many times quicker. */
export async function withoutIndexes(client, tables, work) {
  const { rows } = await client.query(
    `SELECT i.indexname AS name, i.indexdef AS definition FROM pg_indexes i
      WHERE i.schemaname = 'public' AND i.tablename = ANY($1) AND i.indexname NOT LIKE '%_pk'`,
    [tables],
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  await work();
  for (const { definition } of rows) await client.query(definition);
}
