import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `DROP INDEX search_documents_vector_ix`,
  `DROP INDEX search_documents_audience_ix`,
  `DROP INDEX search_documents_title_ix`,
  `ALTER TABLE search_documents ADD COLUMN weight double precision NOT NULL DEFAULT '1', ADD COLUMN place bigint NOT NULL DEFAULT '0',
    ADD COLUMN lead tsvector NOT NULL DEFAULT ''`,
  // What is ranked by stays beside the row; the whole vector, read for a page of hits only, goes elsewhere.
  `ALTER TABLE search_documents ALTER COLUMN lead SET STORAGE MAIN`,
  // A short pending list: it is read through by every search.
  `CREATE INDEX search_documents_vector_ix ON search_documents USING gin (vector) WITH (gin_pending_list_limit = 1024)`,
  `CREATE INDEX search_documents_place_ix ON search_documents (place)`,
  // In the order of bytes, so that the words of one beginning are neighbours.
  `ALTER TABLE search_words ALTER COLUMN word TYPE text COLLATE "C", ALTER COLUMN audience TYPE text COLLATE "C"`,
  // Counters that every write touches: room for them beside the row keeps the indexes out of it.
  `ALTER TABLE search_words SET (fillfactor = 70)`,

  // The stems of a folded word, French and English.
  `CREATE FUNCTION search_stems(word text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT ARRAY(SELECT unnest(ts_lexize('pg_catalog.french_stem', word)) UNION SELECT unnest(ts_lexize('pg_catalog.english_stem', word))) $$`,

  // Relevance, then popularity, then recency; the same at any time of day, so that pages hold together.
  `CREATE FUNCTION search_score(lead tsvector, terms tsquery, weight double precision, popularity double precision, at timestamptz)
    RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT round((weight * r / (r + 0.3) + 0.06 * p / (p + 2) + 0.02 * coalesce(extract(epoch FROM at), 0) / 4e9)::numeric, 6)::double precision
      FROM (SELECT coalesce(ts_rank_cd('{0.1,0.2,0.4,1}', lead, terms, 1), 0)::double precision AS r, ln(1 + greatest(popularity, 0)) AS p OFFSET 0) AS t $$`,

  // The words with a beginning, as choices of a query: up to 64; beyond, the index looks for the beginning itself.
  `CREATE FUNCTION search_begun(beginning text, sign text) RETURNS text LANGUAGE sql STABLE AS $$
    WITH RECURSIVE walk(word, n) AS (
      (SELECT w.word, 1 FROM search_words w WHERE w.word >= beginning ORDER BY w.word LIMIT 1)
      UNION ALL
      SELECT (SELECT w.word FROM search_words w WHERE w.word > walk.word ORDER BY w.word LIMIT 1), n + 1
        FROM walk WHERE starts_with(walk.word, beginning) AND n <= 64)
    SELECT CASE WHEN count(*) > 64 THEN '''' || sign || '=' || beginning || ''':*'
                ELSE coalesce(string_agg('''' || sign || '=' || word || '''', '|'), '''' || sign || '=' || beginning || '''') END
      FROM walk WHERE starts_with(word, beginning) $$`,

  // A query with its beginnings of words written out: gathering all that an index has of one is slow for common words.
  `CREATE FUNCTION search_expand(wanted text) RETURNS tsquery LANGUAGE plpgsql STABLE AS $$
  DECLARE
    found text[];
  BEGIN
    FOR found IN SELECT DISTINCT regexp_matches(wanted, '''(.?)=([^'']+)'':[*]', 'g') LOOP
      wanted := replace(wanted, '''' || found[1] || '=' || found[2] || ''':*', search_begun(found[2], found[1]));
    END LOOP;
    RETURN wanted::tsquery;
  END $$`,

  // How many slices of 4096 places there are: of documents that weigh 1 and more, and of the others.
  `CREATE FUNCTION search_slices(OUT heavy bigint, OUT light bigint) LANGUAGE sql STABLE AS $$
    SELECT coalesce((SELECT max(place) - 1099511627776 >> 12 FROM search_documents WHERE place >= 1099511627776), -1) + 1,
           coalesce((SELECT max(place) >> 12 FROM search_documents WHERE place < 1099511627776), -1) + 1 $$`,

  /*
   * The first most documents, by place from the highest down, of those that the searcher may find. Common words are
   * in too many to look at all: each document carries the mark of its slice of 4096 places, and slices are gone
   * through from the top, as many at a time as are likely to fill the rest. `place + 0`: the index on places would be
   * gone through from end to end.
   */
  `CREATE FUNCTION search_pick(heavy bigint, light bigint, wanted tsquery, terms tsquery, held text[], since timestamptz, before timestamptz, most integer)
    RETURNS TABLE (id text, kind text, space_id bigint, author_id bigint, score double precision)
    LANGUAGE plpgsql STABLE ROWS 1000
    SET enable_seqscan = off SET enable_indexscan = off SET jit = off SET work_mem = '64MB' SET plan_cache_mode = force_custom_plan AS $$
  DECLARE
    upper CONSTANT bigint := 1099511627776;
    done bigint := 0;
    step bigint := 2;
    found integer := 0;
    got integer;
    part tsquery;
    below bigint := 9223372036854775807;
  BEGIN
    WHILE done < heavy + light AND found < most LOOP
      part := wanted;
      IF step <= 48 THEN
        part := wanted && (
          SELECT string_agg(CASE WHEN i < heavy THEN '''/1.' || heavy - 1 - i ELSE '''/0.' || heavy + light - 1 - i END || '''', '|')
            FROM generate_series(done, least(done + step, heavy + light) - 1) i)::tsquery;
      ELSE
        step := heavy + light;
      END IF;
      RETURN QUERY
        SELECT p.id, p.kind, p.space_id, p.author_id, search_score(p.lead, terms, p.weight, p.popularity, p.at)
          FROM (SELECT d.id, d.kind, d.space_id, d.author_id, d.lead, d.weight, d.popularity, d.at FROM search_documents d
                 WHERE d.vector @@ part AND d.place + 0 < below AND (held IS NULL OR d.audience[1] = ANY(held) OR cardinality(d.audience) > 1 AND d.audience && held)
                   AND (since IS NULL OR d.at >= since) AND (before IS NULL OR d.at < before)
                 ORDER BY d.place DESC LIMIT most - found) p;
      GET DIAGNOSTICS got = ROW_COUNT;
      found := found + got;
      done := done + step;
      below := CASE WHEN done <= heavy THEN upper + (heavy - done << 12) ELSE heavy + light - done << 12 END;
      step := CASE WHEN found = 0 THEN step * 8 ELSE least(step * 8, greatest(2, ceil(1.3 * (most - found) * done / found)::bigint)) END;
    END LOOP;
  END $$`,

  // The words most like another in what the searcher may find, with how many documents have them.
  `CREATE FUNCTION search_nearest(typed text, held text[]) RETURNS TABLE (word text, documents bigint)
    LANGUAGE sql STABLE ROWS 50 SET pg_trgm.similarity_threshold = 0.25 AS $$
    SELECT w.word, sum(w.documents) FROM search_words w WHERE w.word % typed AND w.audience = ANY(held)
     GROUP BY w.word ORDER BY similarity(w.word, typed) DESC, 2 DESC, w.word LIMIT 60 $$`,
];

/** What the PostgreSQL search engine computes; the words themselves are cut and folded by the application. */
export class SearchEngine1764000000008 implements MigrationInterface {
  name = 'SearchEngine1764000000008';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('The first schema has nothing before it.'));
  }
}
