import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People of one row, by their ids: the bit at `id % CHUNK`. */
const CHUNK = 2048;
const NOBODY = `0::bit(${CHUNK})`;

const up = [
  `CREATE TABLE directory_sets (
    facet text NOT NULL,
    value text NOT NULL,
    chunk bigint NOT NULL,
    people bit(${CHUNK}) NOT NULL,
    CONSTRAINT directory_sets_pk PRIMARY KEY (facet, value, chunk)
  )`,
  `CREATE INDEX people_keeping_ix ON people (id) WHERE field_readers <> '{}'`,
  `CREATE OR REPLACE VIEW directory_wanted AS
     SELECT p.id AS person_id, f.facet, f.value, f.level, f.declared,
            field_readers_of(p.field_readers, f.field) = 'everybody' AS open,
            field_readers_of(p.field_readers, f.field) = 'everybody' AND p.active AS counted
       FROM people p CROSS JOIN LATERAL (
         SELECT 'department' AS facet, p.department AS value, NULL::int AS level, NULL::int AS declared, 'department' AS field WHERE p.department <> ''
         UNION ALL SELECT 'site', p.site, NULL, NULL, 'site' WHERE p.site <> ''
         UNION ALL SELECT 'sector', p.sector, NULL, NULL, 'sector' WHERE p.sector <> ''
         UNION ALL SELECT DISTINCT 'language', l, NULL::int, NULL::int, 'languages' FROM unnest(CASE WHEN p.languages = '{}' THEN ARRAY[p.locale] ELSE p.languages END) l
         UNION ALL SELECT 'person', 'all', NULL, NULL, 'person'
         UNION ALL SELECT 'active', 'all', NULL, NULL, 'person' WHERE p.active
         UNION ALL SELECT 'availability', p.availability, NULL, NULL, 'availability'
         UNION ALL SELECT 'skill', h.skill_id::text, coalesce(h.proved, h.declared), h.declared, 'skills' FROM person_skills h
                    WHERE h.person_id = p.id AND coalesce(h.proved, h.declared) IS NOT NULL
         UNION ALL SELECT 'level', max(coalesce(h.proved, h.declared))::text, max(coalesce(h.proved, h.declared)), max(h.declared), 'skills' FROM person_skills h
                    WHERE h.person_id = p.id HAVING max(coalesce(h.proved, h.declared)) IS NOT NULL) f
      WHERE field_readers_of(p.field_readers, f.field) <> 'nobody'`,
  `CREATE OR REPLACE FUNCTION directory_refresh(ids bigint[]) RETURNS void LANGUAGE plpgsql AS $$
   BEGIN
     IF coalesce(cardinality(ids), 0) = 0 THEN RETURN; END IF;
     PERFORM 1 FROM people WHERE id = ANY(ids) ORDER BY id FOR NO KEY UPDATE;
     WITH wanted AS MATERIALIZED (SELECT * FROM directory_wanted WHERE person_id = ANY(ids)),
       had AS MATERIALIZED (SELECT * FROM directory_facts WHERE person_id = ANY(ids)),
       gone AS (DELETE FROM directory_facts f USING had h
         WHERE (f.person_id, f.facet, f.value) = (h.person_id, h.facet, h.value)
           AND NOT EXISTS (SELECT 1 FROM wanted w WHERE (w.person_id, w.facet, w.value) = (h.person_id, h.facet, h.value))),
       come AS (INSERT INTO directory_facts (person_id, facet, value, level, declared, open, counted)
         SELECT w.person_id, w.facet, w.value, w.level, w.declared, w.open, w.counted FROM wanted w LEFT JOIN had h USING (person_id, facet, value)
          WHERE h.person_id IS NULL OR (w.level, w.declared, w.open, w.counted) IS DISTINCT FROM (h.level, h.declared, h.open, h.counted)
         ON CONFLICT (person_id, facet, value) DO UPDATE SET level = excluded.level, declared = excluded.declared, open = excluded.open, counted = excluded.counted),
       changed AS (INSERT INTO directory_sets AS s (facet, value, chunk, people)
         SELECT d.facet, d.value, d.person_id / ${CHUNK}, bit_or(set_bit(${NOBODY}, (d.person_id % ${CHUNK})::int, 1))
           FROM (SELECT facet, value, person_id FROM (SELECT facet, value, person_id FROM wanted WHERE open UNION ALL SELECT facet, value, person_id FROM had WHERE open) o
                  GROUP BY 1, 2, 3 HAVING count(*) = 1) d
          GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
         ON CONFLICT (facet, value, chunk) DO UPDATE SET people = s.people # excluded.people)
     INSERT INTO directory_counts AS c (facet, value, people)
       SELECT facet, value, sum(n)::int FROM (SELECT facet, value, 1 AS n FROM wanted WHERE counted UNION ALL SELECT facet, value, -1 FROM had WHERE counted) d
        GROUP BY facet, value HAVING sum(n) <> 0 ORDER BY facet, value
     ON CONFLICT (facet, value) DO UPDATE SET people = c.people + excluded.people;
     INSERT INTO directory_texts AS t (person_id, open, near)
       SELECT p.id, fold(concat_ws(' ', p.name, p.handle, p.title, p.department, p.site,
                string_agg(f.words, ' ') FILTER (WHERE field_readers_of(p.field_readers, f.field) = 'everybody'))),
              fold(coalesce(string_agg(f.words, ' ') FILTER (WHERE field_readers_of(p.field_readers, f.field) = 'spaces'), ''))
         FROM people p CROSS JOIN LATERAL (
           SELECT 'bio' AS field, p.bio AS words UNION ALL SELECT 'sector', p.sector
           UNION ALL SELECT 'experience', (SELECT string_agg(concat_ws(' ', x ->> 'role', x ->> 'organisation', x ->> 'text'), ' ') FROM jsonb_array_elements(p.experience) x)
           UNION ALL SELECT 'skills', (SELECT string_agg(concat_ws(' ', s.label_fr, s.label_en, array_to_string(s.synonyms, ' ')), ' ' ORDER BY s.id)
             FROM person_skills h JOIN skills s ON s.id = h.skill_id WHERE h.person_id = p.id AND h.declared IS NOT NULL)) f
        WHERE p.id = ANY(ids) GROUP BY p.id
     ON CONFLICT (person_id) DO UPDATE SET open = excluded.open, near = excluded.near WHERE (t.open, t.near) IS DISTINCT FROM (excluded.open, excluded.near);
     INSERT INTO directory_words
       SELECT DISTINCT w FROM directory_texts t, regexp_split_to_table(t.open || ' ' || t.near, '[^[:alpha:]]+') w
        WHERE t.person_id = ANY(ids) AND length(w) BETWEEN 4 AND 40 AND NOT EXISTS (SELECT 1 FROM directory_words k WHERE k.word = w) ORDER BY w
     ON CONFLICT DO NOTHING;
   END $$`,
  `CREATE OR REPLACE FUNCTION directory_forget() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     WITH gone AS (DELETE FROM directory_facts WHERE person_id = OLD.id RETURNING facet, value, counted, open),
       left_out AS (UPDATE directory_sets s SET people = set_bit(s.people, (OLD.id % ${CHUNK})::int, 0) FROM gone g
         WHERE g.open AND (s.facet, s.value, s.chunk) = (g.facet, g.value, OLD.id / ${CHUNK}))
     UPDATE directory_counts c SET people = c.people - 1 FROM gone g WHERE g.counted AND (c.facet, c.value) = (g.facet, g.value);
     RETURN OLD;
   END $$`,
  `CREATE OR REPLACE FUNCTION directory_recount() RETURNS void LANGUAGE sql AS $$
     DELETE FROM directory_counts;
     INSERT INTO directory_counts SELECT facet, value, count(*) FROM directory_facts WHERE counted GROUP BY facet, value;
     DELETE FROM directory_sets;
     INSERT INTO directory_sets SELECT facet, value, person_id / ${CHUNK}, bit_or(set_bit(${NOBODY}, (person_id % ${CHUNK})::int, 1))
       FROM directory_facts WHERE open GROUP BY 1, 2, 3 $$`,
  'SELECT directory_recount()',
  'SELECT directory_refresh(ARRAY(SELECT id FROM people))',
];

