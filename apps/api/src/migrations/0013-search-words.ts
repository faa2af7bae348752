import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `CREATE TABLE search_spellings (
    word text COLLATE "C" NOT NULL,
    audiences integer NOT NULL,
    CONSTRAINT search_spellings_pk PRIMARY KEY (word)
  )`,
  `INSERT INTO search_spellings (word, audiences) SELECT word, count(*) FROM search_words GROUP BY word`,
  `CREATE FUNCTION search_words_added() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO search_spellings AS s (word, audiences) SELECT word, count(*) FROM added GROUP BY word ORDER BY word
    ON CONFLICT (word) DO UPDATE SET audiences = s.audiences + excluded.audiences;
    RETURN NULL;
  END $$`,
  `CREATE FUNCTION search_words_gone() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE search_spellings s SET audiences = s.audiences - g.n FROM (SELECT word, count(*) AS n FROM gone GROUP BY word) g WHERE s.word = g.word;
    DELETE FROM search_spellings WHERE audiences <= 0 AND word IN (SELECT word FROM gone);
    RETURN NULL;
  END $$`,
  `CREATE FUNCTION search_words_emptied() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN TRUNCATE search_spellings; RETURN NULL; END $$`,
  `CREATE TRIGGER search_words_added AFTER INSERT ON search_words REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION search_words_added()`,
  `CREATE TRIGGER search_words_gone AFTER DELETE ON search_words REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION search_words_gone()`,
  `CREATE TRIGGER search_words_emptied AFTER TRUNCATE ON search_words FOR EACH STATEMENT EXECUTE FUNCTION search_words_emptied()`,
  // Misspellings are looked for among words, each once, and then among audiences.
  `DROP INDEX search_words_trigram_ix`,
  `CREATE INDEX search_spellings_trigram_ix ON search_spellings USING gin (word gin_trgm_ops)`,

  `DROP FUNCTION search_nearest(text, text[])`,
  // From the most alike down, those in what the searcher may find. An open word is only the beginning of what is meant.
  `CREATE FUNCTION search_nearest(typed text, open boolean, held text[]) RETURNS TABLE (word text, documents bigint)
    LANGUAGE sql STABLE ROWS 30 SET pg_trgm.similarity_threshold = 0.25 AS $$
    SELECT s.word, w.documents
      FROM (SELECT s.word, similarity(s.word, typed) AS likeness FROM search_spellings s
             WHERE s.word % typed AND length(s.word) >= length(typed) - 2 AND (open OR length(s.word) <= length(typed) + 2)
             ORDER BY likeness DESC, s.word) s
     CROSS JOIN LATERAL (SELECT sum(w.documents) AS documents FROM search_words w WHERE w.word = s.word AND w.audience = ANY(held)) w
     WHERE w.documents > 0 ORDER BY s.likeness DESC, s.word LIMIT 30 $$`,

  `CREATE OR REPLACE FUNCTION search_begun(beginning text, sign text) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN count(*) > 64 THEN '''' || sign || '=' || beginning || ''':*'
                ELSE coalesce(string_agg('''' || sign || '=' || word || '''', '|'), '''' || sign || '=' || beginning || '''') END
      FROM (SELECT word FROM search_spellings WHERE word >= beginning AND word < beginning || chr(1114111) ORDER BY word LIMIT 65) AS t $$`,

  /*
   * As before, in fewer steps: one slice, and eight more when it had nothing; then either all the rest at once, when
   * few are to be expected in it, or as many slices as are likely to be enough, whichever the index does sooner. The
   * score: relevance, then popularity, then recency; the same at any time of day, so that pages hold together.
   */
  `CREATE OR REPLACE FUNCTION search_pick(heavy bigint, light bigint, wanted tsquery, terms tsquery, held text[], since timestamptz, before timestamptz, most integer)
    RETURNS TABLE (id text, kind text, space_id bigint, author_id bigint, score double precision)
    LANGUAGE plpgsql STABLE ROWS 1000
    SET enable_seqscan = off SET enable_indexscan = off SET jit = off SET work_mem = '64MB' SET plan_cache_mode = force_custom_plan AS $$
  DECLARE
    upper CONSTANT bigint := 1099511627776;
    slices CONSTANT bigint := heavy + light;
    lexemes CONSTANT integer := (numnode(wanted) + 1) / 2;
    ands CONSTANT integer := length(wanted::text) - length(replace(wanted::text, '&', ''));
    done bigint := 0;
    step bigint := 1;
    found integer := 0;
    got integer;
    expected bigint;
    part tsquery;
    below bigint := 9223372036854775807;
  BEGIN
    WHILE done < slices AND found < most LOOP
      part := wanted;
      IF done + step < slices THEN
        part := wanted && (
          SELECT string_agg(CASE WHEN i < heavy THEN '''/1.' || heavy - 1 - i ELSE '''/0.' || slices - 1 - i END || '''', '|')
            FROM generate_series(done, done + step - 1) i)::tsquery;
      END IF;
      RETURN QUERY
        SELECT r.id, r.kind, r.space_id, r.author_id,
               round(1e6 * (r.weight * r.rank / (r.rank + 0.3) + 0.06 * r.liked / (r.liked + 2) + 0.02 * coalesce(r.moment, 0) / 4e9)) / 1e6
          FROM (SELECT p.*, coalesce(ts_rank_cd('{0.1,0.2,0.4,1}', p.lead, terms, 1), 0)::double precision AS rank,
                       ln(1 + greatest(p.popularity, 0)) AS liked, extract(epoch FROM p.at)::double precision AS moment
                  FROM (SELECT d.id, d.kind, d.space_id, d.author_id, d.lead, d.weight, d.popularity, d.at FROM search_documents d
                         WHERE d.vector @@ part AND d.place + 0 < below
                           AND (held IS NULL OR d.audience[1] = ANY(held) OR cardinality(d.audience) > 1 AND d.audience && held)
                           AND (since IS NULL OR d.at >= since) AND (before IS NULL OR d.at < before)
                         ORDER BY d.place DESC LIMIT most - found) p OFFSET 0) r;
      GET DIAGNOSTICS got = ROW_COUNT;
      found := found + got;
      done := done + step;
      below := CASE WHEN done <= heavy THEN upper + (heavy - done << 12) ELSE slices - done << 12 END;
      expected := found::bigint * (slices - done) / done;
      step := CASE WHEN found = 0 AND done < 9 THEN 8
        ELSE least(done * 8, 48, greatest(2, ceil(1.3 * (most - found) * done / greatest(found, 1))::bigint)) END;
      IF done >= 9 AND found = 0 OR found > 0 AND expected * (1 + ands) <= greatest(4 * most, 100 * step * lexemes) THEN
        step := slices;
      END IF;
    END LOOP;
  END $$`,
  `DROP FUNCTION search_score(tsvector, tsquery, double precision, double precision, timestamptz)`,
];

/** Search by misspelt, begun and rare words made quick: a table of the words, each once, kept by triggers. */
export class SearchWords1764000000013 implements MigrationInterface {
  name = 'SearchWords1764000000013';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('A release goes forward only.'));
  }
}