const down = [
  `DELETE FROM directory_facts WHERE facet = 'active'`,
  'DROP INDEX people_keeping_ix',
  `CREATE OR REPLACE VIEW directory_wanted AS
     SELECT p.id AS person_id, f.facet, f.value, f.level, f.declared,
            field_readers_of(p.field_readers, f.field) = 'everybody' AS open,
            field_readers_of(p.field_readers, f.field) = 'everybody' AND p.active AS counted
       FROM people p CROSS JOIN LATERAL (
         SELECT 'department' AS facet, p.department AS value, NULL::int AS level, NULL::int AS declared, 'department' AS field WHERE p.department <> ''
         UNION ALL SELECT 'site', p.site, NULL, NULL, 'site' WHERE p.site <> ''
         UNION ALL SELECT 'sector', p.sector, NULL, NULL, 'sector' WHERE p.sector <> ''
         UNION ALL SELECT DISTINCT 'language', l, NULL::int, NULL::int, 'languages' FROM unnest(CASE WHEN p.languages = '{}' THEN ARRAY[p.locale] ELSE p.languages END) l
         UNION ALL SELECT 'person', 'all', NULL, NULL, 'person'
         UNION ALL SELECT 'availability', p.availability, NULL, NULL, 'availability'
         UNION ALL SELECT 'skill', h.skill_id::text, coalesce(h.proved, h.declared), h.declared, 'skills' FROM person_skills h
                    WHERE h.person_id = p.id AND coalesce(h.proved, h.declared) IS NOT NULL
         UNION ALL SELECT 'level', max(coalesce(h.proved, h.declared))::text, max(coalesce(h.proved, h.declared)), max(h.declared), 'skills' FROM person_skills h
                    WHERE h.person_id = p.id HAVING max(coalesce(h.proved, h.declared)) IS NOT NULL) f
      WHERE field_readers_of(p.field_readers, f.field) <> 'nobody'`,
  `CREATE OR REPLACE FUNCTION directory_refresh(ids bigint[]) RETURNS void LANGUAGE plpgsql AS $$
   BEGIN
     IF coalesce(cardinality(ids), 0) = 0 THEN RETURN; END IF;
     PERFORM 1 FROM people WHERE id = ANY(ids) ORDER BY id FOR NO KEY UPDATE;
     WITH wanted AS MATERIALIZED (SELECT * FROM directory_wanted WHERE person_id = ANY(ids)),
       had AS MATERIALIZED (SELECT * FROM directory_facts WHERE person_id = ANY(ids)),
       gone AS (DELETE FROM directory_facts f USING had h
         WHERE (f.person_id, f.facet, f.value) = (h.person_id, h.facet, h.value)
           AND NOT EXISTS (SELECT 1 FROM wanted w WHERE (w.person_id, w.facet, w.value) = (h.person_id, h.facet, h.value))),
       come AS (INSERT INTO directory_facts (person_id, facet, value, level, declared, open, counted)
         SELECT w.person_id, w.facet, w.value, w.level, w.declared, w.open, w.counted FROM wanted w LEFT JOIN had h USING (person_id, facet, value)
          WHERE h.person_id IS NULL OR (w.level, w.declared, w.open, w.counted) IS DISTINCT FROM (h.level, h.declared, h.open, h.counted)
         ON CONFLICT (person_id, facet, value) DO UPDATE SET level = excluded.level, declared = excluded.declared, open = excluded.open, counted = excluded.counted)
     INSERT INTO directory_counts AS c (facet, value, people)
       SELECT facet, value, sum(n)::int FROM (SELECT facet, value, 1 AS n FROM wanted WHERE counted UNION ALL SELECT facet, value, -1 FROM had WHERE counted) d
        GROUP BY facet, value HAVING sum(n) <> 0 ORDER BY facet, value
     ON CONFLICT (facet, value) DO UPDATE SET people = c.people + excluded.people;
     INSERT INTO directory_texts AS t (person_id, open, near)
       SELECT p.id, fold(concat_ws(' ', p.name, p.handle, p.title, p.department, p.site,
                string_agg(f.words, ' ') FILTER (WHERE field_readers_of(p.field_readers, f.field) = 'everybody'))),
              fold(coalesce(string_agg(f.words, ' ') FILTER (WHERE field_readers_of(p.field_readers, f.field) = 'spaces'), ''))
         FROM people p CROSS JOIN LATERAL (
           SELECT 'bio' AS field, p.bio AS words UNION ALL SELECT 'sector', p.sector
           UNION ALL SELECT 'experience', (SELECT string_agg(concat_ws(' ', x ->> 'role', x ->> 'organisation', x ->> 'text'), ' ') FROM jsonb_array_elements(p.experience) x)
           UNION ALL SELECT 'skills', (SELECT string_agg(concat_ws(' ', s.label_fr, s.label_en, array_to_string(s.synonyms, ' ')), ' ' ORDER BY s.id)
             FROM person_skills h JOIN skills s ON s.id = h.skill_id WHERE h.person_id = p.id AND h.declared IS NOT NULL)) f
        WHERE p.id = ANY(ids) GROUP BY p.id
     ON CONFLICT (person_id) DO UPDATE SET open = excluded.open, near = excluded.near WHERE (t.open, t.near) IS DISTINCT FROM (excluded.open, excluded.near);
     INSERT INTO directory_words
       SELECT DISTINCT w FROM directory_texts t, regexp_split_to_table(t.open || ' ' || t.near, '[^[:alpha:]]+') w
        WHERE t.person_id = ANY(ids) AND length(w) BETWEEN 4 AND 40 AND NOT EXISTS (SELECT 1 FROM directory_words k WHERE k.word = w) ORDER BY w
     ON CONFLICT DO NOTHING;
   END $$`,
  `CREATE OR REPLACE FUNCTION directory_forget() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     WITH gone AS (DELETE FROM directory_facts WHERE person_id = OLD.id RETURNING facet, value, counted)
     UPDATE directory_counts c SET people = c.people - 1 FROM gone g WHERE g.counted AND (c.facet, c.value) = (g.facet, g.value);
     RETURN OLD;
   END $$`,
  `CREATE OR REPLACE FUNCTION directory_recount() RETURNS void LANGUAGE sql AS $$
     DELETE FROM directory_counts;
     INSERT INTO directory_counts SELECT facet, value, count(*) FROM directory_facts WHERE counted GROUP BY facet, value $$`,
  'SELECT directory_recount()',
  'DROP TABLE directory_sets',
];

/** Who has a value that everybody sees, as bits: the people of any filter are counted by every facet without being read one by one. */
export class DirectorySets1764000000045 implements MigrationInterface {
  name = 'DirectorySets1764000000045';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
